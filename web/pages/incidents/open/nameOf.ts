import type { IncidentPack, WireIncidentHome } from '../../../../server/app.ts';
import type { StaffOnRoll } from '../../../panels/incidents/open/homeStanding.ts';

interface Known {
  readonly pack: IncidentPack;
  readonly homes: readonly WireIncidentHome[];
  readonly staff: readonly StaffOnRoll[];
}

/** Names of whom a log speaks: households only where this screen may show them; a place is a shelter of the pack. */
export const nameOfWith = ({ pack, homes, staff }: Known): ((id: string) => string) => {
  const names = new Map<string, string>([
    ...pack.shelters.map(({ siteId, name }) => [siteId, name] as const),
    ...pack.facts.cadres.map(({ id, name }) => [id, name] as const),
    ...staff.map(({ cadreId, name }) => [cadreId, name] as const),
    ...homes.map(({ householdId, name }) => [householdId, name] as const),
  ]);
  return (id) => names.get(id) ?? '——';
};
