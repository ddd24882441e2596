/** How long someone who was heard of counts as having a plan open. */
const heardForMs = 90_000;

/** Who has which plan open: told while it happens, kept nowhere. */
export interface Presence {
  /** Notes that an account has a plan open; true when it is news. */
  readonly note: (plan: { readonly townId: string; readonly id: string }, accountId: string, now: number) => boolean;
  /** Notes that an account closed it; true when it is news. */
  readonly leave: (plan: { readonly townId: string; readonly id: string }, accountId: string) => boolean;
  readonly openBy: (plan: { readonly townId: string; readonly id: string }, now: number) => readonly string[];
}

export const newPresence = (): Presence => {
  const heard = new Map<string, Map<string, number>>();
  const keyOf = ({ townId, id }: { readonly townId: string; readonly id: string }) => `${townId}/${id}`;
  const openOf = (key: string, now: number): Map<string, number> => {
    const open = new Map([...(heard.get(key) ?? [])].filter(([, at]) => at + heardForMs > now));
    if (open.size === 0) heard.delete(key);
    else heard.set(key, open);
    return open;
  };
  return {
    note: (plan, accountId, now) => {
      const open = openOf(keyOf(plan), now);
      const isNews = !open.has(accountId);
      heard.set(keyOf(plan), open.set(accountId, now));
      return isNews;
    },
    leave: (plan, accountId) => heard.get(keyOf(plan))?.delete(accountId) ?? false,
    openBy: (plan, now) => [...openOf(keyOf(plan), now).keys()],
  };
};
