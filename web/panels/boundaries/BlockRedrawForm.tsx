import { Button, Select, Tooltip } from 'antd';
import { blocksText } from '../../text/blocks.ts';
import { editorText } from '../../text/editor.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import type { RedrawLayer } from './blockRedraw.ts';
import css from './planPanels.module.css';

interface Props {
  readonly villages: readonly { readonly id: string; readonly name: string }[];
  readonly village: string | null;
  /** Only those that have blocks in the village. */
  readonly layers: readonly RedrawLayer[];
  readonly layer: RedrawLayer | null;
  /** What it would make; null before it is known, or where it cannot be done. */
  readonly counted: { readonly before: number; readonly after: number } | null;
  readonly faults: readonly { readonly sentence: string; readonly at: readonly [number, number] | null }[];
  readonly whyNot: string | null;
  readonly isReading: boolean;
  readonly onVillage: (id: string) => void;
  readonly onLayer: (layer: RedrawLayer) => void;
  readonly onShow: (at: readonly [number, number]) => void;
  readonly onRedraw: () => void;
}

/** A village drawn anew from its residents' groups, natural villages or street blocks; looked at before it is done. */
export function BlockRedrawForm({
  villages,
  village,
  layers,
  layer,
  counted,
  faults,
  whyNot,
  isReading,
  ...on
}: Props) {
  const w = useText(blocksText).redraw;
  const { layerNames } = useText(editorText);
  const name = villages.find(({ id }) => id === village)?.name ?? '';
  const missing =
    village === null
      ? w.why.village
      : isReading
        ? w.reading
        : layers.length === 0
          ? w.why.none
          : layer === null
            ? w.why.layer
            : counted === null
              ? w.why.faults
              : null;
  const why = whyNot ?? missing;
  return (
    <section className={css.list} data-testid="block-redraw">
      <h3>{w.title}</h3>
      <p className={css.quiet}>{w.hint}</p>
      <Select
        aria-label={w.village}
        placeholder={w.village}
        showSearch={{ optionFilterProp: 'label' }}
        value={village}
        options={villages.map(({ id, name: label }) => ({ value: id, label }))}
        onChange={(id) => id !== null && on.onVillage(id)}
      />
      {layers.length > 0 && (
        <Select
          aria-label={w.layer}
          placeholder={w.layer}
          value={layer}
          options={layers.map((value) => ({ value, label: layerNames[value] }))}
          onChange={(value) => value !== null && on.onLayer(value)}
        />
      )}
      <div aria-live="polite" className={css.list}>
        {counted && (
          <p data-testid="block-redraw-preview">
            {w.ask(name, counted.after)} <span className={css.quiet}>{w.now(counted.before)}</span>
          </p>
        )}
        {faults.map(({ sentence, at }) => (
          <p key={sentence} className={css.danger}>
            {at === null ? (
              sentence
            ) : (
              <button type="button" className={css.place} onClick={() => on.onShow(at)}>
                {sentence}
              </button>
            )}
          </p>
        ))}
        {whyNot === null && missing !== null && village !== null && faults.length === 0 && (
          <p className={css.quiet}>{missing}</p>
        )}
      </div>
      <div>
        <Tooltip title={why}>
          <Button disabled={why !== null} aria-description={why ?? undefined} onClick={on.onRedraw}>
            {counted ? w.go(name, counted.after) : w.goNothing}
          </Button>
        </Tooltip>
      </div>
    </section>
  );
}
