import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { download } from '../../api/download.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { tableText } from '../../text/table.ts';

interface Props {
  readonly level: 'village' | 'cell' | 'cadre' | 'unit';
  readonly day: string;
  readonly village: string | null;
  readonly printPath: string;
  readonly onPrint: (path: string) => void;
}

/** What is on screen as a file: Excel, CSV, the month's brief as Word, or a sheet of paper. */
export function TableExport({ level, day, village, printPath, onPrint }: Props) {
  const w = useText(tableText);
  const { language } = useLanguage();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: (kind: 'xlsx' | 'csv' | 'brief') =>
      kind === 'brief'
        ? download('/brief.docx', { asOf: day, division: village, language }, `brief-${day}.docx`)
        : download(
            `/exports/coverage.${kind}`,
            { asOf: day, level, division: village, language },
            `coverage-${day}.${kind}`,
          ),
    onSuccess: (name) => message.success(w.saved(name)),
    onError: (error) => message.error(error.message, 6),
  });
  return (
    <span style={{ display: 'inline-flex', gap: 8 }}>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'xlsx', label: w.xlsx, onClick: () => save.mutate('xlsx') },
            { key: 'csv', label: w.csv, onClick: () => save.mutate('csv') },
            { key: 'print', label: w.print, onClick: () => onPrint(printPath) },
          ],
        }}
      >
        <Button icon={<DownloadOutlined />} loading={save.isPending && save.variables !== 'brief'}>
          {w.export}
        </Button>
      </Dropdown>
      <Button
        type="primary"
        loading={save.isPending && save.variables === 'brief'}
        onClick={() => save.mutate('brief')}
        data-testid="brief"
      >
        {w.brief}
      </Button>
    </span>
  );
}
