import { Dexie, type EntityTable } from 'dexie';
import type { Entry } from '#domain/incident/entry.ts';
import type { IncidentPack, Me, WireRoll } from '../../../server/app.ts';

/** What people enter; the other kinds the server writes itself. */
export type MadeEntry = Extract<Entry, { kind: 'listed' | 'staff' | 'home' | 'confirmed' | 'note' }>;

/** An entry made here: waiting to be sent, sent and not yet seen in the roll, or refused by the server. */
export interface KeptRow {
  /** Counts up: the order in which entries were made. */
  readonly order?: number;
  readonly id: string;
  /** `desk`, or `link:<id>` for what was entered by a roll-call link. */
  readonly channel: string;
  readonly incidentId: string;
  /** Who made it; null where nobody was signed in. */
  readonly accountId: string | null;
  readonly entry: MadeEntry;
  readonly seen: number;
  /** By the clock of this device. */
  readonly enteredAt: number;
  /** By the clock of the page it was made in, which no setting of the time moves; and which page that was. */
  readonly ticks: number;
  readonly page: string;
  readonly state: 'waiting' | 'sent' | 'refused';
  /** The log's seq when it was taken in. */
  readonly seq: number | null;
  /** Why the server did not take it, in the reader's language. */
  readonly refusal: string | null;
}

/** A value that only opens with the key of the device's PIN, or of a link. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly body: ArrayBuffer;
}

interface KeptHomes {
  /** An incident, or `link:<id>`. */
  readonly of: string;
  readonly sealed: Sealed;
  readonly madeAt: number;
  /** By this device's clock, with which it is also compared. */
  readonly keptAt: number;
  readonly goneAt: number;
}

/** The PIN is not here: a key is made of it, and what the key sealed opens or does not. */
export interface KeptPin {
  readonly name: 'pin';
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
  readonly proof: Sealed;
  readonly wrong: number;
}

/** What this browser keeps so that the incident desk works without a network. */
class DeviceShelf extends Dexie {
  declare packs: EntityTable<{ name: 'pack'; pack: IncidentPack }, 'name'>;
  declare people: EntityTable<{ name: 'me'; me: Me }, 'name'>;
  declare pins: EntityTable<KeptPin, 'name'>;
  declare homes: EntityTable<KeptHomes, 'of'>;
  declare rolls: EntityTable<{ incidentId: string; roll: WireRoll; readAt: number }, 'incidentId'>;
  declare entries: EntityTable<KeptRow, 'order'>;

  constructor() {
    super('lianhu-device');
    this.version(1).stores({
      packs: 'name',
      people: 'name',
      pins: 'name',
      homes: 'of',
      rolls: 'incidentId',
      entries: '++order, &id, channel',
    });
  }
}

let opened: DeviceShelf | null = null;
export const shelf = (): DeviceShelf => (opened ??= new DeviceShelf());

/** What was asked of the shelf, or `otherwise` where this browser keeps nothing (a private window, a strict web view). */
export const orElse = async <T>(asked: () => PromiseLike<T>, otherwise: T): Promise<T> => {
  try {
    return await asked();
  } catch (reason) {
    console.debug('this browser keeps nothing', reason);
    return otherwise;
  }
};
