import { useLocation } from 'wouter';
import { addressOf } from '../../api/client.ts';
import { ExportMenu, type ExportKind, exportKinds } from '../../panels/coverage/ExportMenu.tsx';
import { searchOf } from '../../routes/view.ts';
import { useLanguage } from '../../text/LanguageProvider.tsx';
import type { Desk } from './useDesk.ts';

const needsExport = new Set<ExportKind>(['xlsx', 'csv', 'geojson', 'brief']);

/** What is on screen, to take away; the links carry the day and the village that are shown. */
export function CoverageExports({ desk, onPicture }: { desk: Desk; onPicture: () => void }) {
  const { me, view, restDay, seesCoverage } = desk;
  const { language } = useLanguage();
  const [, go] = useLocation();
  const allowed = exportKinds.filter((kind) => {
    if (kind === 'png') return true;
    if (needsExport.has(kind)) return me.may.includes('exports.run');
    return seesCoverage;
  });
  const shown = { asOf: restDay, division: view.village, language };
  const take = (kind: ExportKind): void => {
    switch (kind) {
      case 'png':
        onPicture();
        return;
      case 'print':
      case 'split':
        go(`/${kind}?${searchOf({ ...view, day: restDay }, location.search)}`);
        return;
      case 'brief':
        location.assign(addressOf('/brief.docx', shown));
        return;
      case 'xlsx':
      case 'csv':
      case 'geojson':
        location.assign(
          addressOf(kind === 'geojson' ? '/exports/cells.geojson' : `/exports/coverage.${kind}`, {
            ...shown,
            level: 'cell',
          }),
        );
    }
  };
  return <ExportMenu allowed={allowed} onExport={take} />;
}
