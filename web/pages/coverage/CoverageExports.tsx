import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { download } from '../../api/download.ts';
import { ExportMenu, type ExportKind, exportKinds } from '../../panels/coverage/ExportMenu.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useIsPhone } from '../../parts/useIsPhone.ts';
import { searchOf } from '../routing/view.ts';
import { useLanguage } from '../../text/LanguageProvider.tsx';
import type { Desk } from './useDesk.ts';

/** Where the files come from; what stays on this page (picture) or is a page of its own is not here. */
const files: Readonly<Partial<Record<ExportKind, readonly [path: string, name: string]>>> = {
  xlsx: ['/exports/coverage.xlsx', 'coverage.xlsx'],
  csv: ['/exports/coverage.csv', 'coverage.csv'],
  geojson: ['/exports/cells.geojson', 'cells.geojson'],
  brief: ['/brief.docx', 'brief.docx'],
};

/** What is on screen, to take away; every file carries the day and the village that are shown. */
export function CoverageExports({ desk, onPicture }: { desk: Desk; onPicture: () => void }) {
  const { me, view, restDay, seesCoverage } = desk;
  const { language } = useLanguage();
  const [, go] = useLocation();
  const isPhone = useIsPhone();
  const taken = useMutation({
    mutationFn: (kind: ExportKind) => {
      const [path, name] = files[kind] ?? ['', ''];
      const level = kind === 'xlsx' || kind === 'csv' ? 'cell' : null;
      return download(path, { asOf: restDay, division: view.village, language, level }, name);
    },
  });
  const allowed = exportKinds.filter((kind) => {
    if (kind === 'png') return true;
    return files[kind] ? me.may.includes('exports.run') : seesCoverage;
  });
  const take = (kind: ExportKind): void => {
    if (kind === 'png') onPicture();
    else if (kind === 'print' || kind === 'split')
      go(`/${kind}?${searchOf({ ...view, day: restDay }, location.search)}`);
    else taken.mutate(kind);
  };
  return (
    <>
      <ExportMenu allowed={allowed} isBusy={taken.isPending} isNarrow={isPhone} onExport={take} />
      <Notice message={taken.error?.message ?? null} tone="danger" onGone={taken.reset} />
    </>
  );
}
