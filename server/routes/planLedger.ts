import { createRoute, z } from '@hono/zod-openapi';
import type { Language } from '#domain/labels.ts';
import { ledgerDeeds, type LedgerRow } from '#domain/plan/ledgerDeeds.ts';
import { ledgerColumns } from '../files/columns/ledger.ts';
import { suggestedMapping } from '../files/mapping.ts';
import { rowReader } from '../files/readRow.ts';
import { readTable } from '../files/readTable.ts';
import type { Table } from '../files/table.ts';
import { faultText } from '../files/text/faultText.ts';
import { UnreadableFile } from '../files/unreadableFile.ts';
import { allow } from '../http/allow.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { ledgerSentence } from '../http/text/ledgerFaults.ts';
import { wholeForm } from '../http/wholeForm.ts';
import type { LiveCadre } from '../queries/live/directory.ts';
import { draftToday } from '../queries/plans/planDrafts.ts';
import { changeRefusals, json } from './answers.ts';
import type { Deps } from './deps.ts';
import { planConflict, reachedPlan, refusePlan } from './plans/reached.ts';
import { townOf } from './sight.ts';
import { oneAsked } from './wire/asked.ts';
import { type LedgerRead, ledgerRead } from './wire/ledger.ts';

/** A ledger of some ten thousand cells; read here and not in a thread, for it is this small. */
const mostBytes = 2 * 1024 * 1024;
/** Short rows of nonsense would fit two million bytes by the hundred thousand, and hold everybody else up. */
const mostRows = 20_000;

const ledgerRoute = createRoute({
  method: 'post',
  path: '/plans/{id}/ledger',
  summary:
    'Read a ledger sheet sent back: what it would change in the draft, and which rows are wrong. Changes nothing',
  middleware: [allow('plans.draw'), wholeForm],
  request: {
    params: oneAsked,
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.strictObject({
            file: z.custom<File>((value) => value instanceof File).openapi({ type: 'string', format: 'binary' }),
          }),
        },
      },
    },
  },
  responses: { ...changeRefusals, 200: json(ledgerRead, 'Deeds to append, and rows that are wrong') },
});

/** The cell ledger (网格台账) back into a draft: names, dedicated cells, leads. The page appends the deeds once they were looked at. */
export const planLedgerRoutes = (deps: Deps) =>
  newRoutes().openapi(ledgerRoute, async (c) => {
    const plan = await reachedPlan(c, deps, 'plans.draw', c.req.valid('param').id);
    refusePlan(c, deps, 'draw', plan);
    const { file } = c.req.valid('form');
    if (file.size > mostBytes) throw problem('tooLarge');
    const today = deps.today(c.get('actor').zone);
    const found = await draftToday(deps.store, plan, today);
    if (found === null) throw planConflict(c, 'editionGone');
    const table = tableFrom(Buffer.from(await file.arrayBuffer()));
    const cadres = [...(await townOf(c, deps)).directory.cadres.values()];
    const { rows, faults: wrong } = rowsFrom(table, cadres, c.get('language'));
    const { deeds, faults } = ledgerDeeds(found.draft, rows);
    const language = c.get('language');
    return c.json(
      {
        deeds: deeds.map((deed): Plain => ({ ...deed })),
        unchanged: rows.length - faults.length - new Set(deeds.map((deed) => 'cell' in deed && deed.cell)).size,
        faults: [...wrong, ...faults.map((fault) => ({ ...fault, message: ledgerSentence(fault, language) }))].sort(
          (a, b) => a.row - b.row,
        ),
      },
      200,
    );
  });

/** @throws Problem 422 for a file that is no table, or not a ledger */
const tableFrom = (bytes: Buffer): Table => {
  try {
    const table = readTable(bytes);
    if (suggestedMapping(ledgerColumns, table.header)['code'] === null) throw new UnreadableFile('unknownFormat');
    return table;
  } catch (error) {
    if (error instanceof UnreadableFile) throw problem('unprocessable');
    throw error;
  }
};

/** A deed as the page sends it back. */
type Plain = LedgerRead['deeds'][number];

interface WrongRow {
  readonly row: number;
  readonly kind: string;
  readonly message: string;
}

const rowsFrom = (table: Table, cadres: readonly LiveCadre[], language: Language) => {
  const mapping = suggestedMapping(ledgerColumns, table.header);
  const read = rowReader(ledgerColumns, { header: table.header, mapping, isCsv: table.isCsv });
  const rows: LedgerRow[] = [];
  const faults: WrongRow[] = [];
  for (const { row, cells } of table.rows()) {
    if (row > mostRows) throw problem('tooLarge');
    const { values, faults: wrong } = read(cells);
    if (values === null) {
      for (const { key, kind, facts } of wrong) {
        const { reason, suggestion } = faultText(kind, facts, language);
        faults.push({ row, kind, message: `${headOf(key, language)}${reason} ${suggestion}`.trim() });
      }
      continue;
    }
    const held = values.lead === null ? [] : cadresCalled(cadres, values.lead);
    if (values.lead !== null && held.length !== 1) {
      const kind = held.length === 0 ? 'no-such-cadre' : 'several-cadres';
      faults.push({ row, kind, message: ledgerSentence({ kind, lead: values.lead }, language) });
      continue;
    }
    const isDedicated = values.dedicated === null ? null : values.dedicated === 'yes';
    rows.push({ row, code: values.code, name: values.name, isDedicated, leadId: held[0]?.id ?? null });
  }
  return { rows, faults };
};

/** The head of a column, before what is wrong in it. */
const headOf = (key: string | null, language: Language): string => {
  const column = Object.entries(ledgerColumns).find(([name]) => name === key)?.[1];
  return column === undefined ? '' : `${column[language]}: `;
};

const cadresCalled = (cadres: readonly LiveCadre[], lead: string): LiveCadre[] => {
  const byCode = cadres.filter(({ code }) => code === lead);
  return byCode.length > 0 ? byCode : cadres.filter(({ name, to }) => name === lead && to === null);
};
