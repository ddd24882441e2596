import type { Language } from '../labels/label.ts';
import { labelOf } from '../labels.ts';
import { localClock } from '../time/localClock.ts';
import type { Owed } from './afterAction.ts';
import type { NameOf } from './entrySentence.ts';

const minutesIn = (minutes: number, language: Language): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (language === 'zh')
    return hours === 0 ? `${rest} 分钟` : rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`;
  return hours === 0 ? `${rest} min` : rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
};

/** What was owed, as a sentence: 初报应在 23:10 前报送，尚未报送. */
export const owedSentence = (owed: Owed, nameOf: NameOf, language: Language, zone: string): string => {
  const isZh = language === 'zh';
  switch (owed.kind) {
    case 'reportLate': {
      const report = labelOf('reportKind', owed.report, language);
      const late = minutesIn(owed.byMin, language);
      return isZh ? `${report}晚报 ${late}` : `${report} was sent ${late} late`;
    }
    case 'reportMissing': {
      const report = labelOf('reportKind', owed.report, language);
      const { day, time } = localClock(owed.dueAt, zone);
      return isZh
        ? `${report}应在 ${day} ${time} 前报送，尚未报送`
        : `${report} was due by ${day} ${time} and was not sent`;
    }
    case 'notReached': {
      const names = owed.cadreIds.map(nameOf);
      return isZh
        ? `${names.length} 人始终未叫应：${names.join('、')}`
        : `${names.length} never reached: ${names.join(', ')}`;
    }
    case 'notAccounted':
      return isZh ? `${owed.households} 户始终未清点` : `${owed.households} households were never accounted for`;
    case 'contested': {
      const names = owed.subjectIds.map(nameOf);
      return isZh
        ? `${names.length} 处说法不一，未经核实：${names.join('、')}`
        : `${names.length} contested and never confirmed: ${names.join(', ')}`;
    }
  }
};
