import { text } from './text.ts';

/** The incident desk itself: its frame, its states, the time asked about. */
export const incidentsDeskText = text(
  {
    title: '应急值守',
    map: '应急地图',
    sheet: '查询与处置',
    tabs: { place: '找人', area: '划范围', incidents: '事件' },
    tabsLabel: '查询方式',
    when: '时间',
    now: '现在',
    nowIs: (time: string) => `现在 ${time}`,
    at: (time: string) => `按 ${time}`,
    whenHint: '查另一时刻谁在岗：昨天凌晨两点、今晚值班',
    backToNow: '回到现在',
    asOf: (time: string) => `资料截至 ${time}`,
    offline: (time: string) => `服务器连不上。找人、划范围照常可用，资料截至 ${time}；启动处置要等恢复后。`,
    old: (time: string) => `资料截至 ${time}，已超过一天，人员可能有变动`,
    firstUse: {
      title: '还没有网格',
      detail: '导入网格和人员后，这里输入一个地点就能找到负责的人。',
      wait: '请信息员导入网格和人员后再用。',
      action: '去导入',
    },
    absent: {
      title: '这台设备还没有存过应急资料',
      detail: '服务器连不上。联网打开一次本页后，没有网络也能找人。',
    },
    link: '复制本页链接',
    linkCopied: '链接已复制，同事打开看到同样的内容',
    notCopied: '浏览器不让复制，请手动选中文字',
    areaTooLong: '这个范围点太多，链接里带不上；启动处置后，同事可从事件打开',
    drill: '演练',
  },
  {
    title: 'Incident desk',
    map: 'Incident map',
    sheet: 'Ask and respond',
    tabs: { place: 'Who answers', area: 'Area', incidents: 'Incidents' },
    tabsLabel: 'What to ask',
    when: 'Time',
    now: 'Now',
    nowIs: (time) => `Now, ${time}`,
    at: (time) => `As of ${time}`,
    whenHint: 'Ask about another time: last night at two, tonight’s shift',
    backToNow: 'Back to now',
    asOf: (time) => `Known as of ${time}`,
    offline: (time) =>
      `The server cannot be reached. Finding people and drawing areas work as usual, as of ${time}; an incident can be opened when it is back.`,
    old: (time) => `Known as of ${time}, more than a day ago: people may have changed`,
    firstUse: {
      title: 'No cells yet',
      detail: 'Once cells and people are imported, a place typed here leads to whoever answers for it.',
      wait: 'A clerk imports cells and people first.',
      action: 'Import',
    },
    absent: {
      title: 'Nothing is kept on this device yet',
      detail: 'The server cannot be reached. Once this page was opened with a network, it finds people without one.',
    },
    link: 'Copy a link to this page',
    linkCopied: 'Link copied; a colleague sees the same',
    notCopied: 'The browser does not allow copying; select the text by hand',
    areaTooLong:
      'This area has too many points for a link; once an incident is open, colleagues reach it from the incident',
    drill: 'Drill',
  },
);
