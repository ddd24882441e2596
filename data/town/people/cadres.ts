import { addMonths } from '#domain/time/day.ts';
import type { Row } from '../rows.ts';
import type { Person, Telling } from '../story.ts';
import { personName, personPhone } from './personNames.ts';
import { communityPosts, countyOffices, leaderPosts, townOffices, villagePosts } from './units.ts';

export interface Cadres {
  readonly people: readonly Person[];
  readonly leaders: readonly Person[];
  /** By village: its own officers, the secretary first. */
  readonly officers: readonly (readonly Person[])[];
  /** By village: those of the town's offices who hold groups there. */
  readonly visitors: readonly (readonly Person[])[];
  readonly unitIds: { readonly town: readonly string[]; readonly county: readonly string[] };
  readonly units: Row<'units'>[];
  readonly cadres: Row<'cadres'>[];
  readonly cadreUnits: Row<'cadreUnits'>[];
}

/** Leaders, the staff of the offices, and each village's own officers: enough of them for `groups` groups, five or six each. */
export const cadresOf = (telling: Telling, groupsIn: readonly number[]): Cadres => {
  const { townId, id, span, ground } = telling;
  const random = telling.random.fork('cadres');
  const out = { units: [] as Row<'units'>[], cadres: [] as Row<'cadres'>[], cadreUnits: [] as Row<'cadreUnits'>[] };
  const people: Person[] = [];
  const unit = (name: string): string => {
    const unitId = id('unit');
    out.units.push({ townId, id: unitId, code: `DW${String(out.units.length + 1).padStart(2, '0')}`, name });
    return unitId;
  };
  const town = townOffices.map((name) => unit(`青溪镇${name}`.replace('青溪镇青溪派出所', '青溪派出所')));
  const county = countyOffices.map(unit);
  const committees = ground.villages.map(({ name, kind }) =>
    unit(kind === 'community' ? `${name}居民委员会` : `${name}村民委员会`),
  );
  const used = new Set<string>();
  const freshName = (): string => {
    for (;;) {
      const name = personName(random, 'younger');
      if (used.has(name)) continue;
      used.add(name);
      return name;
    }
  };
  const hire = (rank: Person['rank'], post: string, unitId: string, village: number): Person => {
    const from = addMonths(span.began, -random.whole(1, 60));
    const person: Person = {
      id: id('cadre'),
      name: freshName(),
      rank,
      village,
      unitId,
      from,
      to: null,
      diligence: diligenceOf(random.next()),
    };
    people.push(person);
    const code = `G${String(people.length).padStart(3, '0')}`;
    out.cadres.push({
      townId,
      id: person.id,
      code,
      name: person.name,
      phone: personPhone(random),
      post,
      rank,
      colour: 0,
      from,
      to: null,
    });
    out.cadreUnits.push({ townId, cadreId: person.id, unitId, from, to: null });
    return person;
  };
  const leaders = leaderPosts.map(([post, rank], i) =>
    hire(rank, post, town[i % 2] as string, i % ground.villages.length),
  );
  const officers = ground.villages.map((village, v) =>
    (village.kind === 'community' ? communityPosts : villagePosts)
      .slice(0, village.kind === 'community' ? 6 : random.whole(4, 5))
      .map((post) => hire(post === '村后备干部' ? 'trainee' : 'villageOfficer', post, committees[v] as string, v)),
  );
  const visitors = ground.villages.map((_, v) => {
    const own = (officers[v]?.length ?? 0) + leaders.filter((leader) => leader.village === v).length * 0.4;
    const wanted = Math.max(2, Math.round((groupsIn[v] ?? 0) / 5.6 - own));
    return Array.from({ length: wanted }, (_, k) => {
      const office = (v * 5 + k) % townOffices.length;
      const isTrainee = random.chance(0.08);
      const post = `${townOffices[office] as string}${isTrainee ? '见习干部' : k % 7 === 0 ? '主任' : k % 4 === 1 ? '副主任' : '干部'}`;
      return hire(
        isTrainee ? 'trainee' : 'staff',
        post.replace('派出所主任', '派出所所长').replace('派出所副主任', '派出所副所长'),
        town[office] as string,
        v,
      );
    });
  });
  return { people, leaders, officers, visitors, unitIds: { town, county }, ...out };
};

/** Some are always there, most do their round, some lag, a few hardly come. */
const diligenceOf = (luck: number): number => {
  if (luck < 0.04) return 0.25 + luck * 4;
  if (luck < 0.15) return 0.56 + (luck - 0.04);
  if (luck < 0.75) return 0.84 + ((luck - 0.15) / 0.6) * 0.11;
  return 0.95 + ((luck - 0.75) / 0.25) * 0.045;
};
