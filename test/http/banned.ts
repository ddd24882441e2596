/** What the product declines to hold (requirements.md, Declined on purpose), by meaning. Chinese is looked for anywhere in a text. */
const zh: readonly RegExp[] = [
  // Petitioner control; an office called 信访局 is an office and may be named.
  /稳控|上访|信访(?!局)|无理|重点人员|重点对象|重点管控|维稳|黑名单|红黑榜|布控/,
  // Thoughts or attitudes.
  /思想|态度|政治表现|言论/,
  // Religion or cults; ethnicity.
  /宗教|信教|教徒|信仰|邪教|民族|族别/,
  // Family planning or fertility.
  /计生|计划生育|生育|避孕|节育|怀孕|孕检|婚育/,
  // Travel or overseas ties.
  /出国|出境|护照|境外|海外|侨(?!乡)|涉外|外籍/,
  // A trail of anybody; scores and leagues.
  /轨迹|行踪|定位记录|打卡|积分|信用分|评分|打分|得分|排名|排行|星级户/,
  // Never stored (trust.md 2).
  /身份证|公民身份号码/,
];

/** English is looked for word by word, code names cut at their capitals and underscores. */
const en: readonly RegExp[] = [
  /^(petition\w*|petitioner\w*|watchlist|blacklist|blocklist|dissent\w*|troublemaker\w*|surveil\w*)$/,
  /^(thought\w*|attitude\w*|ideolog\w*|opinion\w*|loyalt\w*|sentiment\w*)$/,
  /^(religio\w*|faith\w*|cult|cults|sect|sects|belief\w*|ethnic\w*|nationalit\w*|race|races|tribe\w*)$/,
  /^(fertil\w*|pregnan\w*|contracep\w*|birth\w*|abortion\w*|maternit\w*)$/,
  /^(overseas|abroad|passport\w*|travel\w*|emigra\w*|immigra\w*|visa|visas)$/,
  /^(gps|trail\w*|trajector\w*|checkins?|geofence\w*|whereabouts)$/,
  /^(score\w*|scoring|leaderboard\w*|league\w*|ranking\w*|credits|merit\w*|demerit\w*)$/,
  /^(identity|idcard|idno|ssn)$/,
];

const enPairs = new Set(['family planning', 'watch list', 'black list', 'id card', 'check in', 'live location']);

const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');

/** The banned meaning a text carries, as it stands there; null for a text that may stand in a dictionary, table or form. */
export const bannedIn = (text: string): string | null => {
  for (const meaning of zh) {
    const found = meaning.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  const words = wordsOf(text);
  const pairs = words.slice(1).map((word, place) => `${words[place]} ${word}`);
  const pair = pairs.find((one) => enPairs.has(one));
  if (pair !== undefined) return pair;
  return words.find((word) => en.some((meaning) => meaning.test(word))) ?? null;
};
