import { z } from '@hono/zod-openapi';
import { hookEvents } from '../../domain/hooks/hookFacts.ts';
import { deliveryStates, hookFormats, incidentKinds } from '../../domain/words.ts';

/** Where a group is told. The address holds a key: only its host and last characters are shown. */
export const hook = z.object({
  id: z.string(),
  name: z.string(),
  format: z.enum(hookFormats),
  host: z.string(),
  ending: z.string(),
  hasSecret: z.boolean(),
  isOn: z.boolean(),
  last: z
    .object({ state: z.enum(deliveryStates), lastAnswer: z.string().nullable(), createdAt: z.number() })
    .nullable(),
  waiting: z.int(),
  version: z.int(),
});
export const hooks = z.object({ items: z.array(hook) });

const hookFields = {
  name: z.string().trim().min(2).max(60),
  format: z.enum(hookFormats),
  url: z.string().trim().min(8).max(500),
  secret: z.string().min(1).max(200).nullable(),
  isOn: z.boolean(),
};
export const newHook = z.strictObject({ id: z.uuid(), ...hookFields, isOn: z.boolean().default(true) });
/** What is left out stays; `secret` null takes it away. */
export const changeHook = z.strictObject(hookFields).partial();

const count = z.union([z.int(), z.literal('few')]).nullable();

export const delivery = z.object({
  id: z.string(),
  incidentId: z.string().nullable(),
  event: z.enum(hookEvents),
  facts: z.object({
    name: z.string(),
    kind: z.enum(incidentKinds),
    level: z.int(),
    isDrill: z.boolean(),
    households: count,
    people: count,
  }),
  state: z.enum(deliveryStates),
  tries: z.int(),
  nextAt: z.number(),
  /** `http 200`, `code 310000`, `timeout`, `refused`, `noSuchHost`, `unreachable`, `redirect`, `hookOff` */
  lastAnswer: z.string().nullable(),
  createdAt: z.number(),
  sentAt: z.number().nullable(),
});
export const deliveries = z.object({ items: z.array(delivery), mostTries: z.int() });
/** How a test message went. */
export const hookTest = z.object({ isTaken: z.boolean(), answer: z.string() });

export type Hook = z.infer<typeof hook>;
export type Hooks = z.infer<typeof hooks>;
export type NewHook = z.infer<typeof newHook>;
export type ChangeHook = z.infer<typeof changeHook>;
export type Delivery = z.infer<typeof delivery>;
export type Deliveries = z.infer<typeof deliveries>;
export type HookTest = z.infer<typeof hookTest>;
