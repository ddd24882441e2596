import BgColorsOutlined from '@ant-design/icons/es/icons/BgColorsOutlined';
import { Popover, Radio } from 'antd';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import type { BlockLayer } from '#domain/words.ts';
import type { Tint } from '../../../editor/map/draftInks.ts';
import { dressMap } from '../../../editor/map/dressMap.ts';
import { useAppearance } from '../../../parts/theme/appearance.ts';
import { editorText } from '../../../text/editor.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import { draftInks } from './draftInks.ts';
import css from './draw.module.css';

const tints: readonly Tint[] = ['village', 'lead', 'none'];

/** What the cells are coloured by, and which block layer is shown. */
export function LookMenu({ map, layers }: { readonly map: MapLibreMap; readonly layers: readonly BlockLayer[] }) {
  const w = useText(editorText);
  const { scheme } = useAppearance();
  const [tint, setTint] = useState<Tint>('village');
  const [layer, setLayer] = useState<BlockLayer | 'none'>('none');
  useEffect(() => dressMap(map, draftInks[scheme], tint, layer === 'none' ? null : layer), [map, scheme, tint, layer]);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className={css.form}>
          <strong>{w.tint}</strong>
          <Radio.Group
            optionType="button"
            size="small"
            value={tint}
            onChange={({ target }: { target: { value?: Tint } }) => setTint(target.value ?? 'village')}
            options={tints.map((value) => ({ value, label: w.tints[value] }))}
          />
          <strong>{w.layers}</strong>
          {layers.length === 0 ? (
            <span className={css.quiet}>{w.noBlocks}</span>
          ) : (
            <Radio.Group
              vertical
              value={layer}
              onChange={({ target }: { target: { value?: BlockLayer | 'none' } }) => setLayer(target.value ?? 'none')}
              options={(['none', ...layers] as const).map((value) => ({ value, label: w.layerNames[value] }))}
            />
          )}
        </div>
      }
    >
      <button type="button" className={css.tool} aria-label={w.tint} title={w.tint}>
        <BgColorsOutlined />
      </button>
    </Popover>
  );
}
