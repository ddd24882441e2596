import type { Language } from '../labels/label.ts';
import { labelOf } from '../labels.ts';
import { type AnsweringRole, answeringRoles, type HomeState, homeStates, type StaffState } from '../words.ts';
import type { Entry } from './entry.ts';

/** The name of a cadre, household or shelter; where the reader sees no names, a household's code. */
export type NameOf = (id: string) => string;

const stateWord = (state: StaffState | HomeState, language: Language): string =>
  (homeStates as readonly string[]).includes(state)
    ? labelOf('homeState', state as HomeState, language)
    : labelOf('staffState', state as StaffState, language);

const roleWord = (role: string, language: Language): string =>
  (answeringRoles as readonly string[]).includes(role) ? labelOf('answeringRole', role as AnsweringRole, language) : '';

const areaWords = {
  zh: { drawn: '划定影响范围', extended: '扩大影响范围', shrunk: '缩小影响范围', moved: '调整影响范围' },
  en: {
    drawn: 'The area was drawn',
    extended: 'The area was extended',
    shrunk: 'The area was drawn back',
    moved: 'The area was moved',
  },
};

const stageWords = {
  zh: { warning: '发出预警叫应', open: '进入处置', ended: '事件结束' },
  en: { warning: 'A warning was given', open: 'The incident is under way', ended: 'The incident is over' },
};

const linkWords = {
  zh: {
    made: (name: string) => `向${name}发出点名链接`,
    bound: (name: string) => `${name}在手机上打开点名链接`,
    revoked: (name: string) => `收回${name}的点名链接`,
  },
  en: {
    made: (name: string) => `A roll-call link was made for ${name}`,
    bound: (name: string) => `${name} opened the roll-call link on a phone`,
    revoked: (name: string) => `The roll-call link of ${name} was taken back`,
  },
};

type Changed = Extract<Entry, { kind: 'changed' }>;

const changedZh = ({ name, incidentKind, level, place }: Changed): string =>
  [
    ...(name === undefined ? [] : [`名称改为“${name}”`]),
    ...(incidentKind === undefined ? [] : [`类型改为${labelOf('incidentKind', incidentKind, 'zh')}`]),
    ...(level === undefined ? [] : [`等级改为${labelOf('incidentLevel', `${level}`, 'zh')}`]),
    ...(place === undefined ? [] : [`地点改为“${place}”`]),
  ].join('，');

const changedEn = ({ name, incidentKind, level, place }: Changed): string =>
  [
    ...(name === undefined ? [] : [`renamed “${name}”`]),
    ...(incidentKind === undefined
      ? []
      : [`now of the kind ${labelOf('incidentKind', incidentKind, 'en').toLowerCase()}`]),
    ...(level === undefined ? [] : [`now ${labelOf('incidentLevel', `${level}`, 'en')}`]),
    ...(place === undefined ? [] : [`now at “${place}”`]),
  ].join(', ');

type Said = Extract<Entry, { kind: 'staff' | 'home' | 'confirmed' }>;

const saidZh = (entry: Said, nameOf: NameOf): string => {
  const shelter = 'shelterId' in entry && entry.shelterId !== undefined ? `至${nameOf(entry.shelterId)}` : '';
  const people = entry.kind === 'home' && entry.people !== undefined ? `，${entry.people} 人` : '';
  const relay = entry.kind === 'home' && entry.relayId !== undefined ? `，由中心户${nameOf(entry.relayId)}转告` : '';
  const text = entry.text === undefined ? '' : `（${entry.text}）`;
  const first = entry.kind === 'confirmed' ? '经核实，' : '';
  return `${first}${nameOf(entry.subjectId)}${stateWord(entry.state, 'zh')}${shelter}${people}${relay}${text}`;
};

const saidEn = (entry: Said, nameOf: NameOf): string => {
  const shelter = 'shelterId' in entry && entry.shelterId !== undefined ? ` to ${nameOf(entry.shelterId)}` : '';
  const people = entry.kind === 'home' && entry.people !== undefined ? `, ${entry.people} people` : '';
  const relay = entry.kind === 'home' && entry.relayId !== undefined ? `, as told by ${nameOf(entry.relayId)}` : '';
  const text = entry.text === undefined ? '' : ` (${entry.text})`;
  const first = entry.kind === 'confirmed' ? 'Confirmed: ' : '';
  const state = stateWord(entry.state, 'en').toLowerCase();
  return `${first}${nameOf(entry.subjectId)}: ${state}${shelter}${people}${relay}${text}`;
};

const listedIn = (entry: Extract<Entry, { kind: 'listed' }>, nameOf: NameOf, language: Language): string => {
  const role = roleWord(entry.role, language);
  const name = nameOf(entry.subjectId);
  const { insteadOf } = entry;
  if (language === 'zh') {
    const who = role === '' ? name : `${name}（${role}）`;
    return insteadOf === undefined ? `${who}列入叫应名单` : `${who}接替${nameOf(insteadOf)}列入叫应名单`;
  }
  const who = role === '' ? name : `${name} (${role.toLowerCase()})`;
  return insteadOf === undefined
    ? `${who} was put on the call list`
    : `${who} was put on the call list for ${nameOf(insteadOf)}`;
};

/** An entry of a log as a sentence, without who entered it and when. */
export const entrySentence = (entry: Entry, nameOf: NameOf, language: Language): string => {
  const isZh = language === 'zh';
  switch (entry.kind) {
    case 'opened':
      return isZh ? '开启' : 'Opened';
    case 'changed':
      return isZh ? changedZh(entry) : `The incident is ${changedEn(entry)}`;
    case 'area':
      return areaWords[language][entry.change];
    case 'stage':
      return stageWords[language][entry.stage];
    case 'listed':
      return listedIn(entry, nameOf, language);
    case 'staff':
    case 'home':
    case 'confirmed':
      return isZh ? saidZh(entry, nameOf) : saidEn(entry, nameOf);
    case 'note':
      return entry.text;
    case 'report': {
      const report = labelOf('reportKind', entry.report, language);
      return isZh ? `报送${report}` : `${report} was sent`;
    }
    case 'link':
      return linkWords[language][entry.done](nameOf(entry.subjectId));
  }
};
