import { ApiProblem } from '../../api/problem.ts';

/** What the server said against a change: each fault's own sentence, or the problem's; null where nothing went wrong. */
export const refusalOf = (error: Error | null): string | null => {
  if (error === null) return null;
  const faults = error instanceof ApiProblem ? (error.problem.faults ?? []) : [];
  const said = [...new Set(faults.map(({ message }) => message).filter((message) => message !== ''))];
  if (said.length > 0) return said.join('；');
  return error.message;
};
