import type { IncidentInks } from '../../map/incident/drawing.ts';
import { type Scheme, tokens } from '../../parts/theme/tokens.ts';

const inksOf = (scheme: Scheme): IncidentInks => {
  const c = tokens[scheme];
  return {
    tones: {
      plain: c.inkSoft,
      accent: scheme === 'light' ? '#c2410c' : '#ff9a5c',
      good: c.good,
      waiting: c.past,
      danger: c.danger,
      faint: c.lineStrong,
    },
    areas: { asked: scheme === 'light' ? '#c2410c' : '#ff9a5c', incident: c.danger, drill: c.past, over: c.inkFaint },
    paper: c.surface,
  };
};

/** What the incident map wears in a theme; one object a theme, so that React sees a change only when there is one. */
export const incidentInks: Readonly<Record<Scheme, IncidentInks>> = { light: inksOf('light'), dark: inksOf('dark') };
