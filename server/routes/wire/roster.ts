import { z } from '@hono/zod-openapi';
import { helpNeeds, outsidePhoneKinds, teamKinds } from '../../domain/words.ts';
import { askedDay, askedId } from './asked.ts';
import { day, lonLat } from './geometry.ts';

const version = z.int();
const person = z.object({
  cadreId: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  post: z.string().nullable(),
});

export const shift = z.object({
  id: z.string(),
  startsAt: z.number(),
  endsAt: z.number(),
  leader: person.extend({ isSectionLeader: z.boolean() }),
  officer: person,
  handedOverAt: z.number().nullable(),
  notes: z.int(),
  version,
});
/** RA-24: days without a section-level leader, or without anybody, with the hours it concerns. */
export const shiftGap = z.object({
  day,
  kind: z.enum(['noShift', 'noSectionLeader', 'partOfDay']),
  startsAt: z.number(),
  endsAt: z.number(),
});
export const shifts = z.object({ items: z.array(shift), gaps: z.array(shiftGap) });
export const newShift = z.strictObject({
  id: z.uuid(),
  startsAt: z.number(),
  endsAt: z.number(),
  leaderId: askedId,
  officerId: askedId,
});
/** A month at once: kept all or none. */
export const newShifts = z.strictObject({ shifts: z.array(newShift).min(1).max(62) });
/** Cover: another leader or officer; needs If-Match and a reason. */
export const changeShift = z.strictObject({
  startsAt: z.number().optional(),
  endsAt: z.number().optional(),
  leaderId: askedId.optional(),
  officerId: askedId.optional(),
  reason: z.string().min(2).max(200),
});
/** Two shifts change hands in one commit. */
export const swapShifts = z.strictObject({
  a: z.strictObject({ id: askedId, version: z.int() }),
  b: z.strictObject({ id: askedId, version: z.int() }),
  who: z.enum(['leader', 'officer', 'both']),
  reason: z.string().min(2).max(200),
});
export const shiftNote = z.object({ id: z.string(), at: z.number(), by: z.string(), text: z.string() });
export const shiftNotes = z.object({ items: z.array(shiftNote) });
export const newShiftNote = z.strictObject({ id: z.uuid(), text: z.string().trim().min(1).max(1000) });
/** The next shift takes over, with a last line if there is one. */
export const handOver = z.strictObject({ note: newShiftNote.optional() });

export const nightStay = z.object({
  cadreId: z.string(),
  name: z.string(),
  night: day,
  villageId: z.string().nullable(),
  villageName: z.string().nullable(),
});
/** `short`: cadres with no night in a week (RA-23: at least one); a night on duty counts. */
export const nightStays = z.object({
  items: z.array(nightStay),
  onDuty: z.array(z.object({ cadreId: z.string(), night: day })),
  short: z.array(z.object({ week: day, cadreId: z.string(), name: z.string() })),
});
/** villageId null: in the town; `stays` false takes it back. */
export const setNightStay = z.strictObject({
  cadreId: askedId,
  night: askedDay,
  villageId: askedId.nullable(),
  stays: z.boolean(),
});

export const cadreHome = z.object({
  cadreId: z.string(),
  name: z.string(),
  villageId: z.string(),
  villageName: z.string(),
  from: day,
  to: day.nullable(),
});
export const cadreHomes = z.object({ items: z.array(cadreHome) });
export const setCadreHome = z.strictObject({
  cadreId: askedId,
  villageId: askedId.nullable(),
  from: askedDay.optional(),
});

export const teamMember = z.object({
  id: z.string(),
  cadreId: z.string().nullable(),
  name: z.string(),
  phone: z.string().nullable(),
  skill: z.string(),
  version,
});
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const minutes = z.int().min(1).max(10_080);
/** The duty room, the office's hours, and the clocks of incidents in minutes; defaults filled in. */
export const townSettings = z.object({
  dutyPhone: z.string().nullable(),
  officeHours: z.object({ from: clock, to: clock }),
  incidentClocks: z.object({ first: z.int(), follow: z.int(), final: z.int(), unanswered: z.int() }),
  version,
});
export const changeTownSettings = z.strictObject({
  dutyPhone: z.string().max(30).nullable().optional(),
  officeHours: z.strictObject({ from: clock, to: clock }).optional(),
  incidentClocks: z
    .strictObject({ first: minutes, follow: minutes, final: minutes, unanswered: minutes })
    .partial()
    .optional(),
});

export const team = z.object({
  id: z.string(),
  code: z.string(),
  kind: z.enum(teamKinds),
  name: z.string(),
  villageId: z.string().nullable(),
  leaderId: z.string().nullable(),
  leaderName: z.string().nullable(),
  point: lonLat.nullable(),
  kit: z.string(),
  members: z.array(teamMember),
  version,
});
export const teams = z.object({ items: z.array(team) });
const teamFields = {
  code: z.string().min(1).max(40),
  kind: z.enum(teamKinds),
  name: z.string().min(2).max(60),
  villageId: askedId.nullable(),
  leaderId: askedId.nullable(),
  point: lonLat.nullable(),
  kit: z.string().max(500),
};
export const newTeam = z.strictObject({ id: z.uuid(), ...teamFields });
export const changeTeam = z.strictObject(teamFields).partial();
export const newTeamMember = z.strictObject({
  id: z.uuid(),
  cadreId: askedId.nullable(),
  name: z.string().min(1).max(40).nullable(),
  phone: z.string().max(30).nullable(),
  skill: z.string().max(60).default(''),
});

export const changeTeamMember = newTeamMember.omit({ id: true }).partial();

/** A place to go or to be served: shelters with what they hold. */
export const rosterSite = z.object({
  id: z.string(),
  code: z.string(),
  kind: z.enum(['shelter', 'servicePoint', 'hazardPoint']),
  name: z.string(),
  point: lonLat,
  villageId: z.string().nullable(),
  headcount: z.int().nullable(),
  personInCharge: z.string().nullable(),
  phone: z.string().nullable(),
  shelter: z.object({ capacity: z.int(), free: z.int(), routeNote: z.string() }).nullable(),
  version,
});
export const rosterSites = z.object({ items: z.array(rosterSite) });
const siteFields = {
  code: z.string().min(1).max(40),
  kind: z.enum(['shelter', 'servicePoint', 'hazardPoint']),
  name: z.string().min(2).max(60),
  point: lonLat,
  headcount: z.int().min(0).max(100_000).nullable(),
  personInCharge: z.string().max(40).nullable(),
  phone: z.string().max(30).nullable(),
  capacity: z.int().min(0).max(100_000).optional(),
  routeNote: z.string().max(300).optional(),
};
export const newRosterSite = z.strictObject({ id: z.uuid(), ...siteFields });
export const changeRosterSite = z.strictObject(siteFields).partial();

export const outsidePhone = z.object({
  id: z.string(),
  kind: z.enum(outsidePhoneKinds),
  name: z.string(),
  phone: z.string(),
  villageId: z.string().nullable(),
  position: z.int(),
  version,
});
export const outsidePhones = z.object({ items: z.array(outsidePhone) });
const phoneFields = {
  kind: z.enum(outsidePhoneKinds),
  name: z.string().min(2).max(60),
  phone: z.string().min(3).max(30),
  villageId: askedId.nullable(),
  position: z.int().min(0).max(999),
};
export const newOutsidePhone = z.strictObject({ id: z.uuid(), ...phoneFields });
export const changeOutsidePhone = z.strictObject(phoneFields).partial();

/** For a household that would need help: who fetches it and where it goes. Names masked, as everywhere. */
export const transfer = z.object({
  householdId: z.string(),
  code: z.string(),
  name: z.string(),
  villageId: z.string(),
  villageName: z.string(),
  cellName: z.string().nullable(),
  people: z.int(),
  /** The help it needs to leave, never why. */
  needs: z.array(z.enum(helpNeeds)),
  cadreId: z.string().nullable(),
  cadreName: z.string().nullable(),
  cadrePhone: z.string().nullable(),
  shelterId: z.string().nullable(),
  shelterName: z.string().nullable(),
  note: z.string().nullable(),
  /** Why nothing is arranged, or why it no longer holds; null where it does. */
  fault: z.enum(['notArranged', 'cadreLeft', 'shelterGone', 'shelterFull']).nullable(),
  version: z.int().nullable(),
});
export const transfers = z.object({
  items: z.array(transfer),
  next: z.string().nullable(),
  /** Of all in scope and village, before the other filters: whose arrangement holds, who has none, whose holds no more. */
  arranged: z.int(),
  missing: z.int(),
  broken: z.int(),
});
export const setTransfer = z.strictObject({
  cadreId: askedId,
  shelterId: askedId.nullable(),
  note: z.string().max(200).nullable(),
});

/** Somebody and a shelter for all that miss one, by the groups and posts there are; nothing is changed by asking. */
export const proposedTransfer = transfer
  .pick({
    householdId: true,
    code: true,
    name: true,
    villageName: true,
    people: true,
    needs: true,
    fault: true,
    version: true,
  })
  .extend({
    cadreId: z.string().nullable(),
    cadreName: z.string().nullable(),
    /** Why this person: its group's cadre, its cell's lead, or who was arranged already; null where nobody answers for it. */
    as: z.enum(['groupCadre', 'lead', 'kept']).nullable(),
    shelterId: z.string().nullable(),
    shelterName: z.string().nullable(),
    distanceM: z.number().nullable(),
  });
export const proposedTransfers = z.object({ items: z.array(proposedTransfer) });
/** Several at once, in one commit: `version` of what was seen, null where nothing was arranged. */
export const acceptTransfers = z.strictObject({
  items: z
    .array(
      z.strictObject({
        householdId: askedId,
        cadreId: askedId,
        shelterId: askedId.nullable(),
        version: z.int().nullable(),
      }),
    )
    .min(1)
    .max(500),
});
export const acceptedTransfers = z.object({ accepted: z.int() });

export type Shift = z.infer<typeof shift>;
export type Shifts = z.infer<typeof shifts>;
export type ShiftGap = z.infer<typeof shiftGap>;
export type NewShift = z.infer<typeof newShift>;
export type TownSettings = z.infer<typeof townSettings>;
export type ShiftNote = z.infer<typeof shiftNote>;
export type NightStays = z.infer<typeof nightStays>;
export type CadreHomes = z.infer<typeof cadreHomes>;
export type Team = z.infer<typeof team>;
export type Teams = z.infer<typeof teams>;
export type RosterSite = z.infer<typeof rosterSite>;
export type RosterSites = z.infer<typeof rosterSites>;
export type OutsidePhone = z.infer<typeof outsidePhone>;
export type OutsidePhones = z.infer<typeof outsidePhones>;
export type Transfer = z.infer<typeof transfer>;
export type Transfers = z.infer<typeof transfers>;
export type ProposedTransfer = z.infer<typeof proposedTransfer>;
export type ProposedTransfers = z.infer<typeof proposedTransfers>;
export type SetTransfer = z.infer<typeof setTransfer>;
export type NewTeam = z.infer<typeof newTeam>;
export type NewTeamMember = z.infer<typeof newTeamMember>;
export type NewRosterSite = z.infer<typeof newRosterSite>;
export type NewOutsidePhone = z.infer<typeof newOutsidePhone>;
export type TeamMember = z.infer<typeof teamMember>;
