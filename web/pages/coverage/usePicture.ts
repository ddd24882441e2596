import type { RefObject } from 'react';
import type { MapHandle } from '../../map/mapHandle.ts';
import { useAppearance } from '../../parts/theme/appearance.ts';
import { coverageText } from '../../text/coverage.ts';
import { longDay } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { legendLines } from './legendLines.ts';
import { drawPicture } from './picture.ts';
import type { Desk } from './useDesk.ts';

const saved = (blob: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

/** The map as it is seen, with title, day and legend, as a PNG to put into a report. */
export function usePicture(desk: Desk, map: RefObject<MapHandle | null>): () => void {
  const w = useText(coverageText);
  const { language } = useLanguage();
  const { scheme } = useAppearance();
  return () => {
    const { painting, me, view, villages } = desk;
    if (!painting) return;
    const { metric, asOf } = painting;
    const what =
      metric === 'conflicts' ? w.legend.conflictsTitle : metric === 'cadre' ? w.bys[view.by] : w.rates[metric];
    const village = villages.find(({ id }) => id === view.village);
    const { lines } = legendLines(painting, { ...w.legend, noAnswer: w.legend.noLead }, scheme);
    const take = async (): Promise<void> => {
      const canvas = await map.current?.picture();
      if (!canvas) return;
      const blob = await drawPicture({
        map: canvas,
        title: `${me.town.name}${village ? ` · ${village.name}` : ''} · ${what}`,
        day: w.asOf(longDay(asOf, language)),
        lines,
        metresPerPixel: (map.current?.metresPerPixel() ?? 0) / devicePixelRatio,
        scheme,
        north: w.north,
      });
      if (blob) saved(blob, `${me.town.name}-${what}-${asOf}.png`);
    };
    void take();
  };
}
