import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { labels } from '#domain/labels.ts';
import { lianhu } from '#domain/policies/lianhu.ts';
import * as words from '#domain/words.ts';
import { columnsOf } from '../../server/files/columns.ts';
import * as accounts from '../../server/routes/wire/accounts.ts';
import * as care from '../../server/routes/wire/care.ts';
import * as cells from '../../server/routes/wire/cells.ts';
import * as coverage from '../../server/routes/wire/coverage.ts';
import * as incidents from '../../server/routes/wire/incidents.ts';
import * as people from '../../server/routes/wire/people.ts';
import * as responsible from '../../server/routes/wire/responsible.ts';
import * as roster from '../../server/routes/wire/roster.ts';
import * as work from '../../server/routes/wire/work.ts';
import { sqliteTables } from '../../server/store/schema.sqlite.ts';
import { bannedIn } from './banned.ts';

/** Every text inside a value, with the way to it: keys too, for a key is a field. */
const textsIn = (value: unknown, path: string): { readonly path: string; readonly text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((one, place) => textsIn(one, `${path}[${place}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [
    { path: `${path}.${key}`, text: key },
    ...textsIn(one, `${path}.${key}`),
  ]);
};

const bannedAmong = (value: unknown, name: string) =>
  textsIn(value, name)
    .map(({ path, text }) => ({ path, banned: bannedIn(text) }))
    .filter(({ banned }) => banned !== null);

const isSchema = (value: unknown): value is z.ZodType => value instanceof z.ZodType;

/** The fields and choices of every schema of a file of the wire. */
const fieldsOf = (file: Readonly<Record<string, unknown>>) =>
  Object.entries(file)
    .filter(([, value]) => isSchema(value))
    .map(([name, value]) => {
      const { properties, items, ...rest } = z.toJSONSchema(value as z.ZodType, {
        unrepresentable: 'any',
        io: 'input',
      });
      return [name, { properties, items, enum: rest.enum }] as const;
    });

describe('what is declined on purpose', () => {
  it('is in no table and no column', () => {
    const tables = Object.values(sqliteTables).map((table) => {
      const { name, columns } = getTableConfig(table);
      return { name, columns: columns.map((column) => [column.name, column.enumValues ?? []]) };
    });
    expect(tables.length).toBeGreaterThan(30);
    expect(bannedAmong(tables, 'tables')).toEqual([]);
  });

  it('is in no word list, nor in their Chinese and English', () => {
    expect(textsIn(words, 'words').length).toBeGreaterThan(100);
    expect(bannedAmong(words, 'words')).toEqual([]);
    expect(bannedAmong(labels, 'labels')).toEqual([]);
    expect(bannedAmong(lianhu, 'lianhu')).toEqual([]);
  });

  it('is in no column of an import or export, by any name it is known by', () => {
    const heads = Object.entries(columnsOf).flatMap(([noun, columns]) =>
      Object.entries(columns).map(([key, { zh, en, aliases, choices }]) => ({ noun, key, zh, en, aliases, choices })),
    );
    expect(heads.length).toBeGreaterThan(40);
    expect(bannedAmong(heads, 'columns')).toEqual([]);
  });

  it('is in no field and no choice of the API', () => {
    const files = { accounts, care, cells, coverage, incidents, people, responsible, roster, work };
    const fields = Object.entries(files).flatMap(([name, file]) => fieldsOf(file).map((one) => [name, ...one]));
    expect(fields.length).toBeGreaterThan(40);
    expect(bannedAmong(fields, 'wire')).toEqual([]);
  });
});

describe('the ban list', () => {
  it.each([
    '稳控对象',
    '信访户',
    '重点人员',
    '思想动态',
    '宗教信仰',
    '民族',
    '计生三结合',
    '出境记录',
    '走访轨迹',
    '干部积分排名',
    '居民身份证号',
    'religion',
    'ethnicGroup',
    'gps_track',
    'familyPlanning',
    'petitionerLevel',
    'household_score',
    'overseasTies',
  ])('knows %s by its meaning', (text) => {
    expect(bannedIn(text)).not.toBe(null);
  });

  it.each([
    '市信访局',
    '矛盾纠纷',
    '维护稳定',
    '防返贫监测',
    '按期率',
    '见习人员（大学生村官）',
    'rank',
    'settleConflict',
    'placedBy',
    'limitedMobility',
    'heatPoints',
  ])('lets %s stand', (text) => {
    expect(bannedIn(text)).toBe(null);
  });
});
