import { insertRows } from '../../server/store/steps.ts';
import {
  aCadre,
  aCell,
  aCellShape,
  aDivision,
  aTown,
  aUnit,
  aVisit,
  firstDay,
  givenStore,
  groupSteps,
  householdSteps,
  townId,
} from '../given.ts';
import { givenApp, givenReader } from '../givenApp.ts';

/** An edition of the town, in force from a day. */
const anEdition = (no: number, effectiveFrom: string) => ({
  townId,
  id: `edition-${no}`,
  no,
  name: `${no}`,
  effectiveFrom,
  publishedAt: 0,
  doubleArea: '0',
  bbox: [102, 25, 102.03, 25.01] as const,
});

/**
 * A town of two villages on 2025-08-20. Li: cell c1 (lead Wang), c2 (no lead); Qiao: cell c3 (lead Zhao).
 *
 * | household | cell | group, role | stands |
 * |---|---|---|---|
 * | h1 | c1 | g1 (Wang), centre | done, by a call on 08-05 |
 * | h2 | c1 | g1, radiating | done on 07-10 |
 * | h3 | c1 | g1, radiating | due, last met 05-10 |
 * | h4 | c1 | g1, radiating | overdue since 04-01, tried 08-10 |
 * | h5 h6 | c1 | g1, radiating | overdue since 04-01 |
 * | h7 | c2 | none | unlinked |
 * | h8 | c3 | g2 (Zhao), centre | overdue since 02-01 |
 * | h9 | c3, no point | g2, radiating | overdue since 04-01 |
 */
export const givenCoveredTown = async () => {
  const store = await givenStore();
  const { t } = store;
  const li = { villageId: 'li' };
  const qiao = { villageId: 'qiao' };
  await store.commit((write) => [
    insertRows(t.towns, [aTown()]),
    insertRows(t.divisions, [
      aDivision({ id: townId, code: '530102003', kind: 'town', name: '清溪镇' }),
      aDivision({ id: 'li', code: '530102003001', name: '李家湾村', parentId: townId }),
      aDivision({ id: 'qiao', code: '530102003002', name: '桥头村', parentId: townId }),
    ]),
    insertRows(t.editions, [anEdition(1, firstDay), anEdition(2, '2025-09-01')]),
    insertRows(t.cells, [
      aCell({ id: 'c1', no: 11, code: '530102003001001', ...li }),
      aCell({ id: 'c2', no: 12, code: '530102003001002', ...li }),
      aCell({ id: 'c3', no: 13, code: '530102003002001', ...qiao }),
      aCell({ id: 'c4', no: 14, code: '530102003002002', from: '2025-09-01', ...qiao }),
    ]),
    insertRows(t.cellShapes, [
      aCellShape({ cellId: 'c1', west: 102 }),
      aCellShape({ cellId: 'c2', west: 102.01 }),
      aCellShape({ cellId: 'c3', west: 102.02 }),
      aCellShape({ cellId: 'c4', west: 102.03, from: '2025-09-01' }),
    ]),
    insertRows(t.units, [aUnit({ id: 'party', code: 'U1' }), aUnit({ id: 'farm', code: 'U2', name: '农业办' })]),
    insertRows(t.cadres, [
      aCadre(store, { id: 'wang', code: 'K1', name: '王秀英', colour: 3 }),
      aCadre(store, { id: 'zhao', code: 'K2', name: '赵建军', colour: 5 }),
    ]),
    insertRows(t.cadreUnits, [
      { townId, cadreId: 'wang', unitId: 'party', from: firstDay },
      { townId, cadreId: 'zhao', unitId: 'farm', from: firstDay },
    ]),
    insertRows(t.assignments, [
      { townId, id: 'a1', role: 'lead', cadreId: 'wang', cellId: 'c1', from: firstDay },
      { townId, id: 'a2', role: 'lead', cadreId: 'zhao', cellId: 'c3', from: firstDay },
      { townId, id: 'a3', role: 'unit', unitId: 'farm', cellId: 'c3', from: firstDay },
    ]),
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].flatMap((id) =>
      householdSteps(store, write, { id, code: id, cellId: 'c1', ...li }),
    ),
    ...householdSteps(store, write, { id: 'h7', code: 'h7', cellId: 'c2', ...li }),
    ...householdSteps(store, write, { id: 'h8', code: 'h8', cellId: 'c3', ...qiao }),
    ...householdSteps(store, write, { id: 'h9', code: 'h9', cellId: 'c3', x: null, y: null, ...qiao }),
    ...groupSteps(store, write, {
      id: 'g1',
      code: 'G1',
      cadreId: 'wang',
      centreId: 'h1',
      radiatingIds: ['h2', 'h3', 'h4', 'h5', 'h6'],
      ...li,
    }),
    ...groupSteps(store, write, {
      id: 'g2',
      code: 'G2',
      cadreId: 'zhao',
      centreId: 'h8',
      radiatingIds: ['h9'],
      ...qiao,
    }),
    insertRows(t.visits, [
      aVisit({ householdId: 'h1', cadreId: 'wang', metOn: '2025-08-05', medium: 'call' }),
      aVisit({ householdId: 'h2', cadreId: 'wang', metOn: '2025-07-10' }),
      aVisit({ householdId: 'h3', cadreId: 'wang', metOn: '2025-05-10' }),
      aVisit({ householdId: 'h4', cadreId: 'wang', metOn: '2025-08-10', outcome: 'tried' }),
    ]),
    insertRows(t.issues, [
      {
        townId,
        id: 'i1',
        code: 'I1',
        kind: 'conflict',
        title: store.secrets.seal('issues', 'title', 'i1', '地界'),
        cellId: 'c1',
        cadreId: 'wang',
        openedOn: '2025-08-01',
        dueOn: '2025-08-16',
      },
      {
        townId,
        id: 'i2',
        code: 'I2',
        kind: 'service',
        title: store.secrets.seal('issues', 'title', 'i2', '代办'),
        cellId: 'c3',
        openedOn: '2025-07-01',
        dueOn: '2025-07-16',
        closedOn: '2025-08-01',
      },
    ]),
  ]);
  const app = await givenApp(store);
  return {
    store,
    leader: await givenReader(app, store, { role: 'leader' }),
    leaderOfQiao: await givenReader(app, store, { role: 'leader', divisionId: 'qiao' }),
    clerk: await givenReader(app, store, { role: 'clerk' }),
    desk: await givenReader(app, store, { role: 'desk' }),
    wang: await givenReader(app, store, { role: 'cadre', cadreId: 'wang' }),
    auditor: await givenReader(app, store, { role: 'auditor' }),
  };
};
