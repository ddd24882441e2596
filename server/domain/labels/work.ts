import type { ImportNoun, JobKind, JobState } from '../words.ts';
import { type Labels, word } from './label.ts';

const jobKind: Labels<JobKind> = {
  import: word('导入', 'Import'),
  export: word('导出', 'Export'),
  report: word('简报', 'Brief'),
  balance: word('均衡网格', 'Balancing cells'),
  groups: word('编组建议', 'Forming groups'),
};

const jobState: Labels<JobState> = {
  checking: word('检查中', 'Checking'),
  waiting: word('待确认', 'Waiting for you'),
  running: word('进行中', 'Running'),
  done: word('已完成', 'Done'),
  failed: word('未完成', 'Failed'),
  cancelled: word('已取消', 'Cancelled'),
};

const importNoun: Labels<ImportNoun> = {
  cells: word('网格', 'Cells'),
  divisions: word('区划', 'Divisions'),
  units: word('单位', 'Units'),
  cadres: word('干部', 'Cadres'),
  households: word('住户', 'Households'),
  groups: word('联户小组', 'Groups'),
  visits: word('走访', 'Visits'),
  issues: word('民情事项', 'Issues'),
  shifts: word('值班表', 'Shifts'),
  nightStays: word('夜间住宿', 'Night stays'),
  teams: word('队伍', 'Teams'),
  shelters: word('避灾安置点', 'Shelters'),
  outsidePhones: word('外部电话', 'Outside phones'),
  transfers: word('转移安排', 'Transfers'),
};

/** Jobs and imports. */
export const workLabels = { jobKind, jobState, importNoun } as const;
