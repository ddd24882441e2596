import { useEffect, useState, useSyncExternalStore } from 'react';
import { entriesOf, onUnkept } from './keptEntries.ts';
import { deskChannel, deskSender } from './outbox.ts';
import type { Sender } from './sending.ts';
import type { KeptRow } from './shelf.ts';
import { useKept } from './useKept.ts';

const none: readonly KeptRow[] = [];

/** All entries of a channel that have not been settled, in every tab; also where the browser keeps nothing. */
export function useEntries(channel: string): readonly KeptRow[] {
  const [turn, setTurn] = useState(0);
  useEffect(() => onUnkept(() => setTurn((last) => last + 1)), []);
  return useKept(() => entriesOf(channel), `${channel} ${turn}`) ?? none;
}

export interface OutboxView {
  /** How many are not with the server yet. */
  readonly waiting: number;
  readonly isSending: boolean;
  readonly needsSignIn: boolean;
  /** Those the server refused, with the reason; to be sent again or let go by a person. */
  readonly failed: readonly KeptRow[];
}

export function useOutboxOf(channel: string, sender: Sender): OutboxView {
  const rows = useEntries(channel);
  const isSending = useSyncExternalStore(sender.onChange, sender.isSending);
  const needsSignIn = useSyncExternalStore(sender.onChange, sender.needsSignIn);
  return {
    waiting: rows.filter(({ state }) => state === 'waiting').length,
    isSending,
    needsSignIn,
    failed: rows.filter(({ state }) => state === 'refused'),
  };
}

/** The desk's outbox: how many entries wait, and which the server refused. */
export const useOutbox = (): OutboxView => useOutboxOf(deskChannel, deskSender);
