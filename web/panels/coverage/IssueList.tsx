import { Button } from 'antd';
import { labelOf } from '#domain/labels.ts';
import type { Issue } from '../../../server/app.ts';
import { coverageText } from '../../text/coverage.ts';
import { shortDay } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './cellDrawer.module.css';

interface Props {
  readonly issues: readonly Issue[];
  readonly day: string;
  readonly onAdd?: (() => void) | undefined;
  readonly onClose?: ((issue: Issue) => void) | undefined;
  /** For a reader who sees issues without their words: read them for a purpose. */
  readonly onReveal?: ((issue: Issue) => void) | undefined;
}

/** Open issues of the cell, the one owed soonest first. */
export function IssueList({ issues, day, onAdd, onClose, onReveal }: Props) {
  const w = useText(coverageText).drawer;
  const { language } = useLanguage();
  return (
    <section className={css.part} aria-label={w.issues} data-testid="issues">
      <h3 className={css.title}>
        {w.issues} <small>{issues.length}</small>
        {onAdd && (
          <Button size="small" onClick={onAdd}>
            {w.addIssue}
          </Button>
        )}
      </h3>
      {issues.length === 0 && <p className={css.quiet}>{w.noIssues}</p>}
      <ul>
        {issues.map((issue) => (
          <li key={issue.id} className={css.issue} data-testid="issue" data-kind={issue.kind}>
            <span className={css.kind} data-conflict={issue.kind === 'conflict'}>
              {labelOf('issueKind', issue.kind, language)}
            </span>
            <span>{issue.title ?? issue.code}</span>
            <small data-late={issue.dueOn < day}>
              {issue.dueOn < day ? w.late(shortDay(issue.dueOn, language)) : w.due(shortDay(issue.dueOn, language))}
            </small>
            {onReveal && issue.title === null && (
              <Button size="small" type="link" onClick={() => onReveal(issue)}>
                {w.revealIssue}
              </Button>
            )}
            {onClose && (
              <Button size="small" type="link" onClick={() => onClose(issue)}>
                {w.closeIssue}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
