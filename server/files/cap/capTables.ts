import type { IncidentKind, IncidentLevel } from '#domain/words.ts';

/** How grave an event is, in the four tongues it is told in. Source: CAP 1.2, 3.2.2; 国家突发事件应急预案, the four colours. */
export const severities: readonly {
  readonly level: IncidentLevel;
  readonly severity: 'Extreme' | 'Severe' | 'Moderate' | 'Minor';
  readonly colour: 'Red' | 'Orange' | 'Yellow' | 'Blue';
  readonly zh: '红' | '橙' | '黄' | '蓝';
}[] = [
  { level: 1, severity: 'Extreme', colour: 'Red', zh: '红' },
  { level: 2, severity: 'Severe', colour: 'Orange', zh: '橙' },
  { level: 3, severity: 'Moderate', colour: 'Yellow', zh: '黄' },
  { level: 4, severity: 'Minor', colour: 'Blue', zh: '蓝' },
];

/**
 * What kind of incident an event is: the class we send (GB/T 35561, to the depth we can stand for), the classes that mean
 * it when others send them, and words that do. The first row that fits wins; words before classes, for 12 事故灾难 alone
 * says neither fire nor traffic.
 */
export const eventKinds: readonly {
  readonly kind: IncidentKind;
  readonly code: string;
  readonly classes: readonly string[];
  readonly words: RegExp;
}[] = [
  { kind: 'landslide', code: '11D00', classes: ['11D'], words: /滑坡|泥石流|崩塌|塌方|地质灾害|landslide|debris/iu },
  { kind: 'fire', code: '12000', classes: ['11G'], words: /火灾|火险|火情|林火|wildfire|\bfire\b/iu },
  {
    kind: 'flood',
    code: '11A00',
    classes: ['11A', '11B01', '11B03'],
    words: /洪|涝|暴雨|台风|溃坝|漫堤|水库|flood|rain|typhoon/iu,
  },
  { kind: 'traffic', code: '12000', classes: [], words: /交通|车祸|道路结冰|traffic|road/iu },
  {
    kind: 'publicHealth',
    code: '13000',
    classes: ['13'],
    words: /公共卫生|疫|传染|中毒|病例|health|epidemic/iu,
  },
  { kind: 'crowd', code: '14000', classes: ['14'], words: /群体|聚集|踩踏|社会安全|crowd/iu },
  { kind: 'other', code: '10000', classes: [], words: /$^/u },
];

/** How soon and how sure, by how far an incident has come. Source: CAP 1.2, 3.2.2. */
export const stageWords = {
  warning: { urgency: 'Expected', certainty: 'Likely', responseType: 'Prepare' },
  open: { urgency: 'Immediate', certainty: 'Observed', responseType: 'Execute' },
  ended: { urgency: 'Past', certainty: 'Observed', responseType: 'AllClear' },
} as const;

/** CAP's categories of our kinds. */
export const categories: Readonly<Record<IncidentKind, string>> = {
  flood: 'Met',
  landslide: 'Geo',
  fire: 'Fire',
  traffic: 'Transport',
  publicHealth: 'Health',
  crowd: 'Security',
  other: 'Other',
};

/** The kind of a message of others, by its event's words, then its code. */
export const kindOfEvent = (words: string, code: string): IncidentKind => {
  const fitting =
    eventKinds.find((row) => row.words.test(words)) ??
    eventKinds.find(({ classes }) => classes.some((begin) => code.toUpperCase().startsWith(begin)));
  return fitting?.kind ?? 'other';
};

/** The level of a message of others: what its severity says, in CAP's words or as a colour; else the colour its headline names; else 4. */
export const levelOfSeverity = (severity: string, headline: string): IncidentLevel => {
  const said = severity.trim().toLowerCase();
  const row =
    severities.find((one) => one.severity.toLowerCase() === said || one.colour.toLowerCase() === said) ??
    severities.find((one) => said.startsWith(one.zh)) ??
    severities.find((one) => headline.includes(`${one.zh}色`));
  return row?.level ?? 4;
};
