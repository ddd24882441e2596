import { type AccountRole, accountRoles } from '#domain/words.ts';
import type { Row } from '../rows.ts';
import type { Circle, Person, Telling } from '../story.ts';

const titles: Readonly<Record<AccountRole, string>> = {
  leader: '乡镇领导',
  grid: '网格办管理岗',
  desk: '应急值守',
  cadre: '联系干部',
  clerk: '信息员',
  sysadmin: '系统管理员',
  secadmin: '安全管理员',
  auditor: '审计管理员',
};

/** The demonstration's accounts; their password is set when they are written. */
export const accountsOf = (
  telling: Telling,
  ids: ReadonlyMap<AccountRole, string>,
  typical: Person | null,
  leader: Person | null,
): { accounts: Row<'accounts'>[]; grants: Row<'grants'>[] } => {
  const { townId, id, span, villageIds } = telling;
  const madeAt = new Date(`${span.began}T01:00:00Z`);
  const accounts = accountRoles.map((role): Row<'accounts'> => {
    const person = role === 'cadre' ? typical : role === 'leader' ? leader : null;
    return {
      id: ids.get(role) as string,
      name: person === null ? titles[role] : person.name,
      email: `${role}@demo.invalid`,
      emailVerified: true,
      createdAt: madeAt,
      updatedAt: madeAt,
      username: role,
      displayUsername: role,
      townId,
      cadreId: person?.id ?? null,
    };
  });
  const grants = accountRoles.map(
    (role): Row<'grants'> => ({
      townId,
      id: id('grant'),
      accountId: ids.get(role) as string,
      role,
      divisionId: role === 'cadre' && typical !== null ? (villageIds[typical.village] as string) : null,
      from: span.began,
      to: null,
    }),
  );
  return { accounts, grants };
};

/** A cadre of the offices like most others: five or six groups, and some of it overdue. */
export const typicalOf = (people: readonly Person[], circles: readonly Circle[]): Person | null => {
  const held = new Map<string, number>();
  for (const circle of circles) {
    const by = circle.held.at(-1)?.by;
    if (by) held.set(by.id, (held.get(by.id) ?? 0) + 1);
  }
  const candidates = people.filter(
    (one) => one.rank === 'staff' && one.to === null && [5, 6].includes(held.get(one.id) ?? 0),
  );
  return candidates.sort((a, b) => Math.abs(a.diligence - 0.82) - Math.abs(b.diligence - 0.82))[0] ?? null;
};
