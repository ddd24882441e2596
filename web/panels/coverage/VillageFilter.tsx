import type { Division } from '../../../server/app.ts';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './villageFilter.module.css';

interface Props {
  readonly villages: readonly Division[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** One village, or all of them: the browser's own list, which a thumb and a screen reader know. */
export function VillageFilter({ villages, chosen, onChoose }: Props) {
  const w = useText(coverageText);
  return (
    <select
      className={css.select}
      aria-label={w.village}
      value={chosen ?? ''}
      data-testid="village"
      onChange={(event) => onChoose(event.target.value || null)}
    >
      <option value="">{w.allVillages}</option>
      {villages.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
