import type { Answering, Reason } from './answer.ts';
import type { FactIndex } from './factIndex.ts';
import type { AnswerFacts, VillageFact } from './facts.ts';
import { holdsOn, type Moment } from './moment.ts';
import { standingOn } from './standing.ts';

/**
 * Why somebody is at hand outside office hours: stays the night in one of the villages or in the town (RA-23), or lives in one. Who stays
 * elsewhere tonight is not at home.
 */
const nearBy = (
  index: FactIndex,
  { day, night }: Moment,
  villages: readonly VillageFact[],
  cadreId: string,
): { readonly isInVillage: boolean; readonly reasons: readonly Reason[] } => {
  const nameOf = (villageId: string) => villages.find(({ id }) => id === villageId)?.name;
  const stay = night === null ? undefined : index.stays.get(night)?.find((one) => one.cadreId === cadreId);
  if (stay && night !== null) {
    const village = stay.villageId === null ? null : nameOf(stay.villageId);
    if (village === undefined) return { isInVillage: false, reasons: [] };
    return { isInVillage: village !== null, reasons: [{ kind: 'staysOvernight', village, night }] };
  }
  const home = index.homes.get(cadreId)?.find((one) => holdsOn(one, day));
  const village = home === undefined ? undefined : nameOf(home.villageId);
  return village === undefined
    ? { isInVillage: false, reasons: [] }
    : { isInVillage: true, reasons: [{ kind: 'livesHere', village }] };
};

/** Town staff who are not in the village; the village's own people are never far. */
const isAbsentTownStaff = (index: FactIndex, { cadreId, isInVillage }: Answering): boolean =>
  !isInVillage && (cadreId === null || index.cadres.get(cadreId)?.rank !== 'villageOfficer');

/** The duty room: whoever is officer on shift, at the duty phone. Null where there is neither. */
const dutyRoomOf = (people: readonly Answering[], dutyPhone: string | null): Answering | null => {
  const officer = people.find(({ reasons }) =>
    reasons.some(
      (one) =>
        (one.kind === 'onShift' && one.role === 'shiftOfficer') ||
        (one.kind === 'covers' && one.role === 'shiftOfficer'),
    ),
  );
  if (officer)
    return {
      ...officer,
      phone: dutyPhone ?? officer.phone,
      role: 'dutyRoom',
      reasons: [{ kind: 'dutyRoom' }, ...officer.reasons],
      isParallel: true,
    };
  if (dutyPhone === null) return null;
  return {
    cadreId: null,
    unitId: null,
    name: '值班室',
    post: null,
    phone: dutyPhone,
    role: 'dutyRoom',
    reasons: [{ kind: 'dutyRoom' }],
    isParallel: true,
    isInVillage: false,
  };
};

/** Those who are in one of the villages tonight without having anything to do with the place. */
const othersInVillage = (
  index: FactIndex,
  moment: Moment,
  villages: readonly VillageFact[],
  named: ReadonlySet<string>,
): Answering[] => {
  const staying = moment.night === null ? [] : (index.stays.get(moment.night) ?? []);
  const living = villages.flatMap(({ id }) => index.homesIn.get(id) ?? []);
  return [...new Set([...staying, ...living].map(({ cadreId }) => cadreId))].flatMap((cadreId): Answering[] => {
    if (named.has(cadreId)) return [];
    const { isInVillage, reasons } = nearBy(index, moment, villages, cadreId);
    const standing = standingOn(index, cadreId, moment.day);
    if (!isInVillage || standing.is !== 'here') return [];
    const { name, post, phone } = standing.cadre;
    const role = 'nightStay';
    return [{ cadreId, unitId: null, name, post, phone, role, reasons, isParallel: false, isInVillage }];
  });
};

/**
 * The calling order outside office hours: the duty room at once, those who live or stay overnight in the village (and the village's own
 * officers) as the chain has them, others who are there, then absent town staff.
 */
export const nightOrder = (
  facts: AnswerFacts,
  index: FactIndex,
  moment: Moment,
  asked: { readonly people: readonly Answering[]; readonly villages: readonly VillageFact[] },
): Answering[] => {
  const { villages } = asked;
  const dutyRoom = dutyRoomOf(asked.people, facts.dutyPhone);
  const people = asked.people
    .filter(({ cadreId }) => dutyRoom === null || cadreId === null || cadreId !== dutyRoom.cadreId)
    .map((one) => {
      if (one.cadreId === null) return one;
      const { isInVillage, reasons } = nearBy(index, moment, villages, one.cadreId);
      return reasons.length === 0 ? one : { ...one, isInVillage, reasons: [...one.reasons, ...reasons] };
    });
  const named = new Set(asked.people.flatMap(({ cadreId }) => cadreId ?? []));
  return [
    ...(dutyRoom === null ? [] : [dutyRoom]),
    ...people.filter((one) => !isAbsentTownStaff(index, one)),
    ...othersInVillage(index, moment, villages, named),
    ...people.filter((one) => isAbsentTownStaff(index, one)),
  ];
};
