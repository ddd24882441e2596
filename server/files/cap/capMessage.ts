import type { Area } from '#domain/incident/entry.ts';
import type { IncidentKind, IncidentLevel } from '#domain/words.ts';

export const capMessageTypes = ['Alert', 'Update', 'Cancel'] as const;
export type CapMessageType = (typeof capMessageTypes)[number];

/** Where a message is about, degrees WGS84; a place without extent is a point. */
export type CapArea = Area | { readonly type: 'Point'; readonly coordinates: [lon: number, lat: number] };

/** A CAP 1.2 message as far as we speak it: one event in one language, and nobody's data. Instants are UTC milliseconds. */
export interface CapMessage {
  /** ZZZZZZDDDUUUXX_YYYYMMDDhhmmss_N by the national profile; others' as they come. No blanks, commas, < or &. */
  readonly identifier: string;
  readonly sender: string;
  readonly senderName: string | null;
  readonly sentAt: number;
  readonly messageType: CapMessageType;
  /** 演练: status Exercise; what others send as a test or draft counts as one too. */
  readonly isDrill: boolean;
  /** Earlier messages of the event, each `sender,identifier,sent`. */
  readonly references: readonly string[];
  readonly kind: IncidentKind;
  readonly level: IncidentLevel;
  /** What it is, in words: 山洪、暴雨 … */
  readonly event: string;
  readonly headline: string;
  readonly description: string | null;
  readonly instruction: string | null;
  readonly stage: 'warning' | 'open' | 'ended';
  readonly effectiveAt: number | null;
  readonly expiresAt: number | null;
  readonly areaName: string;
  readonly area: CapArea | null;
  /** 区划代码 */
  readonly geocode: string | null;
}
