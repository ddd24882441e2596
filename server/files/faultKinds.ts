/** What can be wrong with one value of a row; the sentences are in `text/`. Facts are what the sentence needs. */
export const faultKinds = [
  'required',
  'tooLong',
  'identityNumber',
  'longNumber',
  'precisionLost',
  'notACode',
  'notADay',
  'notATime',
  'inFuture',
  'notAWord',
  'notANumber',
  'outOfRange',
  'notAPhone',
  'coordinate-out-of-range',
  'coordinatesSwapped',
  'halfAPoint',
  'duplicateRow',
  'unknownCode',
  'severalNames',
  'outsideCells',
  'outsideScope',
  'noPlace',
  'noCells',
  'parentMissing',
  'parentLoop',
  'wrongParent',
  'kindChanged',
  'severalCentres',
  'severalCadres',
  'otherVillage',
  'beforeLast',
  'dayOrder',
  'outcomeMissing',
  'groupHasFaults',
  'dutyOverlaps',
  'dutyTooLong',
  'samePerson',
  'onLeave',
  'notInService',
  'teamHasFaults',
  'cadreAndVolunteer',
  'codeInUse',
  'encodingUnsure',
] as const;
/** Of a value; a partition's own kinds (`domain/boundary`) come beside them. */
export type FaultKind = (typeof faultKinds)[number];

export type Facts = Readonly<Record<string, string | number | readonly number[]>>;

/** A value as read, or what is wrong with it. */
export type Reading<T> = { readonly value: T } | { readonly kind: FaultKind; readonly facts?: Facts };

/** One wrong value. `row` as the clerk sees it, null for the file as a whole; `column` is the name of our column. */
export interface RowFault {
  readonly row: number | null;
  readonly column: string | null;
  readonly kind: FaultKind;
  readonly value: string | null;
  readonly facts: Facts;
}
