import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { usualHours } from '#domain/roster/shift.ts';
import { addDays, addMonths, type Day, dayAt, isDay } from '#domain/time/day.ts';
import { shiftsQuery } from '../../api/roster.ts';
import { dutyChoices } from '../../panels/roster/dutyChoices.ts';
import type { GapRun } from '../../panels/roster/gapRuns.ts';
import { isMonth, monthRange } from '../../panels/roster/monthDays.ts';
import { ShiftGapNotice } from '../../panels/roster/ShiftGapNotice.tsx';
import { ShiftList } from '../../panels/roster/ShiftList.tsx';
import { ShiftMonth } from '../../panels/roster/ShiftMonth.tsx';
import { FirstUse } from '../../parts/states/FirstUse.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { useIsPhone } from '../../parts/useIsPhone.ts';
import { longDay } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { monthTitle } from '../../text/monthTitle.ts';
import { rosterText } from '../../text/roster.ts';
import { shiftsText } from '../../text/rosterShifts.ts';
import { shellText } from '../../text/shell.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import { useMay, useMe } from '../shell/MeContext.ts';
import { NewShiftSide } from './NewShiftSide.tsx';
import { RosterFiles } from './RosterFiles.tsx';
import { useRosterView } from './rosterView.ts';
import { RotationSide } from './RotationSide.tsx';
import { ShiftSide } from './ShiftSide.tsx';
import css from './shifts.module.css';
import { townNow } from './townNow.ts';
import { useDutyCadres } from './useDutyCadres.ts';

/** How far ahead gaps are warned of. */
const warnedDays = 31;
const none = { shift: null, plan: null, rotate: null };

/** The month of shifts, its gaps, and one shift beside it. What is open stands in the URL. */
export default function ShiftsTab() {
  const w = useText(shiftsText);
  const r = useText(rosterText);
  const shell = useText(shellText);
  const { language } = useLanguage();
  const me = useMe();
  const { zone } = me.town;
  const isPhone = useIsPhone();
  const mayChange = useMay('roster.change');
  const [said, change] = useRosterView();
  const asked = said.get('month');
  const month = isMonth(asked) ? asked : me.today.slice(0, 7);
  const { from, to } = monthRange(month);
  const shifts = useQuery(shiftsQuery(from, to));
  const ahead = useQuery(shiftsQuery(me.today, addDays(me.today, warnedDays)));
  const [shiftId, planDay, rotateFrom] = [said.get('shift'), said.get('plan'), said.get('rotate')];
  const isOpen = shiftId !== null || planDay !== null || rotateFrom !== null;
  const cadres = useDutyCadres(me.today, isOpen && mayChange);
  if (shifts.error) return <FailedQuery error={shifts.error} onRetry={() => void shifts.refetch()} />;

  const turn = (months: number): void =>
    change({ ...none, month: months === 0 ? null : addMonths(from, months).slice(0, 7) });
  const close = (): void => change(none, 'replace');
  const planGap = (run: GapRun): void => {
    const ledBadly = ahead.data?.items.find(({ startsAt }) => dayAt(startsAt, zone) === run.first.day);
    if (run.first.kind === 'noSectionLeader' && ledBadly) change({ ...none, shift: ledBadly.id });
    else if (run.days > 1) change({ ...none, rotate: `${run.first.day}_${run.lastDay}` });
    else change({ ...none, plan: run.first.day });
  };
  const all = [...(shifts.data?.items ?? []), ...(ahead.data?.items ?? [])];
  const known = [...new Map(all.map((shift) => [shift.id, shift])).values()];
  const chosen = known.find(({ id }) => id === shiftId);
  const choices = dutyChoices(cadres);
  const shown = {
    month,
    zone,
    today: me.today,
    now: townNow(me),
    shifts: shifts.data?.items ?? [],
    gaps: shifts.data?.gaps ?? [],
    mayPlan: mayChange,
    onOpen: ({ id }: { readonly id: string }) => change({ ...none, shift: id }),
    onPlan: (day: Day) => change({ ...none, plan: day }),
  };
  const rotation = rotationOf(rotateFrom, me.today > from ? me.today : from, addDays(to, -1));
  const gapOfDay = [...(shifts.data?.gaps ?? []), ...(ahead.data?.gaps ?? [])].find(({ day }) => day === planDay);
  const title =
    rotateFrom !== null
      ? w.rotation.title
      : planDay !== null && isDay(planDay)
        ? w.planDay(longDay(planDay, language))
        : chosen && longDay(dayAt(chosen.startsAt, zone), language);
  return (
    <div className={css.tab}>
      <div className={css.bar}>
        <h2>{monthTitle(month, language)}</h2>
        <Button aria-label={w.months.before} onClick={() => turn(-1)}>
          ‹
        </Button>
        <Button onClick={() => turn(0)}>{w.months.now}</Button>
        <Button aria-label={w.months.after} onClick={() => turn(1)}>
          ›
        </Button>
        <span className={css.space} />
        {mayChange && to > me.today && (
          <Button type="primary" onClick={() => change({ ...none, rotate: 'month' })} data-testid="rotate">
            {w.rotate}
          </Button>
        )}
        <RosterFiles noun="shifts" days={{ from, to }} />
      </div>
      <p className={css.intro}>{w.intro}</p>
      {ahead.data && ahead.data.gaps.length === 0 && <p className={css.fine}>{w.noGaps}</p>}
      {ahead.data && <ShiftGapNotice gaps={ahead.data.gaps} zone={zone} {...(mayChange ? { onPlan: planGap } : {})} />}
      {!shifts.data && <Skeleton lines={[100, 100, 100, 100, 100]} height="96px" label={shell.loading} />}
      {shifts.data?.items.length === 0 && (
        <FirstUse
          title={w.firstUse}
          detail={mayChange ? w.firstUseDo : r.readOnly}
          action={
            mayChange &&
            to > me.today && (
              <Button type="primary" onClick={() => change({ ...none, rotate: 'month' })}>
                {w.rotate}
              </Button>
            )
          }
        />
      )}
      {shifts.data && shifts.data.items.length > 0 && (isPhone ? <ShiftList {...shown} /> : <ShiftMonth {...shown} />)}
      <Drawer
        open={isOpen && (rotateFrom !== null || planDay !== null || chosen !== undefined)}
        title={title}
        size={isPhone ? 390 : 460}
        destroyOnHidden
        onClose={close}
      >
        {rotateFrom !== null && cadres.length > 0 && (
          <RotationSide key={rotateFrom} given={rotation} cadres={cadres} onClosed={close} />
        )}
        {rotateFrom === null && planDay !== null && isDay(planDay) && (
          <NewShiftSide
            key={planDay}
            hours={gapOfDay ?? usualHours(planDay, zone)}
            day={longDay(planDay, language)}
            choices={choices}
            onClosed={close}
          />
        )}
        {rotateFrom === null && planDay === null && chosen && (
          <ShiftSide
            key={chosen.id}
            shift={chosen}
            others={known.filter(({ endsAt }) => endsAt > shown.now)}
            choices={choices}
            onClosed={close}
          />
        )}
      </Drawer>
    </div>
  );
}

/** `2026-04-12_2026-04-30` from the URL; anything else is the month shown. */
const rotationOf = (said: string | null, from: Day, lastDay: Day): { readonly from: Day; readonly lastDay: Day } => {
  const [first = '', last = ''] = (said ?? '').split('_');
  return isDay(first) && isDay(last) ? { from: first, lastDay: last } : { from, lastDay };
};
