import { z } from '@hono/zod-openapi';
import {
  entryVias,
  helpNeeds,
  homeStates,
  incidentKinds,
  incidentStages,
  reportKinds,
  residences,
  staffStates,
} from '../../domain/words.ts';
import { askedId } from './asked.ts';
import { lonLat } from './geometry.ts';
import { incidentBrief } from './incidentBrief.ts';
import { answer, area } from './responsible.ts';

const said = z.string().min(1).max(500);
const level = z.int().min(1).max(4);

/** Opens an incident or a warning; the server lists whom to call from its area. */
export const newIncident = z.strictObject({
  id: z.uuid(),
  kind: z.enum(incidentKinds),
  name: z.string().min(2).max(80),
  isDrill: z.boolean().default(false),
  stage: z.enum(['warning', 'open']).default('open'),
  level: level.default(4),
  place: z.string().max(120).default(''),
  point: lonLat.optional(),
  area: area.optional(),
  /** Default now; not after it. */
  startedAt: z.number().optional(),
  /** Opened without network: how long ago, by the clock it was opened with. */
  ageMs: z
    .number()
    .min(0)
    .max(7 * 86_400_000)
    .default(0),
  note: said.optional(),
  capReference: z.string().max(300).optional(),
});

/** At least one; needs If-Match. */
export const changeIncident = z.strictObject({
  name: z.string().min(2).max(80).optional(),
  kind: z.enum(incidentKinds).optional(),
  level: level.optional(),
  place: z.string().max(120).optional(),
  area: area.optional(),
  /** warning → open → ended; ended → open again within 24 hours. */
  stage: z.enum(incidentStages).optional(),
  note: said.optional(),
});

export const incidents = z.object({ items: z.array(incidentBrief), next: z.string().nullable() });

const text = said.optional();
/** Wire of domain/incident/entry.ts: what people enter; the other kinds the server writes itself. */
export const enteredEntry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('listed'),
    subjectId: askedId,
    role: z.string().max(40),
    order: z.int().min(1).max(9999),
    insteadOf: askedId.optional(),
  }),
  z.strictObject({ kind: z.literal('staff'), subjectId: askedId, state: z.enum(staffStates), text }),
  z.strictObject({
    kind: z.literal('home'),
    subjectId: askedId,
    state: z.enum(homeStates),
    shelterId: askedId.optional(),
    text,
    people: z.int().min(0).max(99).optional(),
    relayId: askedId.optional(),
  }),
  z.strictObject({
    kind: z.literal('confirmed'),
    subjectId: askedId,
    state: z.enum([...staffStates, ...homeStates]),
    shelterId: askedId.optional(),
    text,
  }),
  z.strictObject({ kind: z.literal('note'), text: said }),
]);

export const sentEntries = z.strictObject({
  entries: z
    .array(
      z.strictObject({
        id: z.uuid(),
        entry: enteredEntry,
        seen: z.int().min(0),
        /** How long ago it was entered, by the clock it was entered with. */
        ageMs: z
          .number()
          .min(0)
          .max(7 * 86_400_000),
      }),
    )
    .min(1)
    .max(500),
});

/** An entry as it stands in the log. `entry` is any of domain/incident/entry.ts. */
export const keptEntry = z.object({
  seq: z.int(),
  id: z.string(),
  entry: z.looseObject({ kind: z.string() }),
  at: z.number(),
  happenedAt: z.number(),
  via: z.enum(entryVias),
  by: z.string(),
  /** The desk or phone it was entered at, by a word that says nothing else. */
  author: z.string(),
  seen: z.int(),
});
export const keptEntries = z.object({ items: z.array(keptEntry), seq: z.int() });

/** What became of a batch: every sound entry is kept, also where another was refused. Sent again, the answer is the same. */
export const takenEntries = keptEntries.extend({
  refused: z.array(
    z.object({
      id: z.string(),
      faults: z.array(z.object({ path: z.string(), kind: z.string(), message: z.string() })),
    }),
  ),
});

const standing = <S extends z.ZodType>(state: S) =>
  z.object({
    subjectId: z.string(),
    state,
    since: z.number(),
    by: z.string(),
    via: z.enum(entryVias),
    seq: z.int(),
    text: z.string().nullable(),
    shelterId: z.string().nullable(),
    people: z.int().nullable(),
    contested: z.object({ state, by: z.string(), since: z.number(), seq: z.int() }).nullable(),
  });

/** The roll call live: whom to call with how each stands, and households by id without a name. */
export const roll = z.object({
  seq: z.int(),
  incident: incidentBrief,
  staff: z.array(
    z.object({
      cadreId: z.string(),
      name: z.string(),
      phone: z.string().nullable(),
      post: z.string().nullable(),
      role: z.string(),
      reason: z.string(),
      order: z.int(),
      insteadOf: z.string().nullable(),
      listedAt: z.number(),
      standing: standing(z.enum(staffStates)).nullable(),
      /** Called longer than the town's minutes ago without an answer: who is offered next. */
      offer: z
        .object({ cadreId: z.string(), name: z.string(), phone: z.string().nullable(), reason: z.string() })
        .nullable(),
      link: z
        .object({ id: z.string(), expiresAt: z.number(), boundAt: z.number().nullable(), isRevoked: z.boolean() })
        .nullable(),
    }),
  ),
  homes: z.array(standing(z.enum(homeStates))),
  counts: z.object({
    homes: z.int(),
    people: z.int(),
    /** Households accounted for, by state; the rest is not yet. */
    by: z.record(z.enum(homeStates), z.int()),
    peopleBy: z.record(z.enum(homeStates), z.int()),
    staff: z.int(),
    staffBy: z.record(z.enum(staffStates), z.int()),
    /** Registered in the area and known to be away as a whole; not among `homes`. */
    awayHomes: z.int(),
    awayPeople: z.int(),
    /** Empty homes and homes only registered: nobody to look for. */
    emptyHomes: z.int(),
    /** Subjects of whom two things are said. */
    contested: z.int(),
  }),
  /** Reports owed by the county's clocks. */
  reports: z.array(
    z.object({
      kind: z.enum(reportKinds),
      dueAt: z.number(),
      sentAt: z.number().nullable(),
      id: z.string().nullable(),
    }),
  ),
  /** Who answers for its area now. */
  who: answer,
});

/** Wire of IncidentHome (domain/responsible/areaAnswer.ts). */
export const incidentHome = z.object({
  householdId: z.string(),
  code: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  people: z.int(),
  residence: z.enum(residences),
  point: lonLat.nullable(),
  cellId: z.string().nullable(),
  villageId: z.string(),
  needs: z.array(z.enum(helpNeeds)),
  helper: z
    .object({ cadreId: z.string(), name: z.string(), phone: z.string().nullable(), isArranged: z.boolean() })
    .nullable(),
  shelter: z.object({ siteId: z.string(), name: z.string(), isArranged: z.boolean() }).nullable(),
  note: z.string().nullable(),
  relayId: z.string().nullable(),
  isCentre: z.boolean(),
  order: z.int(),
  isInArea: z.boolean(),
});
export const incidentHomes = z.object({ madeAt: z.number(), expiresAt: z.number(), items: z.array(incidentHome) });

/** A report drafted from the log, to be corrected by whoever sends it. */
export const reportDraft = z.object({ kind: z.enum(reportKinds), dueAt: z.number(), text: z.string() });
export const sendReport = z.strictObject({
  id: z.uuid(),
  kind: z.enum(reportKinds),
  text: z.string().min(10).max(8000),
});
export const sentReport = z.object({
  id: z.string(),
  kind: z.enum(reportKinds),
  text: z.string(),
  dueAt: z.number(),
  sentAt: z.number(),
  by: z.string(),
});
export const incidentReports = z.object({ items: z.array(sentReport) });

/** Everything for the printed record and the after-action sheet. */
export const incidentRecord = z.object({
  incident: incidentBrief,
  entries: z.array(keptEntry),
  /** Names of the cadres, households (codes only where the reader may not see names) and shelters the entries speak of. */
  names: z.record(z.string(), z.string()),
  reports: z.array(sentReport),
  afterAction: z.object({
    /** Minutes from the start until the first was reached, half of the list, all of it; null never. */
    firstReachedMin: z.number().nullable(),
    halfReachedMin: z.number().nullable(),
    allReachedMin: z.number().nullable(),
    firstThereMin: z.number().nullable(),
    allAccountedMin: z.number().nullable(),
    notReached: z.array(z.string()),
    /** What was owed and came late or not at all, a sentence each in the reader's language. */
    owed: z.array(z.string()),
  }),
});

export const newRollLink = z.strictObject({ cadreId: askedId });
/** `url` is shown once: it is not kept. */
export const rollLink = z.object({ id: z.string(), url: z.string(), expiresAt: z.number() });

/** By a roll-call link, without a session: what that person may see and enter. */
export const openRoll = z.strictObject({ token: z.string().min(20).max(400) });
export const openedRoll = z.object({
  incident: z.object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(incidentKinds),
    isDrill: z.boolean(),
    stage: z.enum(incidentStages),
    place: z.string(),
  }),
  cadre: z.object({ id: z.string(), name: z.string() }),
  deskPhone: z.string().nullable(),
  expiresAt: z.number(),
  seq: z.int(),
  own: standing(z.enum(staffStates)).nullable(),
  homes: z.array(incidentHome.extend({ standing: standing(z.enum(homeStates)).nullable() })),
  shelters: z.array(z.object({ siteId: z.string(), name: z.string(), free: z.int() })),
});
/** What became of entries sent by a link, and the roll call after them. */
export const takenRoll = z.object({ roll: openedRoll, refused: takenEntries.shape.refused });
export const rollEntries = sentEntries.extend({ token: z.string().min(20).max(400) });

export type NewIncident = z.infer<typeof newIncident>;
export type ChangeIncident = z.infer<typeof changeIncident>;
export type SentEntries = z.infer<typeof sentEntries>;
export type TakenEntries = z.infer<typeof takenEntries>;
export type WireKeptEntry = z.infer<typeof keptEntry>;
export type WireRoll = z.infer<typeof roll>;
export type WireIncidentHome = z.infer<typeof incidentHome>;
export type IncidentHomes = z.infer<typeof incidentHomes>;
export type IncidentRecord = z.infer<typeof incidentRecord>;
export type SendReport = z.infer<typeof sendReport>;
export type SentReport = z.infer<typeof sentReport>;
export type ReportDraft = z.infer<typeof reportDraft>;
export type TakenRoll = z.infer<typeof takenRoll>;
export type OpenedRoll = z.infer<typeof openedRoll>;
export type RollLink = z.infer<typeof rollLink>;
