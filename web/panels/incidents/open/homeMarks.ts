import type { HomeState } from '#domain/words.ts';
import type { DeskMark, MarkTone } from '../../../map/incident/drawing.ts';
import type { HomeRow } from './homeRows.ts';

/** Signs inside the marks, so that states differ by shape as well as by colour. */
const signs: Readonly<Record<HomeState, string>> = {
  safe: '✓',
  moved: '→',
  refused: '✕',
  notFound: '?',
  away: '–',
  needsHelp: '!',
};

const toneOf = ({ standing, isOpen, isCounted, home }: HomeRow): MarkTone => {
  if (!isCounted) return 'faint';
  if (!isOpen) return 'good';
  return standing !== null || home.needs.length > 0 ? 'danger' : 'plain';
};

interface Asked {
  readonly rows: readonly HomeRow[];
  /** Those the filter lets through: the others are faint. */
  readonly fitting: ReadonlySet<string>;
  readonly chosen: string | null;
}

/** The households of a roll call on the map: those still open carry their place in the order to move, the others the sign of their state. */
export const homeMarks = ({ rows, fitting, chosen }: Asked): readonly DeskMark[] =>
  rows.flatMap((row): readonly DeskMark[] => {
    const { home, standing, isOpen } = row;
    if (home.point === null) return [];
    const isChosen = home.householdId === chosen;
    return [
      {
        id: `home:${home.householdId}`,
        kind: home.isCentre ? 'relay' : 'household',
        at: home.point,
        tone: isChosen ? 'accent' : fitting.has(home.householdId) ? toneOf(row) : 'faint',
        label: isChosen ? home.name : '',
        inside: standing !== null ? signs[standing.state] : isOpen && home.order < 100 ? String(home.order) : '',
      },
    ];
  });
