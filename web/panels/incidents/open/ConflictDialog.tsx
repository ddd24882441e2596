import { Button, Modal } from 'antd';
import { labelOf } from '#domain/labels.ts';
import type { IncidentStage } from '#domain/words.ts';
import type { ChangeIncident, IncidentBrief } from '../../../../server/app.ts';
import { incidentOpenText } from '../../../text/incidentOpen.ts';
import { useLanguage, useText } from '../../../text/LanguageProvider.tsx';
import css from './dialogs.module.css';

interface Props {
  readonly mine: ChangeIncident;
  readonly theirs: IncidentBrief;
  /** Square kilometres of an area, as it is written. */
  readonly areaOf: (area: IncidentBrief['area']) => string;
  readonly isSaving: boolean;
  readonly onKeepMine: () => void;
  readonly onKeepTheirs: () => void;
}

interface Line {
  readonly what: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Two people changed the incident at once: both versions side by side, and one is chosen. */
export function ConflictDialog({ mine, theirs, areaOf, isSaving, onKeepMine, onKeepTheirs }: Props) {
  const w = useText(incidentOpenText);
  const { language } = useLanguage();
  const level = (value: number): string => labelOf('incidentLevel', String(value) as '1', language);
  const stage = (value: IncidentStage): string => labelOf('incidentStage', value, language);
  const lines: readonly (Line | false)[] = [
    mine.name !== undefined && { what: w.change.name, mine: mine.name, theirs: theirs.name },
    mine.kind !== undefined && {
      what: w.change.kind,
      mine: labelOf('incidentKind', mine.kind, language),
      theirs: labelOf('incidentKind', theirs.kind, language),
    },
    mine.level !== undefined && { what: w.change.level, mine: level(mine.level), theirs: level(theirs.level) },
    mine.place !== undefined && { what: w.change.place, mine: mine.place, theirs: theirs.place },
    mine.area !== undefined && { what: w.conflict.area, mine: areaOf(mine.area), theirs: areaOf(theirs.area) },
    mine.stage !== undefined && { what: w.conflict.stage, mine: stage(mine.stage), theirs: stage(theirs.stage) },
  ];
  return (
    <Modal
      open
      title={w.conflict.title}
      onCancel={onKeepTheirs}
      footer={[
        <Button key="theirs" onClick={onKeepTheirs}>
          {w.conflict.keepTheirs}
        </Button>,
        <Button key="mine" type="primary" loading={isSaving} onClick={onKeepMine}>
          {w.conflict.keepMine}
        </Button>,
      ]}
    >
      <p>{w.conflict.says}</p>
      <table className={css.both} data-testid="conflict">
        <thead>
          <tr>
            <th scope="col">{w.conflict.what}</th>
            <th scope="col">{w.conflict.mine}</th>
            <th scope="col">{w.conflict.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(
            (line) =>
              line && (
                <tr key={line.what}>
                  <th scope="row">{line.what}</th>
                  <td>{line.mine}</td>
                  <td>{line.theirs}</td>
                </tr>
              ),
          )}
        </tbody>
      </table>
    </Modal>
  );
}
