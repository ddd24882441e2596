import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined';
import { Button, Dropdown } from 'antd';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';

export const exportKinds = ['xlsx', 'csv', 'geojson', 'brief', 'png', 'print', 'split'] as const;
export type ExportKind = (typeof exportKinds)[number];

interface Props {
  readonly allowed: readonly ExportKind[];
  readonly isBusy: boolean;
  /** On a phone only the icon is shown. */
  readonly isNarrow: boolean;
  readonly onExport: (kind: ExportKind) => void;
}

/** What is on screen, to take away: tables, shapes, a picture, paper. */
export function ExportMenu({ allowed, isBusy, isNarrow, onExport }: Props) {
  const w = useText(coverageText).export;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: exportKinds
          .filter((kind) => allowed.includes(kind))
          .map((kind) => ({ key: kind, label: w[kind], onClick: () => onExport(kind) })),
      }}
    >
      <Button
        type="text"
        loading={isBusy}
        icon={<DownloadOutlined />}
        aria-label={w.label}
        title={w.label}
        data-testid="export"
      >
        {isNarrow ? null : w.label}
      </Button>
    </Dropdown>
  );
}
