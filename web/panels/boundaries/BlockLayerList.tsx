import { Button } from 'antd';
import { useRef, useState } from 'react';
import { type BlockLayer, blockLayers } from '#domain/words.ts';
import { blocksText } from '../../text/blocks.ts';
import { editorText } from '../../text/editor.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './blockLayerList.module.css';

/** What came of a file: said under its layer until the next one. */
export interface LayerAnswer {
  readonly layer: BlockLayer;
  readonly said: { readonly taken: number; readonly skipped: number } | { readonly wrong: string };
}

interface Props {
  readonly counts: Readonly<Record<BlockLayer, number>>;
  readonly answer: LayerAnswer | null;
  /** The layer whose file is being sent. */
  readonly sending: BlockLayer | null;
  readonly onReplace: (layer: BlockLayer, file: File) => void;
}

const wants = (layer: BlockLayer) => (layer === 'road' || layer === 'river' ? 'lines' : 'areas');

/** The town's block layers, each replaced whole by a file once what will happen was read. */
export function BlockLayerList({ counts, answer, sending, onReplace }: Props) {
  const w = useText(blocksText).layers;
  const { layerNames } = useText(editorText);
  const [chosen, setChosen] = useState<{ readonly layer: BlockLayer; readonly file: File } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const asking = useRef<BlockLayer>('street');
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={w.replace}
        accept=".geojson,.json"
        data-testid="block-file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) setChosen({ layer: asking.current, file });
          event.target.value = '';
        }}
      />
      <ul className={css.layers}>
        {blockLayers.map((layer) => (
          <li key={layer} data-testid={`blocks-${layer}`}>
            <div className={css.row}>
              <span className={css.name}>{layerNames[layer]}</span>
              <span className={css.count}>{w[wants(layer)](counts[layer])}</span>
              <Button
                size="small"
                loading={sending === layer}
                disabled={sending !== null && sending !== layer}
                aria-label={w.replaceLabel(layerNames[layer])}
                onClick={() => {
                  asking.current = layer;
                  input.current?.click();
                }}
              >
                {w.replace}
              </Button>
            </div>
            {chosen?.layer === layer && (
              <div className={css.ask} role="status">
                <p>{w.sure(chosen.file.name, layerNames[layer], counts[layer])}</p>
                <div className={css.row}>
                  <Button
                    size="small"
                    type="primary"
                    onClick={() => {
                      onReplace(layer, chosen.file);
                      setChosen(null);
                    }}
                  >
                    {w.yes(layerNames[layer])}
                  </Button>
                  <Button size="small" onClick={() => setChosen(null)}>
                    {w.no}
                  </Button>
                </div>
              </div>
            )}
            {answer?.layer === layer && chosen?.layer !== layer && (
              <p className={'wrong' in answer.said ? css.wrong : css.said} role="status">
                {'wrong' in answer.said
                  ? answer.said.wrong
                  : w.done(answer.said.taken, answer.said.skipped, wants(layer))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
