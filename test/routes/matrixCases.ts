import { randomUUID } from 'node:crypto';
import type { AccountRole } from '../../server/domain/words.ts';
import { password, testDay } from '../givenApp.ts';

/** Mine and foreign: the villages of `givenTown`. */
export type Place = 'a' | 'b';

export interface Request {
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * How a route is held to territory. `town`: open to everyone of the town who has the permission (shapes, codes, staff) ·
 * `one`: a thing of a village, absent for who does not hold it · `list`: shows what lies in the territory and nothing else ·
 * `whole`: staff of the town, changed only by who holds the whole town ·
 * `absent`: not there in this town, whoever asks.
 */
export interface Case {
  readonly ground: 'town' | 'one' | 'list' | 'whole' | 'absent';
  readonly ask: (place: Place, role: AccountRole) => Request;
}

const town = (path: string, body?: () => unknown): Case => ({
  ground: 'town',
  ask: () => ({ path, ...(body === undefined ? {} : { body: body() }) }),
});
const list = (path: (place: Place) => string): Case => ({ ground: 'list', ask: (place) => ({ path: path(place) }) });
const one = (
  path: (place: Place) => string,
  body?: (place: Place) => unknown,
  headers = { 'if-match': '"1"' },
): Case => ({
  ground: 'one',
  ask: (place) => ({ path: path(place), headers, ...(body === undefined ? {} : { body: body(place) }) }),
});

/** A job is whoever started it: mine is `job-<role>`, foreign is another clerk's. */
const job = (ground: Case['ground'], path: (id: string) => string, body?: unknown): Case => ({
  ground,
  ask: (place, role) => ({
    path: path(place === 'a' ? `job-${role}` : 'job-other'),
    ...(body === undefined ? {} : { body }),
  }),
});

/** Staff of the town: changed only by who holds the whole of it. The version is nobody's, so that nothing is spent. */
const whole = (path: string, body?: () => unknown): Case => ({
  ground: 'whole',
  ask: () => ({ path, headers: { 'if-match': '"99"' }, ...(body === undefined ? {} : { body: body() }) }),
});
const aShift = (place: number) => ({
  id: randomUUID(),
  startsAt: Date.parse('2025-08-25T08:30:00+08:00') + place * 1000,
  endsAt: Date.parse('2025-08-26T08:30:00+08:00'),
  leaderId: 'cadre-a',
  officerId: 'cadre-b',
});

const absent = (path: string, body?: unknown): Case => ({
  ground: 'absent',
  ask: () => ({ path, headers: { 'if-match': '"1"' }, ...(body === undefined ? {} : { body }) }),
});

const purpose = () => ({ purpose: '核对联系电话' });
const metAt = Date.parse(`${testDay}T09:00:00+08:00`);
const tile = '/14/12834/6977';

/** An xlsx is packed, so that what it shows cannot be looked for: the csv of the same rows is. */
const exported = Object.fromEntries(
  [
    'coverage',
    'gaps',
    'households',
    'visits',
    'issues',
    'cadres',
    'units',
    'shifts',
    'nightStays',
    'teams',
    'shelters',
    'outsidePhones',
    'transfers',
  ].flatMap((noun) => [
    [`GET /api/exports/${noun}.xlsx`, town(`/api/exports/${noun}.xlsx`)],
    [`GET /api/exports/${noun}.csv`, list(() => `/api/exports/${noun}.csv`)],
  ]),
);

/** Every route of the app that needs a session, in the words of `declaredRoutes`. A route that is missing here fails the test. */
export const cases: Readonly<Record<string, Case>> = {
  'GET /api/me': town('/api/me'),
  'POST /api/auth/change-password': town('/api/auth/change-password', () => ({
    currentPassword: password,
    newPassword: 'x',
  })),

  'POST /api/incidents/:id/links': absent('/api/incidents/nothing/links', { cadreId: 'cadre-a' }),
  'DELETE /api/incidents/:id/links/:linkId': absent('/api/incidents/nothing/links/none'),

  'GET /api/accounts': town('/api/accounts'),
  'POST /api/accounts': town('/api/accounts', () => ({
    id: randomUUID(),
    username: `u${randomUUID().slice(0, 8)}`,
    name: '新',
    password,
  })),
  'PATCH /api/accounts/:id': town('/api/accounts/account-x', () => ({ name: '周明' })),
  'POST /api/accounts/:id/password': town('/api/accounts/account-x/password', () => ({ password })),
  'POST /api/accounts/:id/grants': town('/api/accounts/account-x/grants', () => ({
    id: randomUUID(),
    role: 'desk',
    divisionId: null,
  })),
  'DELETE /api/accounts/:id/grants/:grantId': town('/api/accounts/account-x/grants/grant-x'),
  'GET /api/audit': town('/api/audit'),
  'GET /api/audit/verify': town('/api/audit/verify'),
  'POST /api/demo/remake': { ground: 'absent', ask: () => ({ path: '/api/demo/remake', body: {} }) },

  'GET /api/divisions': town('/api/divisions'),
  'GET /api/editions': town('/api/editions'),
  'GET /api/basemap': town('/api/basemap'),
  'GET /tiles/cells/:edition/:z/:x/:y': town(`/tiles/cells/edition-1${tile}`),
  'GET /tiles/base/:z/:x/:y': town(`/tiles/base${tile}`),
  'GET /tiles/tianditu/:layer/:z/:x/:y': { ground: 'absent', ask: () => ({ path: `/tiles/tianditu/vec${tile}` }) },
  'GET /api/cells': list((place) => `/api/cells?division=village-${place}`),
  'GET /api/cells/:id': list((place) => `/api/cells/cell-${place}`),
  'GET /api/cells/state': town('/api/cells/state?metric=cadre'),
  'GET /api/cells/:id/groups': list((place) => `/api/cells/cell-${place}/groups`),
  'GET /api/coverage': list((place) => `/api/coverage?level=cell&division=village-${place}`),
  'GET /api/coverage/series': list(() => `/api/coverage/series?level=village&from=2025-08-01&to=${testDay}`),
  'GET /api/coverage/heat': list((place) => `/api/coverage/heat?division=village-${place}`),
  'GET /api/gaps': list((place) => `/api/gaps?division=village-${place}`),

  'POST /api/responsible/area': town('/api/responsible/area', () => ({
    area: {
      type: 'Polygon',
      coordinates: [
        [
          [102, 25],
          [102.01, 25],
          [102.01, 25.01],
          [102, 25],
        ],
      ],
    },
  })),
  'POST /api/responsible/area-file': town('/api/responsible/area-file', () => ({})),
  'GET /api/responsible': town('/api/responsible?lon=102.005&lat=25.005'),
  'GET /api/incident-pack': town('/api/incident-pack'),

  'GET /api/cadres': town('/api/cadres'),
  'GET /api/cadres/:id': town('/api/cadres/cadre-b'),
  'GET /api/units': town('/api/units'),
  'GET /api/sites': town('/api/sites'),
  'GET /api/assignments': town('/api/assignments'),
  'POST /api/assignments': one(
    () => '/api/assignments',
    (place) => ({ id: randomUUID(), role: 'backup', cadreId: 'cadre-a', cellId: `cell-${place}` }),
  ),
  'POST /api/assignments/:id/end': one(
    (place) => `/api/assignments/lead-cell-${place}/end`,
    () => ({}),
  ),
  'PATCH /api/cadres/:id': {
    ground: 'whole',
    ask: () => ({ path: '/api/cadres/cadre-a', body: { post: '驻村干部' }, headers: { 'if-match': '"1"' } }),
  },

  'GET /api/households': list((place) => `/api/households?village=village-${place}`),
  'GET /api/households/:id': one((place) => `/api/households/household-${place}-1`),
  'PATCH /api/households/:id': one(
    (place) => `/api/households/household-${place}-1`,
    () => ({ people: 4 }),
  ),
  'POST /api/households/:id/reveal': one((place) => `/api/households/household-${place}-1/reveal`, purpose),
  'GET /api/groups': list((place) => `/api/groups?village=village-${place}`),
  'GET /api/search': list(() => '/api/search?q=李建国'),

  'GET /api/visits': list((place) => `/api/visits?household=household-${place}-1`),
  'POST /api/visits': one(
    () => '/api/visits',
    (place) => ({
      id: randomUUID(),
      householdId: `household-${place}-1`,
      metAt,
      medium: 'inPerson',
      outcome: 'met',
      cadreId: 'cadre-a',
    }),
  ),
  'GET /api/issues': list((place) => `/api/issues?cell=cell-${place}`),
  'GET /api/issues/:id': one((place) => `/api/issues/issue-${place}`),
  'POST /api/issues': one(
    () => '/api/issues',
    (place) => ({ id: randomUUID(), kind: 'conflict', title: '地界不清', householdId: `household-${place}-1` }),
  ),
  'POST /api/issues/:id/close': one(
    (place) => `/api/issues/issue-${place}/close`,
    () => ({ outcome: 'settled', answer: '已当面说清' }),
  ),
  'POST /api/issues/:id/reveal': one((place) => `/api/issues/issue-${place}/reveal`, purpose),
  'GET /api/excuses': list((place) => `/api/excuses?household=household-${place}-1`),
  'POST /api/excuses': one(
    () => '/api/excuses',
    (place) => ({ id: randomUUID(), householdId: `household-${place}-2`, reason: 'hospital', to: '2025-09-20' }),
  ),
  'POST /api/excuses/:id/approve': one(
    (place) => `/api/excuses/excuse-${place}/approve`,
    () => ({}),
  ),

  'GET /api/brief.docx': one((place) => `/api/brief.docx?division=village-${place}`),
  'GET /api/events': town('/api/events'),
  ...exported,
  'GET /api/exports/cells.geojson': list((place) => `/api/exports/cells.geojson?division=village-${place}`),
  'GET /api/exports/partition': town('/api/exports/partition?format=geojson'),
  'GET /api/exports/groups.geojson': list((place) => `/api/exports/groups.geojson?division=village-${place}`),

  'GET /api/blocks': town('/api/blocks'),
  'PUT /api/blocks/:layer': town('/api/blocks/street', () => ({})),
  'GET /api/compare': one((place) => `/api/compare?a=edition:edition-1&b=plan:plan-${place}`),
  'GET /api/compare.geojson': one((place) => `/api/compare.geojson?a=edition:edition-1&b=plan:plan-${place}`),
  'GET /api/partition': one((place) => `/api/partition?of=plan:plan-${place}`),
  'GET /api/ledger': town('/api/ledger'),
  'POST /api/plans/:id/ledger': town('/api/plans/plan-none/ledger', () => ({})),
  'GET /api/plans': list(() => '/api/plans'),
  'POST /api/plans': town('/api/plans', () => ({ id: randomUUID(), name: '调整南岸网格' })),
  'GET /api/plans/:id': one((place) => `/api/plans/plan-${place}`),
  'PATCH /api/plans/:id': one(
    (place) => `/api/plans/plan-${place}`,
    () => ({ name: '调整北岸网格' }),
  ),
  'DELETE /api/plans/:id': one((place) => `/api/plans/plan-${place}`, undefined, { 'if-match': '"99"' }),
  'GET /api/plans/:id/ground': one((place) => `/api/plans/plan-${place}/ground`),
  'GET /api/plans/:id/households': one((place) => `/api/plans/plan-${place}/households`),
  'GET /api/plans/:id/operations': one((place) => `/api/plans/plan-${place}/operations`),
  'POST /api/plans/:id/operations': one(
    (place) => `/api/plans/plan-${place}/operations`,
    () => ({ lines: [{ id: randomUUID(), operation: { kind: 'undo' } }] }),
    { 'if-match': '"0"' },
  ),
  'POST /api/plans/:id/hold': one((place) => `/api/plans/plan-${place}/hold`),
  'DELETE /api/plans/:id/hold': one((place) => `/api/plans/plan-${place}/hold`),
  'POST /api/plans/:id/presence': one((place) => `/api/plans/plan-${place}/presence`),
  'DELETE /api/plans/:id/presence': one((place) => `/api/plans/plan-${place}/presence`),
  'POST /api/plans/:id/submit': one((place) => `/api/plans/plan-${place}/submit`, undefined, { 'if-match': '"99"' }),
  'POST /api/plans/:id/approve': one((place) => `/api/plans/plan-${place}/approve`),
  'POST /api/plans/:id/send-back': one(
    (place) => `/api/plans/plan-${place}/send-back`,
    () => ({ remark: '请与村里再核对' }),
  ),
  'GET /api/plans/:id/effect': one((place) => `/api/plans/plan-${place}/effect`),
  'GET /api/plans/:id/effect.xlsx': one((place) => `/api/plans/plan-${place}/effect.xlsx`),
  'GET /api/plans/:id/rebase': one((place) => `/api/plans/plan-${place}/rebase`),
  'POST /api/plans/:id/rebase': one(
    (place) => `/api/plans/plan-${place}/rebase`,
    () => ({ editionId: 'edition-1' }),
    { 'if-match': '"0"' },
  ),
  'POST /api/plans/:id/publish': one(
    (place) => `/api/plans/plan-${place}/publish`,
    () => ({ effectiveFrom: testDay }),
  ),
  'POST /api/plans/:id/suggestions': one(
    (place) => `/api/plans/plan-${place}/suggestions`,
    (place) => ({ kind: 'balance', villageId: `village-${place}` }),
  ),
  'GET /api/plans/:id/suggestions/:jobId': absent('/api/plans/plan-none/suggestions/job-x'),
  'GET /api/plans/:id/comments': absent('/api/plans/plan-none/comments'),
  'POST /api/plans/:id/comments': absent('/api/plans/plan-none/comments', { id: randomUUID(), text: '此处请再核对' }),
  'POST /api/plans/:id/comments/:commentId/settle': absent('/api/plans/plan-none/comments/comment-x/settle', {}),
  'GET /api/plans/:id/attachments': absent('/api/plans/plan-none/attachments'),
  'POST /api/plans/:id/attachments': town('/api/plans/plan-none/attachments', () => ({})),
  'GET /api/plans/:id/attachments/:attachmentId': absent('/api/plans/plan-none/attachments/paper-x'),
  'DELETE /api/plans/:id/attachments/:attachmentId': absent('/api/plans/plan-none/attachments/paper-x'),

  'GET /api/teams': town('/api/teams'),
  'POST /api/teams': one(
    () => '/api/teams',
    (place) => ({
      id: randomUUID(),
      code: randomUUID().slice(0, 8),
      kind: 'rescue',
      name: '救援队',
      villageId: `village-${place}`,
      leaderId: null,
      point: null,
      kit: '',
    }),
  ),
  'PATCH /api/teams/:id': one(
    (place) => `/api/teams/team-${place}`,
    () => ({ kit: '橡皮艇' }),
  ),
  'DELETE /api/teams/:id': one((place) => `/api/teams/team-${place}`, undefined, { 'if-match': '"99"' }),
  'POST /api/teams/:id/members': one(
    (place) => `/api/teams/team-${place}/members`,
    () => ({ id: randomUUID(), cadreId: null, name: '周全', phone: null }),
    { 'if-match': '"99"' },
  ),
  'PATCH /api/teams/:id/members/:memberId': one(
    (place) => `/api/teams/team-${place}/members/member-${place}`,
    () => ({ skill: '电工' }),
    { 'if-match': '"99"' },
  ),
  'DELETE /api/teams/:id/members/:memberId': one(
    (place) => `/api/teams/team-${place}/members/member-${place}`,
    undefined,
    { 'if-match': '"99"' },
  ),
  'GET /api/roster-sites': town('/api/roster-sites'),
  'POST /api/roster-sites': town('/api/roster-sites', () => ({
    id: randomUUID(),
    code: randomUUID().slice(0, 8),
    kind: 'hazardPoint',
    name: '后山',
    point: [120, 30],
    headcount: null,
    personInCharge: null,
    phone: null,
  })),
  'PATCH /api/roster-sites/:id': one(
    (place) => `/api/roster-sites/site-${place}`,
    () => ({ headcount: 5 }),
  ),
  'DELETE /api/roster-sites/:id': one((place) => `/api/roster-sites/site-${place}`, undefined, { 'if-match': '"99"' }),
  'GET /api/outside-phones': town('/api/outside-phones'),
  'POST /api/outside-phones': one(
    () => '/api/outside-phones',
    (place) => ({
      id: randomUUID(),
      kind: 'clinic',
      name: '卫生室',
      phone: '120',
      villageId: `village-${place}`,
      position: 0,
    }),
  ),
  'PATCH /api/outside-phones/:id': one(
    (place) => `/api/outside-phones/phone-${place}`,
    () => ({ phone: '119' }),
  ),
  'DELETE /api/outside-phones/:id': one((place) => `/api/outside-phones/phone-${place}`, undefined, {
    'if-match': '"99"',
  }),
  'GET /api/transfers': list((place) => `/api/transfers?village=village-${place}`),
  'GET /api/transfers/proposed': list((place) => `/api/transfers/proposed?village=village-${place}`),
  'POST /api/transfers': one(
    () => '/api/transfers',
    (place) => ({ items: [{ householdId: `household-${place}-1`, cadreId: 'cadre-a', shelterId: null, version: 9 }] }),
  ),
  'PUT /api/transfers/:householdId': one(
    (place) => `/api/transfers/household-${place}-1`,
    () => ({ cadreId: 'cadre-a', shelterId: null, note: null }),
    { 'if-match': '"99"' },
  ),
  'DELETE /api/transfers/:householdId': one((place) => `/api/transfers/household-${place}-2`, undefined, {
    'if-match': '"99"',
  }),

  'GET /api/hooks': town('/api/hooks'),
  'POST /api/hooks': town('/api/hooks', () => ({
    id: randomUUID(),
    name: '群',
    format: 'wecom',
    url: 'no',
    secret: null,
  })),
  'PATCH /api/hooks/:id': absent('/api/hooks/hook-x', { isOn: false }),
  'DELETE /api/hooks/:id': absent('/api/hooks/hook-x'),
  'POST /api/hooks/:id/test': absent('/api/hooks/hook-x/test', {}),
  'GET /api/hooks/:id/deliveries': absent('/api/hooks/hook-x/deliveries'),

  'GET /api/shifts': town(`/api/shifts?from=${testDay}&to=2025-08-27`),
  'POST /api/shifts': whole('/api/shifts', () => aShift(0)),
  'POST /api/shifts/many': whole('/api/shifts/many', () => ({ shifts: [aShift(1)] })),
  'POST /api/shifts/swap': whole('/api/shifts/swap', () => ({
    a: { id: 'shift-1', version: 99 },
    b: { id: 'shift-2', version: 99 },
    who: 'leader',
    reason: '外出开会',
  })),
  'PATCH /api/shifts/:id': whole('/api/shifts/shift-1', () => ({ officerId: 'cadre-b', reason: '外出开会' })),
  'DELETE /api/shifts/:id': whole('/api/shifts/shift-1'),
  'GET /api/shifts/:id/notes': whole('/api/shifts/shift-1/notes'),
  'POST /api/shifts/:id/notes': whole('/api/shifts/shift-1/notes', () => ({ id: randomUUID(), text: '夜间无事' })),
  'POST /api/shifts/:id/hand-over': whole('/api/shifts/shift-1/hand-over', () => ({})),
  'GET /api/night-stays': town(`/api/night-stays?from=${testDay}&to=2025-08-27`),
  'PUT /api/night-stays': whole('/api/night-stays', () => ({
    cadreId: 'cadre-a',
    night: testDay,
    villageId: null,
    stays: true,
  })),
  'GET /api/cadre-homes': town('/api/cadre-homes'),
  'PUT /api/cadre-homes': whole('/api/cadre-homes', () => ({ cadreId: 'cadre-a', villageId: 'village-a' })),
  'GET /api/town-settings': town('/api/town-settings'),
  'PATCH /api/town-settings': whole('/api/town-settings', () => ({ dutyPhone: '0691-2120119' })),

  'GET /api/incidents': town('/api/incidents'),
  'POST /api/incidents': town('/api/incidents', () => ({
    id: randomUUID(),
    kind: 'flood',
    name: '李家湾涨水',
    point: [102.005, 25.005],
  })),
  'GET /api/incidents/:id': town('/api/incidents/incident-1'),
  'PATCH /api/incidents/:id': {
    ground: 'town',
    ask: () => ({ path: '/api/incidents/incident-1', body: { level: 2 }, headers: { 'if-match': '"1"' } }),
  },
  'GET /api/incidents/:id/entries': town('/api/incidents/incident-1/entries'),
  'POST /api/incidents/:id/entries': town('/api/incidents/incident-1/entries', () => ({
    entries: [{ id: randomUUID(), entry: { kind: 'note', text: '雨停了' }, seen: 0, ageMs: 0 }],
  })),
  'GET /api/incidents/:id/roll': town('/api/incidents/incident-1/roll'),
  'POST /api/incidents/:id/homes': town('/api/incidents/incident-1/homes', () => ({})),
  'GET /api/incidents/:id/report': town('/api/incidents/incident-1/report?kind=first'),
  'GET /api/incidents/:id/reports': town('/api/incidents/incident-1/reports'),
  'POST /api/incidents/:id/reports': town('/api/incidents/incident-1/reports', () => ({
    id: randomUUID(),
    kind: 'first',
    text: '水位上涨，正在转移群众。',
  })),
  'GET /api/incidents/:id/cap': absent('/api/incidents/incident-none/cap'),
  'GET /api/incidents/:id/record': town('/api/incidents/incident-1/record'),

  'GET /api/imports/targets': town('/api/imports/targets'),
  'GET /api/imports/templates/:noun': town('/api/imports/templates/households'),
  'POST /api/imports': town('/api/imports', () => ({})),
  'POST /api/imports/:id/check': job('one', (id) => `/api/imports/${id}/check`, {}),
  'POST /api/imports/:id/run': job('one', (id) => `/api/imports/${id}/run`, { rows: 'all' }),
  'GET /api/imports/:id/repairs': job('absent', (id) => `/api/imports/${id}/repairs`),
  'PUT /api/imports/:id/repairs': job('absent', (id) => `/api/imports/${id}/repairs`, { owners: {} }),
  'GET /api/imports/:id/:wrong': job('absent', (id) => `/api/imports/${id}/wrong.csv`),
  'GET /api/jobs': list(() => '/api/jobs'),
  'GET /api/jobs/:id': job('one', (id) => `/api/jobs/${id}`),
  'GET /api/jobs/:id/events': job('one', (id) => `/api/jobs/${id}/events`),
  'POST /api/jobs/:id/cancel': job('one', (id) => `/api/jobs/${id}/cancel`, {}),
};

/** The routes that need no session, and there are to be no others. */
export const openToAnyone: readonly string[] = [
  'GET /api/health',
  'POST /api/auth/sign-in/username',
  'POST /api/auth/sign-out',
  'GET /api/setup',
  'POST /api/setup',
  'POST /api/roll/open',
  'POST /api/roll/entries',
  'GET /api/openapi.json',
  'GET /api/docs',
  'GET /api/docs/start.js',
  'GET /api/docs/swagger-ui.css',
  'GET /api/docs/swagger-ui-bundle.js',
];
