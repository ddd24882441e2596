import type { FaultSentences } from './faultText.ts';

const orElse = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `Did you mean “${suggestion}”?`;

const place = (lon: string, lat: string): string => (lon === '' ? '' : ` (longitude ${lon}, latitude ${lat})`);

/** Sentences of the row-by-row check: reason, suggestion. */
export const faultsEn: FaultSentences = {
  unknown: () => ['This value cannot be imported', 'Check it and enter it again'],
  required: () => ['A required value is empty', 'Fill it in'],
  tooLong: (fact) => [`Longer than ${fact('max')} characters`, 'Shorten it'],
  identityNumber: () => ['Holds an identity-card number', 'They are never stored: remove it; use a code of your own'],
  longNumber: () => [
    'Holds a number of 18 digits, which this column does not take',
    'Remove the number, keep the words',
  ],
  precisionLost: () => [
    'The spreadsheet turned the code into 3.3E+11 and lost its last digits',
    'Format the column as text and enter the code again',
  ],
  notACode: () => ['A code cannot be blank', 'Enter a code'],
  notADay: () => ['Not a day that exists', 'Write it like 2026-03-12'],
  notATime: () => ['Not a day and time that exist', 'Write it like 2026-03-12 19:30'],
  inFuture: (fact) => [`Later than ${fact('today')}`, 'Enter a day that has come'],
  notAWord: (fact) => ['Not one of the allowed words', orElse(fact('suggestEn'), `Allowed: ${fact('allowedEn')}`)],
  notANumber: () => ['Not a number', 'Use digits'],
  outOfRange: (fact) => ['Out of range', `Between ${fact('min')} and ${fact('max')}`],
  notAPhone: () => ['Not a phone number', 'A mobile number or one with its area code; leave it empty if there is none'],
  'coordinate-out-of-range': () => ['Coordinate out of range', 'Longitude from −180 to 180, latitude from −90 to 90'],
  coordinatesSwapped: (fact) => [
    'Longitude and latitude are swapped',
    `Swapped back: longitude ${fact('lon')}, latitude ${fact('lat')}; the import page can swap the whole file`,
  ],
  halfAPoint: () => ['Only one of longitude and latitude is given', 'Give both, or neither and a cell code'],
  duplicateRow: (fact) => [`The same code as row ${fact('firstRow')}`, 'Remove one, or give it another code'],
  unknownCode: (fact) => [
    `There is no such ${fact('nounEn')}`,
    orElse(fact('suggest'), `Import the ${fact('nounEn')} first, or check the code`),
  ],
  severalNames: (fact) => [`${fact('count')} of this name (${fact('nounEn')})`, 'Use the code instead'],
  outsideCells: (fact) => [
    'The point lies in no cell',
    fact('system') === ''
      ? 'Check the coordinates'
      : `Read as ${fact('system')} it lies in its village: choose that system on the import page`,
  ],
  outsideScope: () => ['Outside the villages you hold', 'Leave it to the clerk of that village'],
  noPlace: () => ['No point, no cell code and no residents’ group', 'Give at least one of the three'],
  noCells: () => ['There are no cells yet', 'Import cells first, then households with points'],
  parentMissing: () => ['No parent code', 'Residents’ groups and natural villages name their village'],
  parentLoop: () => ['The parents run in a circle', 'Check the parent codes'],
  wrongParent: (fact) => [
    `Its parent is a ${fact('parentEn')}`,
    'The parent of a residents’ group or natural village is a village or community',
  ],
  kindChanged: (fact) => [`We know it as a ${fact('knownEn')}`, 'A division keeps its kind; check the code'],
  severalCentres: (fact) => [
    `The group already has a centre household (row ${fact('firstRow')})`,
    'Keep one; make the others radiating',
  ],
  severalCadres: (fact) => [`Different cadres for one group (${fact('first')})`, 'One cadre for each group'],
  otherVillage: (fact) => [
    `Not in the village of the group’s other households (${fact('village')})`,
    'A group lies in one village',
  ],
  beforeLast: (fact) => [`There is something newer, from ${fact('from')}`, 'Choose a later effective day'],
  dutyOverlaps: (fact) => [`Overlaps the shift of ${fact('start')}`, 'Change the times, or delete one of them'],
  dutyTooLong: (fact) => [`Longer than ${fact('hours')} hours`, 'Make several shifts of it'],
  samePerson: () => ['Leader and officer are the same person', 'Choose another for one of them'],
  onLeave: (fact) => [`On leave from ${fact('from')}`, 'Choose another person'],
  notInService: (fact) => [`Not in service on ${fact('day')}`, 'Choose another person'],
  dayOrder: (fact) => [`Before ${fact('after')}`, 'Check the order of the days'],
  outcomeMissing: () => ['Closed, but without an outcome', 'Give the outcome'],
  groupHasFaults: () => ['Another row of this group is wrong; not imported', 'Correct it together with the others'],
  teamHasFaults: () => ['Another row of this team has faults; it was not imported', 'Correct it with the others'],
  cadreAndVolunteer: () => ['A cadre and a volunteer in one row', 'One member a row: make it two'],
  codeInUse: () => ['The code is used by another site, or by one that was closed', 'Choose another code'],
  encodingUnsure: () => [
    'The encoding of the names cannot be told',
    'Compare the readings below and choose the one whose names are right',
  ],
  versionMoved: () => ['Somebody changed this after the check', 'Check again'],
  badFile: () => ['The file as a whole cannot be imported', 'Check the file'],
  'no-cells': () => ['There are no polygons in the file', 'Make sure a polygon layer was exported'],
  'no-geometry': (fact) => [
    `${fact('key')} has no shape, or one that is no polygon`,
    'Add the shape or remove the feature',
  ],
  'duplicate-cell': (fact) => [`Cell ${fact('key')} is there twice`, 'Make them one, or give one another code'],
  'latitude-longitude-swapped': (fact) => [
    `Latitude and longitude are swapped${place(fact('lon'), fact('lat'))}`,
    `Swapped back: longitude ${fact('swappedLon')}, latitude ${fact('swappedLat')}; tick “Swap longitude and latitude” and check again`,
  ],
  'ring-not-closed': (fact) => [
    `The border of ${fact('key')} is not closed${place(fact('lon'), fact('lat'))}`,
    'Close it in your drawing program',
  ],
  'too-few-points': (fact) => [`The border of ${fact('key')} has too few points`, 'Draw the cell again'],
  'too-small': (fact) => [
    `${fact('key')} is too small to see${place(fact('lon'), fact('lat'))}`,
    'Remove it or draw it again',
  ],
  'self-crossing': (fact) => [
    `The border of ${fact('key')} crosses itself${place(fact('lon'), fact('lat'))}`,
    'Redraw it at the crossing',
  ],
  'hole-outside-shell': (fact) => [
    `A hole of ${fact('key')} lies outside its border${place(fact('lon'), fact('lat'))}`,
    'Remove the hole',
  ],
  'parts-overlap': (fact) => [`Parts of ${fact('key')} overlap${place(fact('lon'), fact('lat'))}`, 'Merge the parts'],
  'same-ground': (fact) => [`${fact('keys')} are the same ground`, 'Remove the repeated cell'],
  overlap: (fact) => [`${fact('keys')} overlap by ${fact('area')}`, 'Draw their shared border as one line'],
  gap: (fact) => [
    fact('keys') === ''
      ? `${fact('area')} of ground belong to no cell`
      : `${fact('area')} between ${fact('keys')} belong to no cell`,
    'Give it to a neighbour; if it lies outside the town (a reservoir), declare so on the import page',
  ],
};
