import { answerGroundOf } from '../../../server/domain/responsible/answerGround.ts';
import type { AnswerFacts, AssignmentFact, CadreFact, ShiftFact } from '../../../server/domain/responsible/facts.ts';
import { partitionFrom } from '../../../server/domain/boundary/partitionFrom.ts';

/** An instant of the town: '2026-03-12 14:05' in Shanghai. */
export const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);

export const aCadre = (id: string, over: Partial<CadreFact> = {}): CadreFact => ({
  id,
  name: `干部${id}`,
  phone: `1390000${id.padStart(4, '0').slice(-4)}`,
  post: null,
  rank: 'staff',
  unitId: null,
  from: '2020-01-01',
  to: null,
  ...over,
});

export const anAssignment = (over: Partial<AssignmentFact> & Pick<AssignmentFact, 'role'>): AssignmentFact => ({
  cadreId: null,
  unitId: null,
  divisionId: null,
  cellId: null,
  siteId: null,
  from: '2026-03-01',
  to: null,
  ...over,
});

export const aShift = (day: string, leaderId: string, officerId: string): ShiftFact => {
  const startsAt = at(`${day} 08:30`);
  return { id: `shift-${day}`, startsAt, endsAt: startsAt + 24 * 3_600_000, leaderId, officerId };
};

/** Two villages in a row, A with the cells 1 and 2, B with 3; each a hundredth of a degree wide, from 102° E, 25° N. */
export const givenGround = () => {
  const square = (west: number) => ({
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, 25],
        [west + 0.01, 25],
        [west + 0.01, 25.01],
        [west, 25.01],
        [west, 25],
      ],
    ],
  });
  const result = partitionFrom(
    [102, 102.01, 102.02].map((west, i) => ({ key: i + 1, no: i + 1, geometry: square(west) })),
  );
  if (!('topology' in result)) throw new Error('the squares are no partition');
  return Object.assign(
    answerGroundOf(result.topology, (no) => `c${no}`),
    { topology: result.topology },
  );
};

export const inCell1 = { lon: 102.005, lat: 25.005 };
export const onBorder = { lon: 102.01, lat: 25.005 };
export const outside = { lon: 101.99, lat: 25.005 };

/** A town where everybody is in place: cell 1 of 李家湾村 has lead 1, backup 2, unit u; the village 3, 4, 5; the shift 6 and 7. */
export const givenFacts = (over: Partial<AnswerFacts> = {}): AnswerFacts => ({
  townId: 'town',
  zone: 'Asia/Shanghai',
  madeAt: at('2026-03-12 08:00'),
  officeHours: { from: '08:30', to: '17:30' },
  dutyPhone: '08711234567',
  villages: [
    { id: 'A', code: '530102003201', name: '李家湾村' },
    { id: 'B', code: '530102003202', name: '杨柳坪村' },
  ],
  cells: [1, 2, 3].map((no) => ({
    id: `cell-${no}`,
    no,
    code: `c${no}`,
    name: `第${'一二三'[no - 1]}网格`,
    villageId: no === 3 ? 'B' : 'A',
  })),
  cadres: [
    aCadre('1', { name: '王秀英' }),
    aCadre('2', { name: '赵德山' }),
    aCadre('3', { name: '李书记', rank: 'villageOfficer' }),
    aCadre('4', { name: '陈驻村' }),
    aCadre('5', { name: '周包村', rank: 'deputySection' }),
    aCadre('6', { name: '吴带班', rank: 'section' }),
    aCadre('7', { name: '郑值班' }),
    aCadre('8', { name: '孙主任', unitId: 'u', rank: 'deputySection', post: '主任' }),
    aCadre('9', { name: '钱干部', unitId: 'u' }),
  ],
  units: [{ id: 'u', name: '农业农村办公室' }],
  leaves: [],
  assignments: [
    anAssignment({ role: 'backup', cadreId: '2', cellId: 'cell-1' }),
    anAssignment({ role: 'lead', cadreId: '1', cellId: 'cell-1' }),
    anAssignment({ role: 'unit', unitId: 'u', cellId: 'cell-1' }),
    anAssignment({ role: 'villageSecretary', cadreId: '3', divisionId: 'A' }),
    anAssignment({ role: 'residentCadre', cadreId: '4', divisionId: 'A' }),
    anAssignment({ role: 'contactLeader', cadreId: '5', divisionId: 'A' }),
  ],
  shifts: [aShift('2026-03-11', '5', '2'), aShift('2026-03-12', '6', '7')],
  nightStays: [],
  cadreHomes: [],
  engaged: [],
  ...over,
});
