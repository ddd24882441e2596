import { eq } from 'drizzle-orm';
import { labelOf } from '#domain/labels.ts';
import { divisionColumns } from '../../files/columns/divisions.ts';
import type { ValuesOf } from '../../files/columns.ts';
import { nearest } from '../../files/nearest.ts';
import { duplicateGuard, type GoodRow, type ImportContext, type NounImport } from './context.ts';
import { isVillage, shortName } from './known.ts';

type Row = GoodRow<typeof divisionColumns>;
type Division = ImportContext['store']['t']['divisions']['$inferSelect'];

/** Groups and natural villages lie in a village; villages and above need not name what they lie in. */
const needsParent = ({ kind }: ValuesOf<typeof divisionColumns>): boolean =>
  kind === 'residentsGroup' || kind === 'natural';

/** Villages we made ourselves, by name; a name that two of them bear is nobody's. */
const provisionalByName = (known: readonly Division[]): Map<string, Division> => {
  const byName = new Map<string, Division>();
  const twice = new Set<string>();
  for (const division of known.filter(({ isProvisional }) => isProvisional)) {
    const name = shortName(division.name);
    if (byName.has(name)) twice.add(name);
    byName.set(name, division);
  }
  for (const name of twice) byName.delete(name);
  return byName;
};

const loops = (code: string, parentOf: (code: string) => string | null): boolean => {
  const seen = new Set<string>();
  for (let at: string | null = code; at !== null; at = parentOf(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
};

/** 区划: parents may stand anywhere in the file, so rows wait for its end. */
export const divisionImport: NounImport<typeof divisionColumns> = {
  columns: divisionColumns,
  start: async (context) => {
    const { store, townId } = context;
    const known = await store.read.select().from(store.t.divisions).where(eq(store.t.divisions.townId, townId));
    const byCode = new Map(known.map((division) => [division.code, division]));
    const provisional = provisionalByName(known);
    const isFirst = duplicateGuard(context, 'code');
    const rows: Row[] = [];
    return {
      take: async (given) => void rows.push(...given.filter(({ row, values }) => isFirst(row, values.code))),
      end: async () => {
        const inFile = new Map(rows.map((row) => [row.values.code, row]));
        // A village that cells were imported for gets its true code, and stays the same village.
        for (const { values } of rows) {
          const same =
            byCode.has(values.code) || needsParent(values) ? undefined : provisional.get(shortName(values.name));
          if (same !== undefined) byCode.set(values.code, same);
        }
        for (const row of rows) checkRow(context, row, byCode, inFile);
        putRows(context, rows, byCode);
      },
    };
  },
};

function checkRow(
  context: ImportContext,
  { row, values }: Row,
  byCode: ReadonlyMap<string, Division>,
  inFile: ReadonlyMap<string, Row>,
): void {
  const division = byCode.get(values.code);
  if (division && !division.isProvisional && division.kind !== values.kind) {
    const [knownZh, knownEn] = [
      labelOf('divisionKind', division.kind, 'zh'),
      labelOf('divisionKind', division.kind, 'en'),
    ];
    context.fault(row, 'kind', 'kindChanged', values.kind, { knownZh, knownEn });
  }
  if (values.parent === null) {
    if (needsParent(values) && !division?.parentId) context.fault(row, 'parent', 'parentMissing');
    return;
  }
  const parent = inFile.get(values.parent)?.values ?? byCode.get(values.parent);
  if (parent === undefined) {
    const suggest = nearest(values.parent, [...inFile.keys(), ...byCode.keys()]);
    const facts = { nounZh: '区划', nounEn: 'divisions', ...(suggest === null ? {} : { suggest }) };
    context.fault(row, 'parent', 'unknownCode', values.parent, facts);
  } else if (needsParent(values) && !isVillage(parent) && parent.kind !== 'natural') {
    const [parentZh, parentEn] = [
      labelOf('divisionKind', parent.kind, 'zh'),
      labelOf('divisionKind', parent.kind, 'en'),
    ];
    context.fault(row, 'parent', 'wrongParent', values.parent, { parentZh, parentEn });
  } else if (loops(values.code, (code) => inFile.get(code)?.values.parent ?? null)) {
    context.fault(row, 'parent', 'parentLoop', values.parent);
  }
}

function putRows(context: ImportContext, rows: readonly Row[], byCode: ReadonlyMap<string, Division>): void {
  const { store, townId, changes, from } = context;
  const good = rows.filter(({ row }) => !context.isWrong(row));
  const ids = new Map([...byCode].map(([code, { id }]) => [code, id]));
  for (const { values } of good) if (!ids.has(values.code)) ids.set(values.code, context.newId());
  for (const { row, values } of good) {
    const id = ids.get(values.code) ?? '';
    const division = byCode.get(values.code);
    const parentId = values.parent === null ? (division?.parentId ?? null) : (ids.get(values.parent) ?? null);
    if (values.parent !== null && parentId === null) {
      context.fault(row, 'parent', 'unknownCode', values.parent, { nounZh: '区划', nounEn: 'divisions' });
      continue;
    }
    if (!division) {
      context.effect(row, 'added');
      const { code, name, kind } = values;
      changes.put(store.t.divisions, () => ({ townId, id, code, name, kind, parentId, from }));
    } else if (division.name === values.name && division.parentId === parentId && !division.isProvisional) {
      context.effect(row, 'unchanged');
    } else {
      context.effect(row, 'changed');
      const version = division.version + 1;
      changes.put(store.t.divisions, () => ({
        ...division,
        code: values.code,
        kind: values.kind,
        name: values.name,
        parentId,
        isProvisional: false,
        version,
      }));
    }
  }
}
