import type { ToldAnswer } from '#domain/responsible/toldAnswer.ts';

type Person = ToldAnswer['people'][number];

/** Whom to call first and who comes next when she cannot be reached: people with a number, not the duty room told at the same time. */
export interface FirstCalls {
  readonly first: Person | null;
  readonly next: Person | null;
  /** To be told at the same time. */
  readonly parallel: Person | null;
}

export const firstCalls = ({ people }: Pick<ToldAnswer, 'people'>): FirstCalls => {
  const inTurn = people.filter(({ isParallel }) => !isParallel);
  const reachable = inTurn.filter(({ phone }) => phone !== null);
  return {
    first: reachable[0] ?? null,
    next: reachable.find((one) => one !== reachable[0] && one.phone !== reachable[0]?.phone) ?? null,
    parallel: people.find(({ isParallel }) => isParallel) ?? null,
  };
};
