import type { Language } from '#domain/labels.ts';
import { columnsOf } from '../../files/columns.ts';
import type { Facts } from '../../files/faultKinds.ts';
import { faultText } from '../../files/text/faultText.ts';
import { importProblemText } from '../../files/text/problemText.ts';
import { importRequestOf, type ImportResult, type Preview } from '../../jobs/import/request.ts';
import { jobFaultsOf, type JobFaultRow, type JobRow } from '../../queries/jobs.ts';
import type { Deps } from '../deps.ts';
import type { Job, RowFault } from '../wire/imports.ts';

const listed = 200;

const pairs = (flat: unknown): [number, number][] | undefined => {
  if (!Array.isArray(flat)) return undefined;
  const numbers: readonly number[] = flat;
  return Array.from({ length: numbers.length >> 1 }, (_, at) => [numbers[2 * at] ?? 0, numbers[2 * at + 1] ?? 0]);
};

const number = (value: Facts[string] | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined;

const shownFault = (noun: JobRow['noun'], fault: JobFaultRow, language: Language): RowFault => {
  const { row, column, kind, value, facts } = fault;
  const [lon, lat, areaM2, ring] = [
    number(facts['lon']),
    number(facts['lat']),
    number(facts['areaM2']),
    pairs(facts['ring']),
  ];
  const label = column === null || noun === null ? column : (columnsOf[noun][column]?.[language] ?? column);
  return {
    row,
    column: label,
    kind,
    value,
    ...faultText(kind, facts, language),
    ...(lon === undefined || lat === undefined ? {} : { at: [lon, lat] }),
    ...(areaM2 === undefined ? {} : { areaM2 }),
    ...(ring === undefined ? {} : { ring }),
  };
};

const choicesOf = (job: JobRow): Job['choices'] => {
  const { mapping, encoding, system, isSwapped, from, enclosed } = importRequestOf(job.request);
  return {
    ...(mapping === undefined ? {} : { mapping }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(from === null ? {} : { from }),
    system,
    isSwapped,
    enclosed,
  };
};

/** A job as its owner sees it: counts, samples, the first faults in the reader's language. */
export const shownJob = async (deps: Pick<Deps, 'store' | 'jobs'>, job: JobRow, language: Language): Promise<Job> => {
  const { store, jobs } = deps;
  const { preview, problem, mapping, readings, faults: total = 0, ...result }: ImportResult = job.result;
  const opened =
    preview === undefined ? null : (JSON.parse(store.secrets.open('jobs', 'result', job.id, preview)) as Preview);
  const faults = await jobFaultsOf(store, job.townId, job.id, listed);
  return {
    id: job.id,
    kind: job.kind,
    noun: job.noun,
    state: job.state,
    fileName: job.fileName,
    progress: jobs.progressOf(job.id) ?? job.progress,
    createdAt: job.createdAt,
    endedAt: job.endedAt,
    choices: choicesOf(job),
    result: {
      ...result,
      ...(mapping === undefined ? {} : { mapping: { ...mapping } }),
      ...(readings === undefined ? {} : { readings: [...readings] }),
      ...(opened === null
        ? {}
        : { columns: opened.columns.map(({ name, samples }) => ({ name, samples: [...samples] })) }),
      ...(opened?.encodings === undefined
        ? {}
        : {
            encodings: opened.encodings.map(({ encoding, samples }) => ({
              encoding,
              samples: samples === null ? null : [...samples],
            })),
          }),
      ...(problem === undefined ? {} : { problem: importProblemText(problem.kind, problem.facts, language) }),
    },
    faults: faults.map((fault) => shownFault(job.noun, fault, language)),
    moreFaults: Math.max(0, total - faults.length),
  };
};
