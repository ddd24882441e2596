/** Why a file cannot be read at all. */
export type UnreadableKind =
  | 'tooLarge'
  | 'tooManyEntries'
  | 'tooManyColumns'
  | 'unsafeEntry'
  | 'encrypted'
  | 'damaged'
  | 'empty'
  | 'unknownFormat'
  | 'noPolygons'
  | 'severalLayers'
  | 'unknownSystem'
  | 'notGeoPackage'
  | 'documentType'
  | 'tooMuch'
  | 'encoding';

/** Thrown where a file as a whole is refused; nothing of it has been kept. */
export class UnreadableFile extends Error {
  readonly kind: UnreadableKind;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(kind: UnreadableKind, facts: Readonly<Record<string, string | number>> = {}) {
    super(`unreadable file: ${kind}`);
    this.name = 'UnreadableFile';
    this.kind = kind;
    this.facts = facts;
  }
}

/** The HTTP status that says it: 413 too large, 415 no format we read, 422 everything else. */
export const statusOfUnreadable = (kind: UnreadableKind): 413 | 415 | 422 => {
  if (kind === 'tooLarge' || kind === 'tooManyEntries' || kind === 'tooManyColumns') return 413;
  return kind === 'unknownFormat' ? 415 : 422;
};
