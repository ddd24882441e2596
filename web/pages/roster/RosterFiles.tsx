import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useLocation } from 'wouter';
import { download } from '../../api/download.ts';
import type { Params } from '../../api/client.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { rosterText } from '../../text/roster.ts';
import { useMay } from '../shell/MeContext.ts';

interface Props {
  /** The noun of its exports and its import. */
  readonly noun: string;
  readonly days: Params;
}

/** Excel out and in, for those who may. */
export function RosterFiles({ noun, days }: Props) {
  const w = useText(rosterText);
  const { message } = App.useApp();
  const [, go] = useLocation();
  const mayExport = useMay('exports.run');
  const mayImport = [useMay('imports.run'), useMay('roster.change')].every(Boolean);
  const out = useMutation({
    mutationFn: (format: 'xlsx' | 'csv') => download(`/exports/${noun}.${format}`, days, `${noun}.${format}`),
    onError: (error) => message.error(error.message, 6),
  });
  return (
    <>
      {mayExport && (
        <Button loading={out.isPending} onClick={() => out.mutate('xlsx')} data-testid={`export-${noun}`}>
          {w.excel}
        </Button>
      )}
      {mayImport && <Button onClick={() => go(`/import?as=${noun}`)}>{w.import}</Button>}
    </>
  );
}
