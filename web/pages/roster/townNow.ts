import { onDay } from '#domain/time/onDay.ts';
import type { Me } from '../../../server/app.ts';

/** The town's clock, UTC milliseconds: a demonstration may stand on another day than the machine. */
export const townNow = ({ today, town }: Pick<Me, 'today' | 'town'>, machine = Date.now()): number =>
  onDay(today, machine, town.zone);
