import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { mondayOf, owesNights } from '#domain/roster/nightsShort.ts';
import { addDays, type Day, isDay } from '#domain/time/day.ts';
import { send } from '../../api/client.ts';
import { divisionsQuery } from '../../api/queries.ts';
import { cadreHomesQuery, nightStaysQuery, rosterKeys } from '../../api/roster.ts';
import { type Night, NightGrid } from '../../panels/roster/NightGrid.tsx';
import { FilteredOut } from '../../parts/states/FilteredOut.tsx';
import { FirstUse } from '../../parts/states/FirstUse.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { shortDay } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { rosterText } from '../../text/roster.ts';
import { nightsText } from '../../text/rosterNights.ts';
import { shellText } from '../../text/shell.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import { useMay, useMe } from '../shell/MeContext.ts';
import { HomesSide } from './HomesSide.tsx';
import css from './nights.module.css';
import { refusalOf } from './refusalOf.ts';
import { RosterFiles } from './RosterFiles.tsx';
import { useRosterView } from './rosterView.ts';
import { useDutyCadres } from './useDutyCadres.ts';

/** A week of nights: who stays where, and who is short (RA-23). */
export default function NightsTab() {
  const w = useText(nightsText);
  const r = useText(rosterText);
  const shell = useText(shellText);
  const { language } = useLanguage();
  const me = useMe();
  const mayChange = useMay('roster.change');
  const client = useQueryClient();
  const { message } = App.useApp();
  const [said, change] = useRosterView();
  const [villageId, setVillage] = useState('');
  const asked = said.get('week');
  const thisWeek = mondayOf(me.today);
  const week = asked !== null && isDay(asked) ? mondayOf(asked) : thisWeek;
  const to = addDays(week, 7);
  const nights = useQuery(nightStaysQuery(week, to));
  const homes = useQuery(cadreHomesQuery(me.today));
  const cadres = useDutyCadres(me.today);
  const villages = (useQuery(divisionsQuery(me.today)).data?.items ?? []).filter(
    ({ kind }) => kind === 'village' || kind === 'community',
  );
  const [find, onlyShort] = [said.get('find') ?? '', said.get('short') === '1'];
  const set = useMutation({
    mutationFn: (body: object) => send('/night-stays', { method: 'PUT', body }),
    onError: (error) => message.error(refusalOf(error), 6),
    onSettled: () => client.invalidateQueries({ queryKey: rosterKeys.all }),
  });
  if (nights.error) return <FailedQuery error={nights.error} onRetry={() => void nights.refetch()} />;

  const days = Array.from({ length: 7 }, (_, k) => addDays(week, k));
  const short = new Set(nights.data?.short.map(({ cadreId }) => cadreId));
  const kept = new Map<string, Night>([
    ...(nights.data?.items ?? []).map(
      ({ cadreId, night, villageName }) =>
        [`${cadreId} ${night}`, { kind: villageName === null ? 'town' : 'village', villageName }] as const,
    ),
    ...(nights.data?.onDuty ?? []).map(
      ({ cadreId, night }) => [`${cadreId} ${night}`, { kind: 'duty', villageName: null }] as const,
    ),
  ]);
  const homeOf = new Map(homes.data?.items.map(({ cadreId, villageName }) => [cadreId, villageName]));
  const staff = cadres.filter(({ rank }) => owesNights(rank));
  const rows = staff
    .map(({ id, name, post }) => ({
      cadreId: id,
      name,
      post,
      home: homeOf.get(id) ?? null,
      isShort: short.has(id),
    }))
    .filter((row) => row.name.includes(find.trim()) && (!onlyShort || row.isShort));
  const isLoading = !nights.data || cadres.length === 0;
  const place = villages.find(({ id }) => id === villageId)?.name ?? w.inTown;
  const turn = (day: Day): void => change({ week: day === thisWeek ? null : day });
  return (
    <div className={css.tab}>
      <div className={css.bar}>
        <h2>{w.week(shortDay(week, language), shortDay(addDays(week, 6), language))}</h2>
        <Button aria-label={w.weeks.before} onClick={() => turn(addDays(week, -7))}>
          ‹
        </Button>
        <Button onClick={() => turn(thisWeek)}>{w.weeks.now}</Button>
        <Button aria-label={w.weeks.after} onClick={() => turn(to)}>
          ›
        </Button>
        <span className={css.space} />
        <Button onClick={() => change({ homes: '1' })} data-testid="homes">
          {w.homes}
        </Button>
        <RosterFiles noun="nightStays" days={{ from: week, to }} />
      </div>
      <p className={css.intro}>{mayChange ? w.intro : r.readOnly}</p>
      {nights.data && week <= me.today && (
        <p className={short.size === 0 ? css.fine : css.short} data-testid="nights-short">
          {short.size === 0 ? w.noneShort : (to > me.today ? w.short : w.shortPast)(short.size)}
        </p>
      )}
      <div className={css.bar}>
        {mayChange && (
          <label className={css.where}>
            {w.where}
            <Select
              aria-label={w.where}
              value={villageId}
              popupMatchSelectWidth={false}
              options={[
                { value: '', label: w.inTown },
                ...villages.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={setVillage}
            />
          </label>
        )}
        <Input
          type="search"
          className={css.find ?? ''}
          allowClear
          placeholder={w.find}
          aria-label={w.find}
          value={find}
          onChange={({ target }) => change({ find: target.value }, 'replace')}
        />
        <Checkbox
          checked={onlyShort}
          onChange={({ target }) => change({ short: target.checked ? '1' : null }, 'replace')}
        >
          {w.onlyShort}
        </Checkbox>
        <small className={css.intro}>
          {w.legend.town} · {w.legend.village} · {w.legend.duty}
        </small>
      </div>
      {isLoading && <Skeleton lines={[100, 100, 100, 100, 100, 100]} height="36px" label={shell.loading} />}
      {!isLoading && staff.length === 0 && <FirstUse title={w.firstUse} detail={w.firstUseDo} />}
      {!isLoading && staff.length > 0 && rows.length === 0 && (
        <FilteredOut
          sentence={w.filteredOut}
          clear={w.clear}
          onClear={() => change({ find: null, short: null }, 'replace')}
        />
      )}
      {!isLoading && rows.length > 0 && (
        <NightGrid
          days={days}
          today={me.today}
          rows={rows}
          nightOf={(cadreId, day) => kept.get(`${cadreId} ${day}`) ?? null}
          place={place}
          mayChange={mayChange}
          onSet={(cadreId, night, stays) => set.mutate({ cadreId, night, villageId: villageId || null, stays })}
        />
      )}
      <HomesSide
        isOpen={said.get('homes') === '1'}
        cadres={cadres}
        homes={homes.data?.items ?? []}
        villages={villages}
        onClose={() => change({ homes: null }, 'replace')}
      />
    </div>
  );
}
