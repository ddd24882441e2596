import type { CellGroups, CellState, MemberProperties } from '../../../server/app.ts';

const base64 = (bytes: Iterable<number>): string => Buffer.from(Uint8Array.from(bytes)).toString('base64');

/** A state vector as the server sends it. */
export const aState = (part: {
  metric: CellState['metric'];
  values: readonly number[];
  flags?: readonly number[];
  cadres?: CellState['cadres'];
  firstNo?: number;
}): CellState => ({
  asOf: '2026-03-12',
  edition: { id: 'e1', no: 1 },
  metric: part.metric,
  firstNo: part.firstNo ?? 1,
  values: base64(part.metric === 'cadre' ? part.values.flatMap((value) => [value & 255, value >> 8]) : part.values),
  flags: base64(part.flags ?? part.values.map(() => 0)),
  ...(part.cadres ? { cadres: part.cadres } : {}),
});

export const aMember = (part: Partial<MemberProperties> = {}): MemberProperties => ({
  householdId: 'h1',
  role: 'radiating',
  groupId: 'g1',
  groupCode: 'L001',
  centreId: 'c1',
  state: 'done',
  since: null,
  isDueSoon: false,
  lastMet: null,
  residence: 'resident',
  name: null,
  cadre: { id: 'k1', name: '王敏', phone: '12900000001' },
  ...part,
});

export const someGroups = (
  members: readonly (readonly [member: MemberProperties, at: [number, number] | null])[],
  unlinked = 0,
): CellGroups => ({
  type: 'FeatureCollection',
  features: members.map(([properties, at]) => ({
    type: 'Feature',
    id: properties.householdId,
    geometry: at && { type: 'Point', coordinates: at },
    properties,
  })),
  unlinked,
});
