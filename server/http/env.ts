import type { AccountRole } from '../domain/words.ts';
import type { Language } from './language.ts';

/** A role held today over a territory. */
export interface HeldRole {
  readonly role: AccountRole;
  /** The granted division; null: the whole town. */
  readonly divisionId: string | null;
  /** The villages and communities inside it; empty for the whole town. */
  readonly villageIds: readonly string[];
}

/** Who is asking. */
export interface Actor {
  readonly accountId: string;
  readonly username: string;
  readonly name: string;
  readonly townId: string;
  readonly zone: string;
  /** The cadre who signs in, where the account is a cadre's. */
  readonly cadreId: string | null;
  readonly roles: readonly HeldRole[];
  readonly language: Language;
  readonly requestId: string;
  readonly sessionId: string;
}

/** What a handler finds in its context. `actor` is set wherever `allow(…)` has let the request through. */
export interface Env {
  Variables: {
    actor: Actor;
    /** The same before anyone asked for it; null for a visitor. */
    visitor: Actor | null;
    language: Language;
    requestId: string;
    /** Where the request came from. */
    address: string;
  };
}
