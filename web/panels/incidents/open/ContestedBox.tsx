import { Button } from 'antd';
import { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import css from './roll.module.css';

export interface Version {
  readonly state: string;
  readonly label: string;
  readonly by: string;
  readonly since: number;
}

interface Props {
  readonly versions: readonly Version[];
  readonly when: (instant: number) => string;
  readonly refused: string | null;
  readonly onConfirm: (state: string) => void;
}

/** Two people said different things of one subject without knowing of each other: both stand until one is confirmed. */
export function ContestedBox({ versions, when, refused, onConfirm }: Props) {
  const w = useText(incidentOpenRollText);
  return (
    <div className={css.contested} role="group" aria-label={w.contested.title} data-testid="contested">
      <strong>{w.contested.title}</strong>
      <ul>
        {versions.map(({ state, label, by, since }) => (
          <li key={`${state} ${by}`}>
            <span>{w.contested.each(label, by, when(since))}</span>
            <Button
              size="small"
              type="primary"
              danger
              aria-disabled={refused !== null}
              title={refused ?? undefined}
              onClick={() => refused === null && onConfirm(state)}
            >
              {w.contested.confirm(label)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
