import { Select } from 'antd';
import { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import { useText } from '../../../text/LanguageProvider.tsx';

export interface ShelterOption {
  readonly siteId: string;
  readonly name: string;
  /** Live: less those moved there by now. */
  readonly free: number;
}

interface Props {
  readonly name: string;
  readonly shelters: readonly ShelterOption[];
  /** Null: went elsewhere. */
  readonly value: string | null;
  readonly refused: string | null;
  readonly onChoose: (shelterId: string | null) => void;
}

const elsewhere = 'elsewhere';

/** Where a household went, with how many places are left. */
export function ShelterSelect({ name, shelters, value, refused, onChoose }: Props) {
  const w = useText(incidentOpenRollText);
  return (
    <span title={refused ?? undefined}>
      <Select
        size="small"
        aria-label={w.homes.shelter(name)}
        style={{ minWidth: '15em' }}
        value={value ?? elsewhere}
        disabled={refused !== null}
        onChange={(next) => onChoose(next === elsewhere ? null : next)}
        options={[
          ...shelters.map(({ siteId, name: shelter, free }) => ({
            value: siteId,
            label: `${shelter} · ${free > 0 ? w.homes.free(free) : w.homes.full}`,
          })),
          { value: elsewhere, label: w.homes.elsewhere },
        ]}
      />
    </span>
  );
}
