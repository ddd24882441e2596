import { and, eq, isNull } from 'drizzle-orm';
import { teamColumns } from '../../files/columns/teams.ts';
import { servingOn } from '../../queries/arranged/serving.ts';
import { type GoodRow, holds, type ImportContext, type NounImport } from './context.ts';
import { Finder, isVillage, type Known, knownDivisions } from './known.ts';
import { namedCadres } from './namedCadres.ts';

type Row = GoodRow<typeof teamColumns>;
type Tables = ImportContext['store']['t'];
type Team = Tables['teams']['$inferSelect'];
type Member = Tables['teamMembers']['$inferSelect'] & { readonly plainName: string | null };

interface Town {
  readonly teams: ReadonlyMap<string, Team>;
  readonly members: ReadonlyMap<string, readonly Member[]>;
  readonly cadres: Finder<Known>;
  readonly serving: ReadonlySet<string>;
  readonly villages: Finder<Known>;
}

const townOf = async (context: ImportContext): Promise<Town> => {
  const { store, townId, today } = context;
  const { t, read, secrets } = store;
  const [teams, rows, cadres, serving, divisions] = await Promise.all([
    read.select().from(t.teams).where(eq(t.teams.townId, townId)),
    read
      .select()
      .from(t.teamMembers)
      .where(and(eq(t.teamMembers.townId, townId), isNull(t.teamMembers.to))),
    namedCadres(context),
    servingOn(store, townId, today),
    knownDivisions(context),
  ]);
  const members = new Map<string, Member[]>();
  for (const row of rows) {
    const plainName = row.name === null ? null : secrets.open('team_members', 'name', row.id, row.name);
    members.set(row.teamId, [...(members.get(row.teamId) ?? []), { ...row, plainName }]);
  }
  return {
    teams: new Map(teams.map((team) => [team.code, team])),
    members,
    cadres,
    serving,
    villages: new Finder(divisions.filter(isVillage), { zh: '村', en: 'village' }),
  };
};

/** 队伍: a row for each member. Members the file does not name stay. */
export const teamImport: NounImport<typeof teamColumns> = {
  columns: teamColumns,
  start: async (context) => {
    const town = await townOf(context);
    const teams = new Map<string, Row[]>();
    return {
      take: async (given) => {
        for (const row of given) teams.set(row.values.code, [...(teams.get(row.values.code) ?? []), row]);
      },
      end: async () => {
        for (const [code, rows] of teams) takeTeam(context, town, code, rows);
      },
    };
  },
};

/** The first row that says something of a column. */
const saidBy = (rows: readonly Row[], key: keyof Row['values']) => rows.find(({ values }) => values[key] !== null);

function takeTeam(context: ImportContext, town: Town, code: string, rows: readonly Row[]): void {
  const [first] = rows;
  if (first === undefined) return;
  const before = town.teams.get(code);
  if (before?.to != null) context.fault(first.row, 'code', 'codeInUse', code);
  const named = saidBy(rows, 'name');
  if (named === undefined && before === undefined) context.fault(first.row, 'name', 'required');
  const villaged = saidBy(rows, 'village');
  const village = villaged
    ? town.villages.find(context, { row: villaged.row, column: 'village' }, villaged.values.village ?? '')
    : null;
  const led = saidBy(rows, 'leader');
  const leader = led ? cadreOf(context, town, led.row, { column: 'leader', said: led.values.leader ?? '' }) : null;
  const villageId = village?.id ?? before?.villageId ?? null;
  const isHeld = villageId === null ? context.request.villageIds === null : holds(context, villageId);
  if (!isHeld) context.fault(first.row, 'village', 'outsideScope', code);
  const wanted = rows.flatMap((row) => memberOf(context, town, row));
  if (rows.some(({ row }) => context.isWrong(row))) {
    for (const { row } of rows) if (!context.isWrong(row)) context.fault(row, null, 'teamHasFaults');
    return;
  }
  const { store, townId, changes, from } = context;
  const { t } = store;
  const id = before?.id ?? context.newId();
  const own = {
    name: named?.values.name ?? before?.name ?? '',
    kind: saidBy(rows, 'kind')?.values.kind ?? before?.kind ?? 'partyService',
    villageId,
    leaderId: leader?.id ?? before?.leaderId ?? null,
    kit: saidBy(rows, 'kit')?.values.kit ?? before?.kit ?? '',
  };
  const isSame =
    before !== undefined && (Object.keys(own) as (keyof typeof own)[]).every((key) => own[key] === before[key]);
  const isGrown = wanted.map((one) => putMember(context, id, one, town.members.get(id) ?? [])).some(Boolean);
  if (!isSame || isGrown)
    changes.put(t.teams, () =>
      before === undefined ? { townId, id, code, ...own, from } : { ...before, ...own, version: before.version + 1 },
    );
  const effect = before === undefined ? 'added' : isSame && !isGrown ? 'unchanged' : 'changed';
  for (const { row } of rows) context.effect(row, effect);
}

const cadreOf = (
  context: ImportContext,
  { cadres, serving }: Town,
  row: number,
  { column, said }: { readonly column: 'leader' | 'cadre'; readonly said: string },
): Known | null => {
  const cadre = cadres.find(context, { row, column }, said);
  if (cadre !== null && !serving.has(cadre.id))
    context.fault(row, column, 'notInService', said, { day: context.today });
  return cadre;
};

interface Wanted {
  readonly cadreId: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly skill: string;
}

/** Whom a row takes in; nobody where it only says what the team is. */
function memberOf(context: ImportContext, town: Town, { row, values }: Row): Wanted[] {
  const { memberName: name, memberPhone: phone } = values;
  const skill = values.skill ?? '';
  if (values.cadre !== null) {
    if (name !== null) context.fault(row, 'memberName', 'cadreAndVolunteer', name);
    const cadre = cadreOf(context, town, row, { column: 'cadre', said: values.cadre });
    return cadre === null ? [] : [{ cadreId: cadre.id, name: null, phone: null, skill }];
  }
  return name === null ? [] : [{ cadreId: null, name, phone, skill }];
}

/** Takes somebody in who is not in the team yet, or a new number or skill of somebody who is; whether anything changed. */
function putMember(context: ImportContext, teamId: string, wanted: Wanted, members: readonly Member[]): boolean {
  const { store, townId, changes, from } = context;
  const { t, secrets } = store;
  const known = members.find((one) =>
    wanted.cadreId === null ? one.plainName === wanted.name : one.cadreId === wanted.cadreId,
  );
  const id = known?.id ?? context.newId();
  const seal = (column: 'name' | 'phone', text: string | null): string | null =>
    text === null ? null : secrets.seal('team_members', column, id, text);
  if (known === undefined) {
    const { cadreId, name, phone, skill } = wanted;
    changes.put(t.teamMembers, () => ({
      townId,
      id,
      teamId,
      cadreId,
      name: seal('name', name),
      phone: seal('phone', phone),
      skill,
      from,
    }));
    return true;
  }
  const phone = known.phone === null ? null : secrets.open('team_members', 'phone', id, known.phone);
  const skill = wanted.skill === '' ? known.skill : wanted.skill;
  if ((wanted.phone === null || wanted.phone === phone) && skill === known.skill) return false;
  const { plainName: _plain, ...row } = known;
  changes.put(t.teamMembers, () => ({
    ...row,
    phone: seal('phone', wanted.phone ?? phone),
    skill,
    version: known.version + 1,
  }));
  return true;
}
