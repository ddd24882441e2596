import type { DrawnState } from '../palette/states.ts';

interface Props {
  readonly mark: DrawnState;
  readonly colour: string;
  readonly isCentre?: boolean;
}

const inner: Readonly<Record<DrawnState, (colour: string) => React.ReactNode>> = {
  done: (colour) => <circle cx="9" cy="9" r="5" fill={colour} />,
  due: (colour) => <circle cx="9" cy="9" r="4.3" fill="none" stroke={colour} strokeWidth="1.8" />,
  new: (colour) => (
    <circle cx="9" cy="9" r="4.3" fill="none" stroke={colour} strokeWidth="1.8" strokeDasharray="1.6 1.9" />
  ),
  overdue: (colour) => (
    <>
      <circle cx="9" cy="9" r="5" fill={colour} />
      <rect x="6" y="8" width="6" height="2" fill="var(--surface)" />
    </>
  ),
  excused: (colour) => (
    <g fill="none" stroke={colour} strokeWidth="1.4">
      <circle cx="9" cy="9" r="4.5" />
      <path d="m6.8 6.8 4.4 4.4m0-4.4-4.4 4.4" />
    </g>
  ),
};

/** The mark of a household's state as it stands on the map; a centre household wears a second ring. */
export function HouseholdMark({ mark, colour, isCentre = false }: Props) {
  return (
    <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true" style={{ flex: 'none' }}>
      {inner[mark](colour)}
      {isCentre && <circle cx="9" cy="9" r="8" fill="none" stroke={colour} strokeWidth="1.3" />}
    </svg>
  );
}
