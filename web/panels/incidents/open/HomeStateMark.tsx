import type { ReactNode } from 'react';
import type { HomeState } from '#domain/words.ts';

const white = { fill: 'none', stroke: 'var(--surface)', strokeWidth: 2, strokeLinecap: 'round' } as const;

const drawn: Readonly<Record<HomeState | 'none', ReactNode>> = {
  none: <circle cx="10" cy="10" r="7" fill="none" stroke="var(--danger)" strokeWidth="2.6" />,
  safe: (
    <>
      <circle cx="10" cy="10" r="8" fill="var(--good)" />
      <path d="m6.4 10.2 2.5 2.6 4.8-5.2" {...white} />
    </>
  ),
  moved: (
    <>
      <rect x="2.4" y="2.4" width="15.2" height="15.2" rx="2.4" fill="var(--good)" />
      <path d="M5.8 10h8m-3.2-3.2L13.8 10l-3.2 3.2" {...white} />
    </>
  ),
  refused: (
    <>
      <path d="M6.6 2h6.8L18 6.6v6.8L13.4 18H6.6L2 13.4V6.6Z" fill="var(--danger)" />
      <path d="M6 10h8" {...white} />
    </>
  ),
  notFound: (
    <>
      <circle cx="10" cy="10" r="7" fill="none" stroke="var(--danger)" strokeWidth="2.2" strokeDasharray="2.6 2.4" />
      <path
        d="M7.9 8.3a2.2 2.2 0 1 1 3 2c-.7.3-.9.7-.9 1.4m0 1.9v.1"
        fill="none"
        stroke="var(--danger)"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </>
  ),
  away: <path d="M10 2.4 17.6 10 10 17.6 2.4 10Z" fill="none" stroke="var(--good)" strokeWidth="2.2" />,
  needsHelp: (
    <>
      <path d="M10 1.6 18.8 17.4H1.2Z" fill="var(--danger)" />
      <path d="M10 7.2v4.6m0 2.8v.1" {...white} />
    </>
  ),
};

/** How a household stands, by shape as well as colour: outlined in red while it is open, blue when it is accounted for. */
export function HomeStateMark({ state, size = 20 }: { readonly state: HomeState | null; readonly size?: number }) {
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true" style={{ flex: 'none' }}>
      {drawn[state ?? 'none']}
    </svg>
  );
}
