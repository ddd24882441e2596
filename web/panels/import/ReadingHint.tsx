import { Alert, Button } from 'antd';
import type { Job } from '../../../server/app.ts';
import { count } from '../../text/formats.ts';
import { importText } from '../../text/imports.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';

type Reading = NonNullable<Job['result']['readings']>[number];

interface Props {
  readonly points: number;
  readonly now: Reading['system'];
  readonly readings: readonly Reading[];
  readonly onUse: (system: Reading['system']) => void;
}

const outside = ({ outsideVillage, outsideCells }: Reading) => outsideVillage + outsideCells;

/** Points that lie outside their village, and the coordinate system in which fewer would. */
export function ReadingHint({ points, now, readings, onUse }: Props) {
  const w = useText(importText);
  const { language } = useLanguage();
  const current = readings.find(({ system }) => system === now);
  if (!current || outside(current) === 0) return null;
  const better = readings
    .filter((reading) => outside(reading) < outside(current))
    .sort((a, b) => outside(a) - outside(b))[0];
  return (
    <Alert
      type="warning"
      showIcon
      title={w.readings(count(outside(current), language), count(points, language))}
      description={
        better &&
        w.readingWould(
          w.systems[better.system],
          count(outside(better), language),
          count(Math.round(better.shiftM), language),
        )
      }
      action={better && <Button onClick={() => onUse(better.system)}>{w.readAs(w.systems[better.system])}</Button>}
    />
  );
}
