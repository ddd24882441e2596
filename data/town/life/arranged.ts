import { proposedTransfers, type ToArrange } from '#domain/arranged/proposedTransfers.ts';
import { helpNeeds } from '#domain/responsible/helpNeeds.ts';
import { addDays } from '#domain/time/day.ts';
import type { EntitlementKind, OutsidePhoneKind } from '#domain/words.ts';
import { personName, personPhone } from '../people/personNames.ts';
import type { Random } from '../random.ts';
import type { Row } from '../rows.ts';
import type { Circle, Dwelling, Person, Telling } from '../story.ts';

export interface ArrangedAsked {
  readonly sites: readonly Row<'sites'>[];
  readonly entitlements: readonly Row<'entitlements'>[];
  readonly people: ReadonlyMap<string, number>;
  readonly dwellings: readonly Dwelling[];
  readonly circles: readonly Circle[];
  /** By village: its own officers, the secretary first. */
  readonly officers: readonly (readonly Person[])[];
  readonly staff: readonly Person[];
  /** Who left some months ago. */
  readonly leaver: Person | null;
}

export interface Arranged {
  readonly teams: Row<'teams'>[];
  readonly teamMembers: Row<'teamMembers'>[];
  readonly shelters: Row<'shelters'>[];
  readonly outsidePhones: Row<'outsidePhones'>[];
  readonly transfers: Row<'transfers'>[];
}

/** What the town has arranged for a bad day: teams, shelters, numbers, and who fetches whom. */
export const arrangedOf = (telling: Telling, asked: ArrangedAsked): Arranged => ({
  ...teamsOf(telling, asked),
  shelters: sheltersOf(telling, asked),
  outsidePhones: phonesOf(telling),
  transfers: transfersOf(telling, asked),
});

const skills = ['驾驶冲锋舟', '电工', '急救', '挖掘机驾驶', '水泵操作', '无人机', '厨师', '村医'];
const villageKits = [
  '救生衣10件、强光手电8支、手摇报警器1台、铁锹20把',
  '救生衣8件、编织袋500条、铜锣2面、对讲机4部',
  '担架2副、应急灯6盏、雨衣20件、绳索100米',
];

const teamsOf = (
  { townId, id, random: source, ground, villageIds, span }: Telling,
  { officers, staff, sites }: ArrangedAsked,
): Pick<Arranged, 'teams' | 'teamMembers'> => {
  const random = source.fork('teams');
  const out = { teams: [] as Row<'teams'>[], teamMembers: [] as Row<'teamMembers'>[] };
  const found = (team: Omit<Row<'teams'>, 'townId' | 'id' | 'from'>, own: readonly Person[], volunteers: number) => {
    const teamId = id('team');
    out.teams.push({ townId, id: teamId, from: span.began, to: null, ...team });
    const member = (who: Pick<Row<'teamMembers'>, 'cadreId' | 'name' | 'phone'>, skill: string) =>
      out.teamMembers.push({ townId, id: id('teamMember'), teamId, ...who, skill, from: span.began, to: null });
    for (const person of own) member({ cadreId: person.id, name: null, phone: null }, '');
    for (let i = 0; i < volunteers; i++) {
      const who = { cadreId: null, name: personName(random, 'younger'), phone: personPhone(random) };
      member(who, random.pick(skills));
    }
  };
  ground.villages.forEach(({ name }, v) => {
    const there = (officers[v] ?? []).filter(({ to }) => to === null);
    const station = sites.find(({ kind, villageId }) => kind === 'servicePoint' && villageId === villageIds[v]);
    found(
      {
        code: `FW${String(v + 1).padStart(2, '0')}`,
        kind: 'partyService',
        name: `${name}党员服务队`,
        villageId: villageIds[v],
        leaderId: there[0]?.id ?? null,
        x: station?.x ?? null,
        y: station?.y ?? null,
        kit: villageKits[v % villageKits.length],
      },
      there.slice(1),
      3,
    );
  });
  const square = sites.find(({ kind, headcount }) => kind === 'shelter' && (headcount ?? 0) >= 500);
  const crew = staff.filter(({ to }) => to === null).slice(0, 8);
  found(
    {
      code: 'JY01',
      kind: 'rescue',
      name: '青溪镇应急救援队',
      villageId: null,
      leaderId: crew[0]?.id ?? null,
      x: square?.x ?? null,
      y: square?.y ?? null,
      kit: '橡皮艇2艘、冲锋舟1艘、排涝泵4台、发电机2台、油锯4把、卫星电话1部、担架6副',
    },
    crew.slice(1),
    6,
  );
  return out;
};

const ways = [
  '走村道主路，不走河边便道；老桥易漫水，绕行新桥',
  '从后门上二楼集合，操场低洼处不停车',
  '雨大时过水路面封闭，改走机耕道绕行约十分钟',
  '大路可直达，夜间门口有应急灯',
];

const sheltersOf = ({ townId }: Telling, { sites }: ArrangedAsked): Row<'shelters'>[] =>
  sites
    .filter(({ kind }) => kind === 'shelter')
    .map(({ id, headcount }, i) => ({
      townId,
      siteId: id,
      capacity: headcount ?? 100,
      routeNote: ways[i % ways.length],
    }));

const numbers: readonly (readonly [OutsidePhoneKind, string, string])[] = [
  ['county', '县应急指挥中心总值班室', '0691-5550100'],
  ['county', '县防汛抗旱指挥部', '0691-5550106'],
  ['police', '青溪派出所', '0691-5550110'],
  ['fire', '县消防救援大队', '119'],
  ['clinic', '青溪镇卫生院', '0691-5550120'],
  ['power', '青溪供电所', '0691-5550598'],
  ['water', '青溪水厂', '0691-5550131'],
  ['gas', '县燃气抢修', '0691-5550777'],
  ['roads', '公路养护站', '0691-5550122'],
];

const phonesOf = ({ townId, id, ground, villageIds }: Telling): Row<'outsidePhones'>[] => [
  ...numbers.map(([kind, name, phone], position) => ({
    townId,
    id: id('outsidePhone'),
    kind,
    name,
    phone,
    villageId: null,
    position,
  })),
  ...ground.villages.slice(0, 4).map(({ name }, v) => ({
    townId,
    id: id('outsidePhone'),
    kind: 'clinic' as const,
    name: `${name}卫生室`,
    phone: `0691-55502${String(v + 1).padStart(2, '0')}`,
    villageId: villageIds[v] as string,
    position: 20 + v,
  })),
];

const heldNow = ({ held }: Circle): Person | null => held.at(-1)?.by ?? null;

/** Most of those who need help to leave are arranged for; a few are missed, one's cadre has left since. */
const transfersOf = (
  { townId, random: source, span }: Telling,
  { sites, entitlements, people, dwellings, circles, leaver }: ArrangedAsked,
): Row<'transfers'>[] => {
  const random = source.fork('transfers');
  const cadreOf = new Map(
    circles.flatMap((circle) => circle.members.map(({ id }) => [id, heldNow(circle)?.id ?? null] as const)),
  );
  const kinds = new Map<string, EntitlementKind[]>();
  for (const { householdId, kind, to } of entitlements)
    if (to > span.today) kinds.set(householdId, [...(kinds.get(householdId) ?? []), kind]);
  const lived = dwellings.filter(({ residence }) => residence === 'resident' || residence === 'renting');
  const toArrange = lived.flatMap(({ id, x, y }): ToArrange[] => {
    const needs = helpNeeds(kinds.get(id) ?? []);
    const cadreId = cadreOf.get(id) ?? null;
    if (needs.length === 0 || cadreId === null || cadreId === leaver?.id || isMissed(random)) return [];
    return [
      {
        householdId: id,
        people: people.get(id) ?? 1,
        needs,
        point: [x / 1e7, y / 1e7],
        cadres: [{ cadreId, as: 'groupCadre' }],
        keeps: { cadreId: null, shelterId: null },
        wantsShelter: !random.chance(0.06),
      },
    ];
  });
  const rooms = sites
    .filter(({ kind }) => kind === 'shelter')
    .map(({ id, x, y, headcount }) => ({
      siteId: id,
      point: [x / 1e7, y / 1e7] as const,
      places: headcount ?? 100,
    }));
  const wants = new Set(toArrange.flatMap((one) => (one.wantsShelter ? [one.householdId] : [])));
  return proposedTransfers(toArrange, rooms).flatMap(({ householdId, cadreId, shelterId }, i): Row<'transfers'>[] =>
    cadreId === null
      ? []
      : [
          {
            townId,
            householdId,
            cadreId: i === 0 && leaver !== null ? leaver.id : cadreId,
            shelterId,
            note: wants.has(householdId) ? null : random.pick(['投靠镇上女儿家', '投靠邻村弟弟家', '投靠场镇亲戚家']),
            from: addDays(span.today, -random.whole(20, 90)),
            to: null,
          },
        ],
  );
};

const isMissed = (random: Random): boolean => random.chance(0.05);
