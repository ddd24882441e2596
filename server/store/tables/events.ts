import {
  deliveryStates,
  entryKinds,
  entryVias,
  hookFormats,
  incidentKinds,
  incidentStages,
  outsidePhoneKinds,
  reportKinds,
  teamKinds,
} from '../../domain/words.ts';
import type { Columns } from '../columns.ts';

/** GeoJSON, degrees WGS84: an incident's area. */
export type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: number[][][] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: number[][][][] };

/** Incidents with their log, links and reports; the rosters; teams, phones and what is arranged beforehand. */
export const eventTables = (c: Columns) => {
  const incidents = c.table(
    'incidents',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      kind: c.word('kind', incidentKinds).notNull(),
      name: c.text('name').notNull(),
      isDrill: c.flag('is_drill').notNull().default(false),
      stage: c.word('stage', incidentStages).notNull().default('open'),
      /** 1 特别重大 … 4 一般 */
      level: c.count('level').notNull().default(4),
      /** Where, in words: a place, never a person. */
      place: c.text('place').notNull().default(''),
      /** degrees × 1e7, WGS84: where it began, if it was a point. */
      x: c.count('x'),
      y: c.count('y'),
      area: c.json<AreaGeometry>('area'),
      startedAt: c.instant('started_at').notNull(),
      endedAt: c.instant('ended_at'),
      createdBy: c.text('created_by'),
      /** Of a CAP message it came from: sender,identifier,sent. */
      capReference: c.text('cap_reference'),
      /** Entries ever kept: numbers them. */
      entries: c.count('entries').notNull().default(0),
      version: c.count('version').notNull().default(1),
    },
    (i) => [c.key(i.townId, i.id), c.index('incidents_stage', i.townId, i.stage)],
  );

  /** The append-only log; `seq` from 1 without holes. Sent twice, it is one row. What was said of people is sealed. */
  const incidentEntries = c.table(
    'incident_entries',
    {
      townId: c.text('town_id').notNull(),
      incidentId: c.text('incident_id').notNull(),
      seq: c.count('seq').notNull(),
      /** Made where it was entered. */
      id: c.text('id').notNull(),
      kind: c.word('kind', entryKinds).notNull(),
      /** Cadre or household it is about; null for the incident itself. */
      subjectId: c.text('subject_id'),
      /** A staffState or homeState. */
      state: c.text('state'),
      /** JSON of the rest of the entry (domain/incident/entry.ts), sealed. */
      details: c.secret('details'),
      /** When it came to us; when it happened, by our clock. */
      at: c.instant('at').notNull(),
      happenedAt: c.instant('happened_at').notNull(),
      via: c.word('via', entryVias).notNull(),
      /** The account or, by a link, the cadre who entered it. */
      byAccountId: c.text('by_account_id'),
      byCadreId: c.text('by_cadre_id'),
      /** The seq of the subject's last entry that whoever entered this had seen; 0 none. */
      seen: c.count('seen').notNull().default(0),
    },
    (e) => [c.key(e.townId, e.incidentId, e.seq), c.unique('incident_entries_id', e.townId, e.id)],
  );

  /** Somebody's way into one roll call without a password: signed, expiring, bound to the first device. The link itself is not kept. */
  const rollLinks = c.table(
    'roll_links',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      incidentId: c.text('incident_id').notNull(),
      cadreId: c.text('cadre_id').notNull(),
      createdBy: c.text('created_by').notNull(),
      createdAt: c.instant('created_at').notNull(),
      expiresAt: c.instant('expires_at').notNull(),
      /** Keyed hash of the first device's secret. */
      device: c.text('device'),
      boundAt: c.instant('bound_at'),
      revokedAt: c.instant('revoked_at'),
      version: c.count('version').notNull().default(1),
    },
    (l) => [c.key(l.townId, l.id), c.index('roll_links_incident', l.townId, l.incidentId)],
  );

  /** 初报、续报、终报 as they were sent. */
  const incidentReports = c.table(
    'incident_reports',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      incidentId: c.text('incident_id').notNull(),
      kind: c.word('kind', reportKinds).notNull(),
      text: c.secret('text').notNull(),
      dueAt: c.instant('due_at').notNull(),
      sentAt: c.instant('sent_at').notNull(),
      by: c.text('by').notNull(),
    },
    (r) => [c.key(r.townId, r.id), c.index('incident_reports_incident', r.townId, r.incidentId)],
  );

  /** From instant to instant, default 08:30–08:30: 带班领导 and 值班员. */
  const shifts = c.table(
    'shifts',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      startsAt: c.instant('starts_at').notNull(),
      endsAt: c.instant('ends_at').notNull(),
      leaderId: c.text('leader_id').notNull(),
      officerId: c.text('officer_id').notNull(),
      /** When the next shift took over, and which account said so. */
      handedOverAt: c.instant('handed_over_at'),
      handedOverBy: c.text('handed_over_by'),
      version: c.count('version').notNull().default(1),
    },
    (s) => [c.key(s.townId, s.id), c.index('shifts_start', s.townId, s.startsAt)],
  );

  /** The log of a shift, handed over with it (交接班记录); append-only, sealed. */
  const shiftNotes = c.table(
    'shift_notes',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      shiftId: c.text('shift_id').notNull(),
      at: c.instant('at').notNull(),
      by: c.text('by').notNull(),
      text: c.secret('text').notNull(),
    },
    (n) => [c.key(n.townId, n.id), c.index('shift_notes_shift', n.townId, n.shiftId)],
  );

  /** RA-23: who stays overnight, in the town (villageId null) or a village; the night begins on its day. */
  const nightStays = c.table(
    'night_stays',
    {
      townId: c.text('town_id').notNull(),
      cadreId: c.text('cadre_id').notNull(),
      night: c.day('night').notNull(),
      villageId: c.text('village_id'),
    },
    (n) => [c.key(n.townId, n.cadreId, n.night), c.index('night_stays_night', n.townId, n.night)],
  );

  /** In which village a cadre lives. */
  const cadreHomes = c.table(
    'cadre_homes',
    {
      townId: c.text('town_id').notNull(),
      cadreId: c.text('cadre_id').notNull(),
      villageId: c.text('village_id').notNull(),
      from: c.day('from_day').notNull(),
      to: c.day('to_day'),
    },
    (h) => [c.key(h.townId, h.cadreId, h.from)],
  );

  /** LH-26 */
  const teams = c.table(
    'teams',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      code: c.text('code').notNull(),
      kind: c.word('kind', teamKinds).notNull(),
      name: c.text('name').notNull(),
      /** Null: of the town. */
      villageId: c.text('village_id'),
      leaderId: c.text('leader_id'),
      /** Where it musters: degrees × 1e7. */
      x: c.count('x'),
      y: c.count('y'),
      /** Boats, pumps, saws … in words. */
      kit: c.text('kit').notNull().default(''),
      from: c.day('from_day').notNull(),
      to: c.day('to_day'),
      version: c.count('version').notNull().default(1),
    },
    (m) => [c.key(m.townId, m.id), c.unique('teams_code', m.townId, m.code)],
  );

  const teamMembers = c.table(
    'team_members',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      teamId: c.text('team_id').notNull(),
      /** Staff; else a volunteer by name. */
      cadreId: c.text('cadre_id'),
      name: c.secret('name'),
      phone: c.secret('phone'),
      skill: c.text('skill').notNull().default(''),
      from: c.day('from_day').notNull(),
      to: c.day('to_day'),
      version: c.count('version').notNull().default(1),
    },
    (m) => [c.key(m.townId, m.id), c.index('team_members_team', m.townId, m.teamId)],
  );

  /** 避灾安置点: what a site of kind shelter holds. */
  const shelters = c.table(
    'shelters',
    {
      townId: c.text('town_id').notNull(),
      siteId: c.text('site_id').notNull(),
      capacity: c.count('capacity').notNull(),
      /** How to get there, and what floods on the way. */
      routeNote: c.text('route_note').notNull().default(''),
      version: c.count('version').notNull().default(1),
    },
    (s) => [c.key(s.townId, s.siteId)],
  );

  /** Numbers outside the town: offices, not people. */
  const outsidePhones = c.table(
    'outside_phones',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      kind: c.word('kind', outsidePhoneKinds).notNull(),
      name: c.text('name').notNull(),
      phone: c.text('phone').notNull(),
      /** Null: for the whole town. */
      villageId: c.text('village_id'),
      position: c.count('position').notNull().default(0),
      version: c.count('version').notNull().default(1),
    },
    (p) => [c.key(p.townId, p.id)],
  );

  /** For a household that would need it: who fetches it and where it goes, arranged beforehand. */
  const transfers = c.table(
    'transfers',
    {
      townId: c.text('town_id').notNull(),
      householdId: c.text('household_id').notNull(),
      cadreId: c.text('cadre_id').notNull(),
      shelterId: c.text('shelter_id'),
      /** E.g. 投靠女儿家; sealed. */
      note: c.secret('note'),
      from: c.day('from_day').notNull(),
      to: c.day('to_day'),
      version: c.count('version').notNull().default(1),
    },
    (p) => [c.key(p.townId, p.householdId, p.from), c.index('transfers_cadre', p.townId, p.cadreId)],
  );

  /** Where to tell a group that something happened; address and signing secret are sealed. */
  const hooks = c.table(
    'hooks',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      name: c.text('name').notNull(),
      format: c.word('format', hookFormats).notNull(),
      url: c.secret('url').notNull(),
      secret: c.secret('secret'),
      isOn: c.flag('is_on').notNull().default(true),
      version: c.count('version').notNull().default(1),
    },
    (h) => [c.key(h.townId, h.id)],
  );

  /** The queue of messages; no personal data in one. */
  const hookDeliveries = c.table(
    'hook_deliveries',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      hookId: c.text('hook_id').notNull(),
      incidentId: c.text('incident_id'),
      event: c.text('event').notNull(),
      facts: c.json<Record<string, string | number | boolean | null>>('facts').notNull(),
      state: c.word('state', deliveryStates).notNull().default('waiting'),
      tries: c.count('tries').notNull().default(0),
      nextAt: c.instant('next_at').notNull(),
      /** HTTP status or the kind of failure of the last try. */
      lastAnswer: c.text('last_answer'),
      createdAt: c.instant('created_at').notNull(),
      sentAt: c.instant('sent_at'),
    },
    (d) => [c.key(d.townId, d.id), c.index('hook_deliveries_next', d.state, d.nextAt)],
  );

  return {
    incidents,
    incidentEntries,
    rollLinks,
    incidentReports,
    shifts,
    shiftNotes,
    nightStays,
    cadreHomes,
    teams,
    teamMembers,
    shelters,
    outsidePhones,
    transfers,
    hooks,
    hookDeliveries,
  };
};
