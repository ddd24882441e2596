import { labelOf } from '#domain/labels.ts';
import type { Language } from '#domain/labels/label.ts';
import type { Entry } from '#domain/incident/entry.ts';
import type { Answer, Answering } from '#domain/responsible/answer.ts';
import { responsibleAt } from '#domain/responsible/responsibleAt.ts';
import { type AnsweringRole, answeringRoles } from '#domain/words.ts';
import type { IncidentRow } from '../../queries/incidents/incidentRows.ts';
import { answeringTown } from '../../queries/responsible/answeringTown.ts';
import { pointOf } from '../asked.ts';
import type { Deps } from '../deps.ts';

/** Where an incident is: the cells its area takes of, else its point, else nowhere. */
export type IncidentPlace = Pick<IncidentRow, 'id' | 'x' | 'y' | 'area'> & { readonly cellIds: readonly string[] };

/**
 * Who answers for an incident at an instant: for its area, else its point; nowhere, the shift alone. Whoever is called in it is not
 * passed over for that. Null where the town is not there.
 */
export const whoAnswers = async (
  deps: Pick<Deps, 'store' | 'now' | 'today'>,
  town: { readonly townId: string; readonly zone: string },
  place: IncidentPlace,
  at: number,
): Promise<Answer | null> => {
  const known = await answeringTown(deps, town, at);
  if (known === null) return null;
  const facts = { ...known.facts, engaged: known.facts.engaged.filter(({ incidentId }) => incidentId !== place.id) };
  const point = pointOf(place.x, place.y);
  const isPoint = place.area === null && point !== null;
  const asked = isPoint ? { lon: point[0], lat: point[1] } : { cellIds: place.cellIds };
  return responsibleAt(facts, known.ground, asked, at);
};

type Listing = Extract<Entry, { kind: 'listed' }>;
type Person = Answering & { readonly cadreId: string };

const isPerson = (answering: Answering): answering is Person => answering.cadreId !== null;

/** Entries that put on the call list, in calling order, all who answer and are not on it; each person once. */
export const listingsOf = (answer: Answer | null, already: ReadonlySet<string>): Listing[] => {
  const listed = new Set(already);
  const listings: Listing[] = [];
  for (const { cadreId, role } of (answer?.people ?? []).filter(isPerson)) {
    if (listed.has(cadreId)) continue;
    listed.add(cadreId);
    listings.push({ kind: 'listed', subjectId: cadreId, role, order: listed.size });
  }
  return listings;
};

const isRole = (role: string): role is AnsweringRole => (answeringRoles as readonly string[]).includes(role);

/** The role by which somebody is on the list, as a word; nothing for another. */
export const roleWord = (role: string, language: Language): string =>
  isRole(role) ? labelOf('answeringRole', role, language) : '';
