import { text } from './text.ts';

/** The duty room, the office's hours, and the clocks of incidents. */
export const rosterSettingsText = text(
  {
    intro: '应急页面按这里的时间和时限办事：办公时间以外先报值班室；报告到时提醒；无人应答到时提示下一人。',
    dutyPhone: '值班室电话',
    dutyPhoneHint: '手机号或带区号的座机号，例如 0691-5550119',
    officeHours: '工作日办公时间',
    opens: '上班',
    closes: '下班',
    clocks: '县里规定的时限',
    first: '事发后多久初报',
    follow: '每隔多久续报',
    final: '结束后多久终报',
    unanswered: '多久无人应答提示下一人',
    minutes: '分钟',
    save: '保存',
    saved: '已保存，应急页面随即按新的时限',
    unchanged: '没有改动',
  },
  {
    intro:
      'The incident desk follows these: outside office hours the duty room is told first; reports are called for when due; after no answer the next person is offered.',
    dutyPhone: 'Duty room',
    dutyPhoneHint: 'A mobile, or a landline with its area code, such as 0691-5550119',
    officeHours: 'Office hours on working days',
    opens: 'From',
    closes: 'To',
    clocks: 'Clocks set by the county',
    first: 'First report within',
    follow: 'Follow-up reports every',
    final: 'Final report within, after the end',
    unanswered: 'Next person offered after',
    minutes: 'minutes',
    save: 'Save',
    saved: 'Saved; the incident desk follows at once',
    unchanged: 'Nothing is changed',
  },
);
