import type { AnsweringRole } from '../words.ts';
import type { Answering, PassedOver, PassedOverReason, Reason } from './answer.ts';
import type { Claim } from './claims.ts';
import type { FactIndex } from './factIndex.ts';
import type { CadreFact } from './facts.ts';
import { holdsOn, lastDay, type Moment } from './moment.ts';
import { standingOn } from './standing.ts';

/** Those to call in the order of their claims, each once, and those passed over. */
export interface Chain {
  readonly people: readonly Answering[];
  readonly passedOver: readonly PassedOver[];
}

/** Who is named all the same because nobody else is left. */
export type Allowed = 'nobodyMore' | 'engaged' | 'engagedAndOnLeave';

/** The key of somebody in an answer: a cadre, a unit, or the duty room. */
export const answeringKey = ({ cadreId, unitId }: Pick<Answering, 'cadreId' | 'unitId'>): string =>
  cadreId ?? (unitId === null ? 'dutyRoom' : `unit ${unitId}`);

class Chaining {
  readonly #index: FactIndex;
  readonly #moment: Moment;
  readonly #allowed: Allowed;
  readonly people = new Map<string, Answering & { reasons: Reason[] }>();
  readonly passed = new Map<string, PassedOver>();

  constructor(index: FactIndex, moment: Moment, allowed: Allowed) {
    this.#index = index;
    this.#moment = moment;
    this.#allowed = allowed;
  }

  take({ role, cadreId, unitId, reason, isOnShift }: Claim): void {
    if (cadreId === null) {
      if (unitId !== null) this.#nameUnit(unitId, role, reason);
      return;
    }
    const standing = standingOn(this.#index, cadreId, this.#moment.day);
    if (standing.is === 'gone') {
      this.#pass({ cadreId, name: standing.name, role }, standing.reason);
      return;
    }
    const { cadre } = standing;
    // The duty room serves every incident.
    const isCalled = standing.is === 'here' || (standing.is === 'engaged' && isOnShift);
    if (!isCalled) this.#pass({ cadreId, name: cadre.name, role }, standing.reason);
    if (standing.is === 'onLeave' && standing.coverId !== null) this.#cover(cadre, standing.coverId, role, isOnShift);
    const isLastResort =
      standing.is === 'engaged' ? this.#allowed !== 'nobodyMore' : this.#allowed === 'engagedAndOnLeave';
    if (isCalled || isLastResort) this.#name(cadre, role, reason);
  }

  /** 临时代管: one step, so that two who cover each other end nowhere. */
  #cover(absent: CadreFact, coverId: string, of: AnsweringRole, isOnShift: boolean): void {
    const { day } = this.#moment;
    const standing = standingOn(this.#index, coverId, day);
    const leave = this.#index.leaves.get(absent.id)?.find((one) => holdsOn(one, day));
    if (standing.is === 'here' || (standing.is === 'engaged' && (isOnShift || this.#allowed !== 'nobodyMore'))) {
      const until = leave ? lastDay(leave) : null;
      this.#name(standing.cadre, 'cover', { kind: 'covers', forName: absent.name, role: of, until });
    }
    if (standing.is === 'here' || (standing.is === 'engaged' && isOnShift)) return;
    const name = standing.is === 'gone' ? standing.name : standing.cadre.name;
    this.#pass({ cadreId: coverId, name, role: 'cover' }, standing.reason);
  }

  #name({ id, name, post, phone }: CadreFact, role: AnsweringRole, reason: Reason): void {
    const known = this.people.get(id);
    if (known) known.reasons.push(reason);
    else
      this.people.set(id, {
        cadreId: id,
        unitId: null,
        name,
        post,
        phone,
        role,
        reasons: [reason],
        isParallel: false,
        isInVillage: false,
      });
  }

  /** A unit is called at the phone of its highest-ranking cadre who is here. */
  #nameUnit(unitId: string, role: AnsweringRole, reason: Reason): void {
    const key = answeringKey({ cadreId: null, unitId });
    const known = this.people.get(key);
    if (known) {
      known.reasons.push(reason);
      return;
    }
    const head = (this.#index.staff.get(unitId) ?? []).find(
      ({ id, phone }) => phone !== null && standingOn(this.#index, id, this.#moment.day).is === 'here',
    );
    this.people.set(key, {
      cadreId: null,
      unitId,
      name: this.#index.units.get(unitId) ?? '',
      post: head === undefined ? null : [head.name, head.post].filter((part) => part !== null).join(' '),
      phone: head?.phone ?? null,
      role,
      reasons: [reason],
      isParallel: false,
      isInVillage: false,
    });
  }

  #pass(who: Omit<PassedOver, 'reason'>, reason: PassedOverReason): void {
    const key = `${who.cadreId ?? ''} ${who.role} ${reason.kind}`;
    if (!this.passed.has(key)) this.passed.set(key, { ...who, reason });
  }
}

/** Names people for claims, in their order; a person with several reasons appears once with all of them. */
export const chainOf = (index: FactIndex, moment: Moment, claims: readonly Claim[], allowed: Allowed): Chain => {
  const chaining = new Chaining(index, moment, allowed);
  for (const claim of claims) chaining.take(claim);
  return { people: [...chaining.people.values()], passedOver: [...chaining.passed.values()] };
};
