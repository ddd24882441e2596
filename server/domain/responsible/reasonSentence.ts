import type { Language } from '../labels/label.ts';
import { labelOf } from '../labels.ts';
import type { AnsweringRole } from '../words.ts';
import type { ChainGap, PassedOverReason, Reason } from './answer.ts';
import { dayIn, spanIn, type Told } from './said.ts';

const roleIn = (role: AnsweringRole, language: Language): string => labelOf('answeringRole', role, language);

const reasonZh = (reason: Reason, told: Told): string => {
  switch (reason.kind) {
    case 'assigned':
      return `${reason.place}${roleIn(reason.role, 'zh')}，自 ${dayIn(reason.since, 'zh', told)}`;
    case 'holdsGroup':
      return `该户联系干部，自 ${dayIn(reason.since, 'zh', told)}`;
    case 'dutyRoom':
      return '非办公时间先报值班室';
    case 'onShift':
      return `${roleIn(reason.role, 'zh')}，${spanIn(reason.startsAt, reason.endsAt, 'zh', told)}`;
    case 'covers':
      return `代管${reason.forName}的${roleIn(reason.role, 'zh')}职责${reason.until === null ? '' : `，至 ${dayIn(reason.until, 'zh', told)}`}`;
    case 'livesHere':
      return `家住${reason.village}`;
    case 'staysOvernight':
      return reason.village === null ? '今晚住在镇上' : `今晚住在${reason.village}`;
  }
};

const reasonEn = (reason: Reason, told: Told): string => {
  switch (reason.kind) {
    case 'assigned':
      return `${roleIn(reason.role, 'en')}${reason.place === '' ? '' : ` of ${reason.place}`} since ${dayIn(reason.since, 'en', told)}`;
    case 'holdsGroup':
      return `Paired with this household since ${dayIn(reason.since, 'en', told)}`;
    case 'dutyRoom':
      return 'Outside office hours the duty room is told first';
    case 'onShift':
      return `${roleIn(reason.role, 'en')}, ${spanIn(reason.startsAt, reason.endsAt, 'en', told)}`;
    case 'covers':
      return `Covers for ${reason.forName} (${roleIn(reason.role, 'en').toLowerCase()})${reason.until === null ? '' : ` until ${dayIn(reason.until, 'en', told)}`}`;
    case 'livesHere':
      return `Lives in ${reason.village}`;
    case 'staysOvernight':
      return reason.village === null ? 'Stays in the town tonight' : `Stays in ${reason.village} tonight`;
  }
};

/** Why somebody is named, as a sentence: 网格长，自 3 月 1 日; 今晚住在李家湾村; 代管张伟的网格长职责，至 3 月 20 日. */
export const reasonSentence = (reason: Reason, language: Language, told: Told = {}): string =>
  language === 'zh' ? reasonZh(reason, told) : reasonEn(reason, told);

/** Why somebody is passed over, as a sentence. */
export const passedOverSentence = (reason: PassedOverReason, language: Language, told: Told = {}): string => {
  const isZh = language === 'zh';
  switch (reason.kind) {
    case 'onLeave':
      if (reason.until === null) return isZh ? '请假中' : 'On leave';
      return isZh ? `请假，至 ${dayIn(reason.until, 'zh', told)}` : `On leave until ${dayIn(reason.until, 'en', told)}`;
    case 'left':
      return isZh
        ? `已离岗，在岗至 ${dayIn(reason.on, 'zh', told)}`
        : `Left; the last day in service was ${dayIn(reason.on, 'en', told)}`;
    case 'ended':
      return isZh
        ? `职责已结束，任职至 ${dayIn(reason.on, 'zh', told)}`
        : `No longer in this role; the last day was ${dayIn(reason.on, 'en', told)}`;
    case 'notYet':
      return isZh
        ? `${dayIn(reason.from, 'zh', told)}起任职`
        : `In this role only from ${dayIn(reason.from, 'en', told)}`;
    case 'engaged':
      return isZh ? `已在“${reason.incidentName}”中被叫应` : `Already called in “${reason.incidentName}”`;
    case 'unknown':
      return isZh ? '干部名册中查无此人' : 'Not among the cadres of the town';
  }
};

const gapsZh: Readonly<Record<ChainGap['kind'], (place: string) => string>> = {
  noLead: (place) => `${place}网格长空缺`,
  noBackup: (place) => `${place}没有 B岗`,
  noUnit: (place) => `${place}没有网格责任单位`,
  noSecretary: (place) => `${place}村党组织书记空缺`,
  noResidentCadre: (place) => `${place}没有驻村干部`,
  noContactLeader: (place) => `${place}没有包村领导`,
  noShift: () => '该时刻没有排班，无人值班',
  noSectionLeader: () => '该班次没有科级领导带班',
  noPhone: (name) => `没有${name}的电话`,
  noHolidayTable: (year) => `${year} 年放假安排尚未公布，是否办公按星期推算，节假日前后请核实`,
};

const gapsEn: Readonly<Record<ChainGap['kind'], (place: string) => string>> = {
  noLead: (place) => `${place} has no lead`,
  noBackup: (place) => `${place} has no backup`,
  noUnit: (place) => `${place} has no responsible unit`,
  noSecretary: (place) => `${place} has no village secretary`,
  noResidentCadre: (place) => `${place} has no resident cadre`,
  noContactLeader: (place) => `${place} has no contact leader`,
  noShift: () => 'No shift covers this instant: nobody is on duty',
  noSectionLeader: () => 'No section-level leader is in charge of this shift',
  noPhone: (name) => `There is no phone number for ${name}`,
  noHolidayTable: (year) =>
    `The holidays of ${year} are not published: office hours go by the weekday, so check around holidays`,
};

/** A hole in the chain, as a sentence. */
export const gapSentence = ({ kind, place }: ChainGap, language: Language): string =>
  (language === 'zh' ? gapsZh : gapsEn)[kind](place);
