import { labelOf, type Language } from '#domain/labels.ts';
import { cadreColumns } from '../../files/columns/cadres.ts';
import { householdColumns } from '../../files/columns/households.ts';
import { issueColumns } from '../../files/columns/issues.ts';
import { unitColumns } from '../../files/columns/units.ts';
import { visitColumns } from '../../files/columns/visits.ts';
import type { Column } from '../../files/columns.ts';
import type { OutCell, OutColumn, OutTable } from '../../files/sheetOut.ts';
import type { Issue, Visit } from '../wire/care.ts';
import type { Cadre, Household } from '../wire/people.ts';
import { type Head, headOf, sheetName, yes } from './words.ts';

/** A column of an export: under an import's own head where it is one, so that what goes out comes in again. */
interface Part<Item> {
  readonly head: Column | Head;
  readonly of: (item: Item, language: Language) => OutCell;
}

const numeric: readonly Column['kind'][] = ['count', 'degrees'];

const columnOf = (head: Column | Head, language: Language): OutColumn => {
  if (typeof head === 'string') return { head: headOf(head, language), width: 14, isText: true };
  return { head: head[language], width: 16, isText: !numeric.includes(head.kind) };
};

const tableOf = <Item>(
  noun: Parameters<typeof sheetName>[0],
  parts: readonly Part<Item>[],
  { items, language }: { readonly items: readonly Item[]; readonly language: Language },
): OutTable => ({
  name: sheetName(noun, language),
  columns: parts.map(({ head }) => columnOf(head, language)),
  rows: items.map((item) => parts.map(({ of }) => of(item, language))),
});

const h = householdColumns;
const householdParts: readonly Part<Household>[] = [
  { head: h.code, of: ({ code }) => code },
  { head: h.name, of: ({ name }) => name },
  { head: h.phone, of: ({ phone }) => phone },
  { head: h.address, of: ({ address }) => address },
  { head: h.people, of: ({ people }) => people },
  { head: h.village, of: ({ village }) => village.name },
  { head: h.lon, of: ({ point }) => point?.[0] ?? null },
  { head: h.lat, of: ({ point }) => point?.[1] ?? null },
  { head: 'cell', of: ({ cell }) => cell?.name ?? null },
  {
    head: 'placedBy',
    of: ({ placedBy }, language) => (placedBy === null ? null : labelOf('placing', placedBy, language)),
  },
  { head: h.residence, of: ({ residence }, language) => labelOf('residence', residence, language) },
  { head: 'group', of: ({ group }) => group?.code ?? null },
  { head: 'role', of: ({ group }, language) => (group === null ? null : labelOf('memberRole', group.role, language)) },
  { head: 'cadre', of: ({ group }) => group?.cadreName ?? null },
  { head: 'state', of: ({ state }, language) => labelOf('householdState', state, language) },
  { head: 'since', of: ({ since }) => since },
  { head: 'lastMet', of: ({ lastMet }) => lastMet },
];

/** Households as the reader's list shows them: names masked, or none at all. */
export const householdsTable = (items: readonly Household[], language: Language): OutTable =>
  tableOf('households', householdParts, { items, language });

const minute = (instant: number, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(instant);

const v = visitColumns;
const visitParts = (zone: string): readonly Part<Visit>[] => [
  { head: v.metAt, of: ({ metAt }) => minute(metAt, zone) },
  { head: 'household', of: ({ householdName }) => householdName },
  { head: 'visitor', of: ({ cadre }) => cadre.name },
  { head: v.medium, of: ({ medium }, language) => labelOf('medium', medium, language) },
  { head: v.outcome, of: ({ outcome }, language) => labelOf('outcome', outcome, language) },
  {
    head: v.purposes,
    of: ({ purposes }, language) => purposes.map((purpose) => labelOf('visitPurpose', purpose, language)).join('、'),
  },
  { head: 'late', of: ({ isLate }, language) => (isLate ? yes(language) : null) },
];

/** Visits without their diaries. */
export const visitsTable = (items: readonly Visit[], zone: string, language: Language): OutTable =>
  tableOf('visits', visitParts(zone), { items, language });

const i = issueColumns;
const issueParts: readonly Part<Issue>[] = [
  { head: i.code, of: ({ code }) => code },
  { head: i.kind, of: ({ kind }, language) => labelOf('issueKind', kind, language) },
  { head: i.title, of: ({ title }) => title },
  { head: 'cell', of: ({ cell }) => cell.name },
  { head: i.lon, of: ({ point }) => point?.[0] ?? null },
  { head: i.lat, of: ({ point }) => point?.[1] ?? null },
  { head: 'cadre', of: ({ cadre }) => cadre?.name ?? null },
  { head: i.openedOn, of: ({ openedOn }) => openedOn },
  { head: i.dueOn, of: ({ dueOn }) => dueOn },
  { head: i.closedOn, of: ({ closedOn }) => closedOn },
  {
    head: i.outcome,
    of: ({ outcome }, language) => (outcome === null ? null : labelOf('issueOutcome', outcome, language)),
  },
];

/** Issues; the words only where the reader may read them. */
export const issuesTable = (items: readonly Issue[], language: Language): OutTable =>
  tableOf('issues', issueParts, { items, language });

const c = cadreColumns;
const cadreParts: readonly Part<Cadre>[] = [
  { head: c.code, of: ({ code }) => code },
  { head: c.name, of: ({ name }) => name },
  { head: c.phone, of: ({ phone }) => phone },
  { head: c.post, of: ({ post }) => post },
  { head: c.rank, of: ({ rank }, language) => labelOf('rank', rank, language) },
  { head: c.unit, of: ({ unit }) => unit?.name ?? null },
  { head: c.from, of: ({ from }) => from },
  { head: c.to, of: ({ to }) => to },
  { head: 'cells', of: ({ cells }) => cells.map(({ name }) => name).join('、') },
  { head: 'groups', of: ({ groups }) => groups },
  { head: 'households', of: ({ households }) => households },
];

/** Cadres, whose duty names and phones are staff data. */
export const cadresTable = (items: readonly Cadre[], language: Language): OutTable =>
  tableOf('cadres', cadreParts, { items, language });

/** Units. */
export const unitsTable = (
  items: readonly { readonly code: string; readonly name: string }[],
  language: Language,
): OutTable =>
  tableOf(
    'units',
    [
      { head: unitColumns.code, of: ({ code }) => code },
      { head: unitColumns.name, of: ({ name }) => name },
    ],
    { items, language },
  );
