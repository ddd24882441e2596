import { ApiProblem, Unreachable } from '../../api/problem.ts';
import { Failed } from '../../parts/states/Failed.tsx';
import { useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';

/** A query that failed, in the reader's words, with the number to report and the way to try again. */
export function FailedQuery({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const w = useText(shellText);
  const problem = error instanceof ApiProblem ? error.problem : null;
  return (
    <Failed
      title={problem?.title || w.failed}
      detail={error instanceof Unreachable ? w.unreachable : (problem?.detail ?? w.broken)}
      number={problem?.requestId ? w.number(problem.requestId) : undefined}
      retry={w.retry}
      onRetry={onRetry}
    />
  );
}
