import type { WireIncidentHome } from '../../../../server/app.ts';
import type { HomeStanding, StaffOnRoll, StaffStanding } from '../../../../web/panels/incidents/open/homeStanding.ts';

/** A household of an open incident; everything but the point of the test is as usual. */
export const aHome = (home: Partial<WireIncidentHome> = {}): WireIncidentHome => ({
  householdId: 'h1',
  code: '203-0001',
  name: '陈明华',
  phone: '12900000001',
  address: '油房村7组6号',
  people: 3,
  residence: 'resident',
  point: [107.1, 30.5],
  cellId: 'c1',
  villageId: 'v1',
  needs: [],
  helper: { cadreId: 'k1', name: '杜允原', phone: null, isArranged: false },
  shelter: { siteId: 's1', name: '油房村避灾安置点', isArranged: false },
  note: null,
  relayId: null,
  isCentre: false,
  order: 1,
  isInArea: true,
  ...home,
});

export const aHomeStanding = (standing: Partial<HomeStanding> = {}): HomeStanding => ({
  subjectId: 'h1',
  state: 'safe',
  since: 1000,
  by: '应急值守',
  via: 'desk',
  seq: 9,
  text: null,
  shelterId: null,
  people: null,
  contested: null,
  ...standing,
});

export const aStaffStanding = (standing: Partial<StaffStanding> = {}): StaffStanding => ({
  subjectId: 'k1',
  state: 'called',
  since: 0,
  by: '应急值守',
  via: 'desk',
  seq: 3,
  text: null,
  shelterId: null,
  people: null,
  contested: null,
  ...standing,
});

export const onRoll = (person: Partial<StaffOnRoll> = {}): StaffOnRoll => ({
  cadreId: 'k1',
  name: '王秀英',
  phone: '12900000002',
  post: null,
  role: 'lead',
  reason: '网格长，自 3 月 1 日',
  order: 1,
  insteadOf: null,
  listedAt: 0,
  standing: null,
  offer: null,
  link: null,
  ...person,
});
