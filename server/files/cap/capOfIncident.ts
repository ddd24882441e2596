import type { Area } from '#domain/incident/entry.ts';
import { labelOf } from '#domain/labels.ts';
import type { IncidentKind, IncidentLevel, IncidentStage } from '#domain/words.ts';
import type { CapMessage } from './capMessage.ts';
import { severities } from './capTables.ts';
import { capStamp, capTime } from './capTime.ts';

/** What of an incident goes into a message: nothing of its log, nobody's data. */
export interface TellableIncident {
  readonly id: string;
  readonly kind: IncidentKind;
  readonly name: string;
  readonly isDrill: boolean;
  readonly stage: IncidentStage;
  readonly level: IncidentLevel;
  readonly place: string;
  /** degrees, WGS84 */
  readonly point: readonly [lon: number, lat: number] | null;
  readonly area: Area | null;
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** When it was opened and each time it was changed, UTC milliseconds, oldest first: each was a message. */
  readonly toldAt: readonly number[];
  /** It was ever more than a warning. */
  readonly wasOpen: boolean;
}

export interface TellingTown {
  readonly name: string;
  /** 9 digits */
  readonly code: string;
  readonly zone: string;
}

/**
 * The latest message of an incident: an Alert as it was opened, an Update with references to all before it once it was
 * changed, a Cancel where a warning ended without having come true, a last Update where an incident is over.
 */
export function capOfIncident(incident: TellableIncident, town: TellingTown): CapMessage {
  const sender = `${town.code}000`;
  const told = [...new Set(incident.toldAt.map((at) => capTime(at, town.zone)))];
  const times = told.map((sent) => Date.parse(sent));
  const sentAt = times.at(-1) ?? incident.startedAt;
  const identifierAt = (at: number): string => identifierOf(incident.id, town, at);
  const isOver = incident.stage === 'ended';
  const kind = labelOf('incidentKind', incident.kind, 'zh');
  const { zh } = severities.find((one) => one.level === incident.level)!;
  const messageType = isOver && !incident.wasOpen ? 'Cancel' : times.length > 1 || isOver ? 'Update' : 'Alert';
  return {
    identifier: identifierAt(sentAt),
    sender,
    senderName: town.name,
    sentAt,
    messageType,
    isDrill: incident.isDrill,
    references: times.slice(0, -1).map((at, i) => `${sender},${identifierAt(at)},${told[i]}`),
    kind: incident.kind,
    level: incident.level,
    event: kind,
    headline: `${incident.isDrill ? '【演练】' : ''}${incident.name}（${kind}，${zh}色）`.slice(0, 160),
    description: incident.place === '' ? null : incident.place,
    instruction: null,
    stage: incident.stage,
    effectiveAt: incident.startedAt,
    expiresAt: incident.endedAt,
    areaName: incident.place === '' ? town.name : `${town.name}${incident.place}`,
    area: incident.area ?? (incident.point && { type: 'Point', coordinates: [...incident.point] }),
    geocode: sender,
  };
}

/**
 * ZZZZZZDDDUUUXX_YYYYMMDDhhmmss_N: six digits of the county, three of the office's trade (none), the town's three as the
 * office's part of the county, two spare; the time; a digit that keeps two incidents of one second apart.
 * Source: GB/T 35965.1-2018, 预警信息唯一标识.
 */
const identifierOf = (id: string, { code, zone }: TellingTown, at: number): string => {
  const digits = code.replaceAll(/\D/gu, '').padEnd(9, '0');
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.codePointAt(0)!) % 9973;
  return `${digits.slice(0, 6)}000${digits.slice(6, 9)}00_${capStamp(at, zone)}_${sum % 10}`;
};
