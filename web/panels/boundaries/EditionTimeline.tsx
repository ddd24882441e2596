import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined';
import { Button, Dropdown } from 'antd';
import type { Edition } from '../../../server/app.ts';
import { boundariesText } from '../../text/boundaries.ts';
import { longDay } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { editionsOn } from './editionOrder.ts';
import css from './editionTimeline.module.css';

export const partitionFormats = ['geojson', 'topojson', 'shapefile', 'geopackage', 'kml'] as const;
export type PartitionFormat = (typeof partitionFormats)[number];

interface Props {
  readonly editions: readonly Edition[];
  readonly today: string;
  readonly mayExport: boolean;
  /** The edition whose file is being made. */
  readonly saving: string | null;
  readonly onLook: (edition: Edition) => void;
  readonly onCompare: (before: Edition, edition: Edition) => void;
  readonly onExport: (edition: Edition, format: PartitionFormat | 'ledger') => void;
}

/** Every published state of the boundaries, the latest on top. */
export function EditionTimeline({ editions, today, mayExport, saving, onLook, onCompare, onExport }: Props) {
  const w = useText(boundariesText);
  const { language } = useLanguage();
  const v = w.editions;
  return (
    <ol className={css.line}>
      {editionsOn(editions, today).map(({ edition, stands, before }) => (
        <li key={edition.id} className={css.edition} data-stands={stands} data-testid="edition">
          <h3 className={css.name}>
            {edition.name}
            {stands !== 'past' && <span className={css.stands}>{v[stands]}</span>}
          </h3>
          <p className={css.facts}>
            <span>{v.from(longDay(edition.effectiveFrom, language))}</span>
            <span>{v.cells(edition.cells)}</span>
            {edition.documentNo && <span>{w.document(edition.documentNo)}</span>}
          </p>
          <p className={css.deeds}>
            <Button size="small" onClick={() => onLook(edition)} aria-label={v.lookLabel(edition.name)}>
              {v.look}
            </Button>
            {before && (
              <Button size="small" onClick={() => onCompare(before, edition)} aria-label={v.compareLabel(edition.name)}>
                {v.compare}
              </Button>
            )}
            {mayExport && (
              <Dropdown
                trigger={['click']}
                menu={{
                  items: [
                    ...partitionFormats.map((format) => ({ key: format, label: v.formats[format] })),
                    { type: 'divider' as const },
                    { key: 'ledger', label: v.ledger },
                  ],
                  onClick: ({ key }) => onExport(edition, key as PartitionFormat | 'ledger'),
                }}
              >
                <Button
                  size="small"
                  icon={<DownloadOutlined />}
                  loading={saving === edition.id}
                  aria-label={v.exportLabel(edition.name)}
                >
                  {v.export}
                </Button>
              </Dropdown>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
