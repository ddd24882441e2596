import type { HomeCounts } from '#domain/responsible/areaAnswer.ts';
import { incidentsAreaText } from '../../text/incidentsArea.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './area.module.css';

interface Props {
  readonly cells: number;
  readonly counts: HomeCounts;
  /** Why it is an estimate. */
  readonly note: string;
}

/** What an area holds while the hand still moves: whole cells, so never fewer than there are. */
export function AreaLive({ cells, counts, note }: Props) {
  const w = useText(incidentsAreaText);
  return (
    <p className={css.live} aria-live="polite" data-testid="area-live" data-cells={cells}>
      {w.liveUpTo(cells, counts.households, counts.people)}
      <small>{note}</small>
    </p>
  );
}
