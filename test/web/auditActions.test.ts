import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actionName, auditActions } from '../../web/text/auditActions.ts';

const root = resolve(import.meta.dirname, '../..');

/** Every action a file of the server or the generator hands to the audit as a plain word. */
const written = (): string[] => {
  const text = ['server', 'data']
    .flatMap((room) => readdirSync(join(root, room), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
    // The role's permission stands in there too; it is no action.
    .replaceAll(/\bbyOf\([^)]*\)/g, 'by');
  const calls = text.matchAll(/\b(?:auditBy|noteSession)\(([^)]*)\)|\baction: ('[^']+')/g);
  return [...calls].flatMap(([, given, named]) =>
    [...(given ?? named ?? '').matchAll(/'([a-z]\w*(?:\.\w+)+)'/g)].map(([, action]) => action ?? ''),
  );
};

describe('the names of what the audit keeps', () => {
  it('has one in both languages for every action the server writes', () => {
    const actions = [...new Set(written())];
    expect(actions.length).toBeGreaterThan(10);
    expect(actions.filter((action) => actionName(action, 'zh') === null)).toEqual([]);
    expect(actions.filter((action) => actionName(action, 'en') === null)).toEqual([]);
  });

  it('names a role that was given or taken', () => {
    expect(actionName('grant.give.clerk', 'zh')).toBe('授予岗位：信息员');
    expect(actionName('grant.end.leader', 'en')).toBe('Took the role Township leader away');
    expect(actionName('grant.give.king', 'zh')).toBeNull();
  });

  it('keeps Chinese free of Latin words', () => {
    expect(auditActions('zh').filter(({ label }) => /[A-Za-z]/.test(label))).toEqual([]);
  });
});
