import type { CellMetric, DivisionKind, Placing, SiteKind } from '../words.ts';
import { type Labels, word } from './label.ts';

const divisionKind: Labels<DivisionKind> = {
  county: word('县（市、区）', 'County'),
  town: word('乡镇（街道）', 'Town'),
  village: word('村', 'Village'),
  community: word('社区', 'Community'),
  natural: word('自然村', 'Natural village'),
  residentsGroup: word('居民小组', "Residents' group"),
};

const placing: Labels<Placing> = {
  point: word('按坐标落点', 'By its point'),
  code: word('按网格编码', 'By cell code'),
  residentsGroup: word('按居民小组', "By residents' group"),
  building: word('按楼栋单元', 'By building and unit'),
};

const siteKind: Labels<SiteKind> = {
  school: word('学校', 'School'),
  nursingHome: word('养老院', 'Nursing home'),
  dormitory: word('集体宿舍', 'Dormitory'),
  enterprise: word('企业', 'Enterprise'),
  worksite: word('工地', 'Worksite'),
  project: word('建设项目', 'Project'),
  hazardPoint: word('隐患点', 'Hazard point'),
  shelter: word('避灾安置点', 'Shelter'),
  servicePoint: word('便民服务点', 'Service point'),
};

/** Levels a table of coverage can be cut by. */
const coverageLevel: Labels<'town' | 'village' | 'cell' | 'cadre' | 'unit'> = {
  town: word('全镇', 'Town'),
  village: word('村（社区）', 'Village'),
  cell: word('网格', 'Cell'),
  cadre: word('干部', 'Cadre'),
  unit: word('单位', 'Unit'),
};

const cellMetric: Labels<CellMetric> = {
  onSchedule: word('按期率', 'On schedule'),
  visited: word('本期走访率', 'Visited this window'),
  linked: word('结对率', 'Linked'),
  conflicts: word('矛盾纠纷', 'Open conflicts'),
  cadre: word('网格长', 'Assigned cadre'),
};

/** What a search can find. */
const hitKind: Labels<'household' | 'cadre' | 'cell' | 'division' | 'site'> = {
  household: word('住户', 'Household'),
  cadre: word('干部', 'Cadre'),
  cell: word('网格', 'Cell'),
  division: word('区划', 'Division'),
  site: word('场所', 'Site'),
};

/** Ground and what stands on it, and how a table is cut. */
export const placesLabels = { divisionKind, placing, siteKind, coverageLevel, cellMetric, hitKind } as const;
