import { describe, expect, it } from 'vitest';
import { accountRoles, type AccountRole } from '../../server/domain/words.ts';
import { access } from '../../server/http/access.ts';
import { declaredRoutes } from '../../server/http/routes.ts';
import { aVisit, givenStore, givenTown, townId } from '../given.ts';
import { type Ask, askAs, cookieOf, givenAccount, givenApp, givenReader, testDay } from '../givenApp.ts';
import { cases, openToAnyone, type Place } from './matrixCases.ts';

const store = await givenStore();
await givenTown(store);
const { t, secrets } = store;
await store.commit((write) =>
  (['a', 'b'] as const).flatMap((place) => {
    const [householdId, cadreId, id] = [`household-${place}-1`, `cadre-${place}`, `issue-${place}`];
    return [
      write.insert(t.visits).values(aVisit({ id: `visit-${place}`, householdId, cadreId, metOn: '2025-08-01' })),
      write.insert(t.issues).values({
        townId,
        id,
        code: id,
        kind: 'conflict',
        title: secrets.seal('issues', 'title', id, '灌溉用水之争'),
        householdId,
        cellId: `cell-${place}`,
        cadreId,
        openedOn: '2025-08-01',
        dueOn: '2025-08-31',
      }),
      write.insert(t.excuses).values({
        townId,
        id: `excuse-${place}`,
        householdId: `household-${place}-3`,
        reason: 'hospital',
        askedBy: cadreId,
        from: testDay,
        to: '2025-09-20',
      }),
      write.insert(t.plans).values({
        townId,
        id: `plan-${place}`,
        name: '调整网格',
        state: 'draft',
        baseEditionId: 'edition-1',
        villageIds: [`village-${place}`],
        createdBy: 'somebody',
        createdAt: Date.parse('2025-08-01T08:00:00+08:00'),
      }),
      write.insert(t.teams).values({
        townId,
        id: `team-${place}`,
        code: `team-${place}`,
        kind: 'rescue',
        name: '救援队',
        villageId: `village-${place}`,
        from: '2025-08-01',
      }),
      write.insert(t.teamMembers).values({
        townId,
        id: `member-${place}`,
        teamId: `team-${place}`,
        cadreId,
        from: '2025-08-01',
      }),
      write.insert(t.sites).values({
        townId,
        id: `site-${place}`,
        code: `site-${place}`,
        kind: 'hazardPoint',
        name: '后山隐患点',
        x: 1_020_050_000,
        y: 250_050_000,
        villageId: `village-${place}`,
        from: '2025-08-01',
      }),
      write.insert(t.outsidePhones).values({
        townId,
        id: `phone-${place}`,
        kind: 'clinic',
        name: '村卫生室',
        phone: '0574-5550120',
        villageId: `village-${place}`,
      }),
      write.insert(t.entitlements).values({
        townId,
        id: `entitlement-${place}`,
        householdId,
        kind: 'livingAlone',
        source: '镇民政办',
        from: '2025-01-01',
        to: '2026-01-01',
      }),
      write.insert(t.transfers).values({ townId, householdId: `household-${place}-2`, cadreId, from: '2025-08-01' }),
    ];
  }),
);
await store.commit((write) =>
  [1, 2].map((no) =>
    write.insert(t.shifts).values({
      townId,
      id: `shift-${no}`,
      startsAt: Date.parse(`2025-08-2${no}T08:30:00+08:00`),
      endsAt: Date.parse(`2025-08-2${no + 1}T08:30:00+08:00`),
      leaderId: 'cadre-a',
      officerId: 'cadre-b',
    }),
  ),
);
await store.commit((write) => [
  write.insert(t.incidents).values({
    townId,
    id: 'incident-1',
    kind: 'flood',
    name: '涨水',
    stage: 'open',
    startedAt: Date.parse(`${testDay}T08:00:00+08:00`),
  }),
]);
await givenAccount(store, { role: 'clerk', username: 'x', divisionId: 'village-a' });
const app = await givenApp(store);
const visitor = askAs(app);

const townWide: readonly AccountRole[] = ['sysadmin', 'secadmin', 'auditor'];
/** Each role over village A; a cadre is the one who holds its group; the three administrators have no territory. */
const readers = new Map<AccountRole, Ask>();
/** A job that waits for its run. */
const aJob = (id: string, accountId: string) => ({
  townId,
  id,
  kind: 'import' as const,
  noun: 'households' as const,
  state: 'waiting' as const,
  accountId,
  createdAt: Date.parse(`${testDay}T08:00:00+08:00`),
});
for (const role of accountRoles) {
  const divisionId = townWide.includes(role) ? null : 'village-a';
  const { id, username } = await givenAccount(store, {
    role,
    divisionId,
    cadreId: role === 'cadre' ? 'cadre-a' : null,
  });
  readers.set(role, askAs(app, await cookieOf(app, username)));
  await store.commit((write) => [write.insert(t.jobs).values(aJob(`job-${role}`, id))]);
}
await store.commit((write) => [write.insert(t.jobs).values(aJob('job-other', 'somebody'))]);

const routes = declaredRoutes(app).map(({ method, path, declares }) => {
  const name = `${method} ${path.replace(/\{[^}]*\}/g, '')}`;
  return { name, method, declares };
});

/** The status and the text of an answer; of a stream only the status. */
const answerOf = async (
  ask: Ask,
  name: string,
  place: Place,
  role: AccountRole,
): Promise<{ status: number; text: string }> => {
  const request = cases[name];
  if (request === undefined) throw new Error(`${name} is not in the table`);
  const { path, body, headers } = request.ask(place, role);
  const method = name.split(' ')[0] ?? 'GET';
  const answer = await ask(path, {
    method,
    ...(body === undefined ? {} : { body }),
    ...(headers === undefined ? {} : { headers }),
  });
  const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream') === true;
  if (isStream) await answer.body?.cancel();
  return { status: answer.status, text: isStream ? '' : await answer.text() };
};

/** Let in: whatever the route then says of what was sent. */
const isLetIn = ({ status }: { status: number }): boolean => status < 500 && ![401, 403, 404].includes(status);
/** Ids of the people and things of village B, and the points of its households. */
const foreign = /(household|group|visit|issue|excuse|plan)-b|job-other|102\.01[246](?!\d)/;

describe('every route × role × territory', () => {
  it('has every route of the app in the table, and no other', () => {
    const known = [...Object.keys(cases), ...openToAnyone].sort((a, b) => a.localeCompare(b));
    expect(known).toEqual(routes.map(({ name }) => name).sort((a, b) => a.localeCompare(b)));
  });

  it('opens to anyone what is named as open, and nothing else', () => {
    expect(
      routes
        .filter(({ declares }) => declares === 'anyone')
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...openToAnyone].sort());
  });

  describe.each(routes.filter(({ declares }) => declares !== 'anyone'))('$name', ({ name, declares }) => {
    const permitted: readonly AccountRole[] = declares === 'anyone' ? [] : access[declares];
    const ground = cases[name]?.ground;

    it('asks a visitor to sign in', async () => {
      expect((await answerOf(visitor, name, 'a', 'clerk')).status).toBe(401);
    });

    it.each(accountRoles.filter((role) => !permitted.includes(role)))('is forbidden to the role %s', async (role) => {
      expect((await answerOf(readers.get(role) ?? visitor, name, 'a', role)).status).toBe(403);
    });

    it.each(permitted)('is held to its territory for the role %s', async (role) => {
      const ask = readers.get(role) ?? visitor;
      const theirs = ground === 'town' ? null : await answerOf(ask, name, 'b', role);
      const mine = await answerOf(ask, name, 'a', role);
      if (theirs === null) {
        expect(isLetIn(mine), `${mine.status} ${mine.text}`).toBe(true);
        return;
      }
      if (ground === 'absent') {
        expect([theirs.status, mine.status]).toEqual([404, 404]);
        return;
      }
      if (ground === 'whole') {
        const wholeTown = await givenReader(app, store, { role });
        expect([theirs.status, mine.status]).toEqual([403, 403]);
        expect(isLetIn(await answerOf(wholeTown, name, 'a', role))).toBe(true);
        return;
      }
      expect(isLetIn(mine), `own: ${mine.status} ${mine.text}`).toBe(true);
      if (ground === 'one') expect(theirs.status, theirs.text).toBe(404);
      if (ground === 'list') expect(isLetIn(theirs) || theirs.status === 404, theirs.text).toBe(true);
      // A refusal repeats the address that was asked for, and nothing else.
      if (ground === 'list' && theirs.status !== 404) expect(theirs.text).not.toMatch(foreign);
      expect(mine.text).not.toMatch(foreign);
    });
  });
});

describe('row 15: an id of another territory', () => {
  it('is the same 404 as an id of nothing, and is audited', async () => {
    const clerk = readers.get('clerk') ?? visitor;
    const said = async (id: string) => {
      const { title, detail, status } = await (await clerk(`/api/households/${id}`)).json();
      return { title, detail, status };
    };
    expect(await said('household-b-2')).toEqual(await said('household-of-nobody'));
    const rows = await store.read.select({ action: t.audit.action, objectId: t.audit.objectId }).from(t.audit);
    expect(rows).toContainEqual({ action: 'scope.refused', objectId: 'household-b-2' });
  });
});
