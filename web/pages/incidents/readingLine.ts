import { labelOf, type Language } from '#domain/labels.ts';
import type { AskLine } from '../../panels/incidents/AskBox.tsx';
import { distanceWords } from '../../panels/incidents/distanceWords.ts';
import type { incidentsAnswerText } from '../../text/incidentsAnswer.ts';
import type { incidentsAskText } from '../../text/incidentsAsk.ts';
import type { TextOf } from '../../text/text.ts';
import type { Reading } from './readings.ts';
import type { Desk } from './useDesk.ts';

interface Wording {
  readonly w: TextOf<typeof incidentsAskText>;
  readonly near: TextOf<typeof incidentsAnswerText>;
  readonly language: Language;
  readonly desk: Pick<Desk, 'cellName' | 'villageName'>;
}

const degrees = (place: readonly number[]): string => place.map((one) => one.toFixed(6)).join(', ');

/** A way to read what was typed, as a line to choose. */
export function readingLine(reading: Reading, { w, near, language, desk }: Wording): AskLine {
  switch (reading.kind) {
    case 'named': {
      const { kind, id, title, point, villageId, code } = reading.named;
      const village = desk.villageName(villageId);
      return {
        key: `${kind} ${id}`,
        kind:
          kind === 'road' || kind === 'river' || kind === 'cell' || kind === 'site'
            ? w.kinds[kind]
            : labelOf('divisionKind', kind, language),
        title,
        detail: village === '' || village === title ? code : village,
        cannot: point === null ? w.noPoint : null,
      };
    }
    case 'coordinates': {
      const { place, lies, isSwapped, isInstead, system } = reading;
      const cell = desk.cellName(lies.cellNo);
      const where =
        lies.distanceM === 0
          ? w.inCell(cell)
          : lies.distanceM === null
            ? near.noneAtAll
            : w.outside(distanceWords(lies.distanceM, near));
      const name = w.systems[system];
      return {
        key: `coordinates ${system}`,
        kind: isInstead ? w.useSystem(name) : name,
        title: degrees(place),
        detail: isInstead ? w.otherSystem(name, cell) : isSwapped ? `${where} · ${w.swapped}` : where,
        cannot: null,
      };
    }
    case 'elsewhere':
      return {
        key: 'elsewhere',
        kind: w.coordinates,
        title: degrees(reading.place),
        detail: '',
        cannot: w.elsewhere[reading.where](distanceWords(reading.metres, near)),
      };
    case 'outOfRange':
      return {
        key: 'outOfRange',
        kind: w.coordinates,
        title: degrees(reading.place),
        detail: '',
        cannot: w.outOfRange,
      };
  }
}
