import { Button } from 'antd';
import { Choice } from '../../parts/Choice.tsx';
import { incidentsAreaText } from '../../text/incidentsArea.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { AlongTool } from './AlongTool.tsx';
import css from './area.module.css';
import { CellsTool } from './CellsTool.tsx';
import { CircleTool } from './CircleTool.tsx';
import { FileTool } from './FileTool.tsx';
import { PolygonTool } from './PolygonTool.tsx';

export const areaToolKinds = ['circle', 'polygon', 'along', 'cells', 'file'] as const;
export type AreaToolKind = (typeof areaToolKinds)[number];

export interface AreaToolsProps {
  readonly kind: AreaToolKind;
  readonly hasArea: boolean;
  readonly radiusM: number;
  /** The place asked about, to draw around; null when there is none. */
  readonly placeName: string | null;
  readonly hasCentre: boolean;
  readonly corners: number;
  readonly lines: readonly { readonly id: string; readonly label: string; readonly lengthM: number }[];
  readonly along: {
    readonly lineId: string;
    readonly fromM: number;
    readonly toM: number;
    readonly widthM: number;
  } | null;
  readonly cellOptions: readonly { readonly value: number; readonly label: string }[];
  readonly chosenCells: readonly number[];
  readonly file: { readonly isReading: boolean; readonly trouble: string | null; readonly headline: string | null };
  readonly isOffline: boolean;
  readonly onKind: (kind: AreaToolKind) => void;
  readonly onRadius: (radiusM: number) => void;
  readonly onCentreOnPlace: () => void;
  readonly onCorner: () => void;
  readonly onUndoCorner: () => void;
  readonly onFinish: () => void;
  readonly onAlong: (along: { lineId: string; fromM: number; toM: number; widthM: number }) => void;
  readonly onLine: (lineId: string) => void;
  readonly onCells: (nos: readonly number[]) => void;
  readonly onFile: (file: File) => void;
  readonly onClear: () => void;
}

/** The ways to draw an area; each has few fields and works without a pointer. */
export function AreaTools(props: AreaToolsProps) {
  const w = useText(incidentsAreaText);
  return (
    <section className={css.tools} aria-label={w.how}>
      <Choice
        label={w.how}
        name="area-kind"
        isSmall
        value={props.kind}
        options={areaToolKinds.map((value) => ({ value, label: w.kinds[value] }))}
        onChoose={props.onKind}
      />
      {props.kind === 'circle' && <CircleTool {...props} />}
      {props.kind === 'polygon' && <PolygonTool {...props} />}
      {props.kind === 'along' && <AlongTool {...props} />}
      {props.kind === 'cells' && <CellsTool {...props} />}
      {props.kind === 'file' && <FileTool {...props} />}
      {props.hasArea && (
        <div>
          <Button size="small" onClick={props.onClear} data-testid="clear-area">
            {w.clear}
          </Button>
        </div>
      )}
    </section>
  );
}
