import { Button } from 'antd';
import { localClock } from '#domain/time/localClock.ts';
import type { ShiftGap } from '../../../server/app.ts';
import { shortDay } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { shiftsText } from '../../text/rosterShifts.ts';
import { type GapRun, gapRuns } from './gapRuns.ts';
import css from './shiftGaps.module.css';

interface Props {
  readonly gaps: readonly ShiftGap[];
  readonly zone: string;
  /** How far ahead the days were looked at. */
  readonly ahead?: 'week' | 'month';
  /** How many sentences are shown; the rest is counted in the title. */
  readonly most?: number;
  /** Left out where the reader may not plan. */
  readonly onPlan?: (run: GapRun) => void;
}

/** RA-24: the days ahead without a section-level leader, each a sentence with what to do. Shows nothing where all is planned. */
export function ShiftGapNotice({ gaps, zone, ahead = 'month', most = 5, onPlan }: Props) {
  const w = useText(shiftsText);
  const { language } = useLanguage();
  if (gaps.length === 0) return null;
  const sentenceOf = ({ first, lastDay, days }: GapRun): string => {
    const day = shortDay(first.day, language);
    if (days > 1) return w.gapRun(day, shortDay(lastDay, language));
    if (first.kind !== 'partOfDay') return w.gap[first.kind](day);
    return w.gap.partOfDay(day, localClock(first.startsAt, zone).time, localClock(first.endsAt, zone).time);
  };
  return (
    <section className={css.notice} data-testid="shift-gaps" aria-label={w.gapsTitle[ahead](gaps.length)}>
      <h3>{w.gapsTitle[ahead](gaps.length)}</h3>
      <ul>
        {gapRuns(gaps)
          .slice(0, most)
          .map((run) => (
            <li key={run.first.day}>
              <span>{sentenceOf(run)}</span>
              {onPlan && (
                <Button size="small" danger onClick={() => onPlan(run)} data-testid={`plan-${run.first.day}`}>
                  {run.days > 1 ? w.rotate : w.plan}
                </Button>
              )}
            </li>
          ))}
      </ul>
    </section>
  );
}
