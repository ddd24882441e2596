import type { Row } from '../rows.ts';
import type { Telling } from '../story.ts';

const hourMs = 3_600_000;

const evening = [
  '县总值班室点名，已应答。',
  '接县气象台电话，夜间有小雨，已转告各村。',
  '巡查集镇和河堤，未见异常。',
  '青溪河水位 1.2 米，低于警戒水位。',
  '老街一处路灯不亮，已告供电所，次日来修。',
  '接群众来电询问停水时间，已答复。',
] as const;

const night = [
  '李家湾村报告屋后有少量落石，无人受伤，已请村里设警示带，请下一班继续关注。',
  '夜间无事。',
  '镇卫生院电话：救护车已修好，恢复值班。',
  '护林员报告后山有烟，查为村民烧草，已劝止。',
  '夜间无事，值班电话畅通。',
  '县里通知明日上午九点视频调度，请下一班提前调试设备。',
] as const;

/** What past shifts wrote down for the next: two lines a night for the last four weeks. */
export const shiftNotesOf = (
  { townId, id }: Pick<Telling, 'townId' | 'id'>,
  shifts: readonly Row<'shifts'>[],
  by: string,
): Row<'shiftNotes'>[] =>
  shifts
    .filter(({ handedOverAt }) => handedOverAt != null)
    .slice(-28)
    .flatMap((shift, k) =>
      [
        { at: shift.startsAt + 11 * hourMs, text: evening[(k * 5) % evening.length] as string },
        { at: shift.endsAt - hourMs, text: night[(k * 7 + 1) % night.length] as string },
      ].map((note) => ({ townId, id: id('shiftNote'), shiftId: shift.id, by, ...note })),
    );
