import { useMemo } from 'react';
import type { KeptEntry } from '#domain/incident/entry.ts';
import { entrySentence } from '#domain/incident/entrySentence.ts';
import type { IncidentRecord, WireRoll } from '../../../../server/app.ts';
import { RecordPaper } from '../../../panels/incidents/papers/RecordPaper.tsx';
import { localeOf } from '../../../text/language.ts';
import { useLanguage } from '../../../text/LanguageProvider.tsx';
import { useMe } from '../../shell/MeContext.ts';
import { useTownNow } from '../townClock.ts';

/** The record with its sentences and times written out for the reader. */
export function RecordSheet({ record, roll }: { readonly record: IncidentRecord; readonly roll: WireRoll }) {
  const { language } = useLanguage();
  const me = useMe();
  const printedAt = useTownNow(me.town.zone);
  const time = useMemo(() => {
    const format = new Intl.DateTimeFormat(localeOf(language), {
      timeZone: me.town.zone,
      hourCycle: 'h23',
      month: language === 'zh' ? 'long' : 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });
    return (instant: number): string => format.format(instant);
  }, [language, me.town.zone]);
  const lines = useMemo(() => {
    const nameOf = (id: string): string => record.names[id] ?? '——';
    return (record.entries as unknown as readonly KeptEntry[])
      .toSorted((a, b) => a.happenedAt - b.happenedAt || a.seq - b.seq)
      .map((kept) => ({
        seq: kept.seq,
        time: time(kept.happenedAt),
        sentence: entrySentence(kept.entry, nameOf, language),
        by: kept.by,
      }));
  }, [record, language, time]);
  return (
    <RecordPaper
      record={record}
      roll={roll}
      lines={lines}
      time={time}
      asOf={time(roll.who.at === 0 ? printedAt : roll.who.at)}
      town={me.town.name}
      printedBy={me.account.name}
      printedAt={time(printedAt)}
      isDemo={me.town.isDemo}
      link={`${location.origin}/incidents?incident=${record.incident.id}`}
    />
  );
}
