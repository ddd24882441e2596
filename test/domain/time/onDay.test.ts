import { expect, it } from 'vitest';
import { dayAt } from '../../../server/domain/time/day.ts';
import { onDay } from '../../../server/domain/time/onDay.ts';

it('keeps the time of day and moves the day', () => {
  const instant = Date.parse('2026-11-22T21:30:00+08:00');
  expect(new Date(onDay('2025-08-20', instant, 'Asia/Shanghai')).toISOString()).toBe('2025-08-20T13:30:00.000Z');
  expect(dayAt(onDay('2024-02-29', instant, 'Asia/Shanghai'), 'Asia/Shanghai')).toBe('2024-02-29');
});
