import { useCallback, useMemo, useState } from 'react';
import { type CoordinateSystem, coordinateSystems } from '#domain/coordinateSystem.ts';
import type { LonLat } from '../../map/model.ts';
import { AskBox } from '../../panels/incidents/AskBox.tsx';
import { remember, remembered } from '../../parts/remembered.ts';
import { useIsPhone } from '../../parts/useIsPhone.ts';
import { incidentsAnswerText } from '../../text/incidentsAnswer.ts';
import { incidentsAskText } from '../../text/incidentsAsk.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { readingLine } from './readingLine.ts';
import { type Reading, readingsOf } from './readings.ts';
import type { Desk } from './useDesk.ts';
import { usePosition } from './usePosition.ts';

interface Props {
  readonly desk: Desk;
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** A place was found; `said`: what was typed for it. */
  readonly onPlace: (place: LonLat, name: string, said: string) => void;
  readonly onClear: () => void;
  readonly onFocus: () => void;
}

const systemKept = (): CoordinateSystem =>
  coordinateSystems.find((system) => system === remembered('coordinateSystem')) ?? 'wgs84';

const looksLikeNumbers = (words: string): boolean =>
  /\d/.test(words.normalize('NFKC')) && !/\p{Script=Han}{3,}/u.test(words);

/** The box that asks where, read as one types from the pack alone: no request is made. */
export function AskPlace({ desk, words, onWords, onPlace, onClear, onFocus }: Props) {
  const w = useText(incidentsAskText);
  const near = useText(incidentsAnswerText);
  const { language } = useLanguage();
  const isPhone = useIsPhone();
  const [system, setSystem] = useState(systemKept);
  const { pack, ground } = desk;
  const { bbox } = desk.me.town;
  const read = useCallback(
    (typed: string, as: CoordinateSystem) => readingsOf(typed, as, { places: pack.places, ground, bbox }),
    [pack.places, ground, bbox],
  );
  const readings = useMemo(() => read(words, system), [read, words, system]);
  const found = useCallback(
    (place: LonLat, accuracyM: number) =>
      onPlace(place, accuracyM > 60 ? `${w.mine} (${w.mineRough(Math.round(accuracyM))})` : w.mine, ''),
    [onPlace, w],
  );
  const position = usePosition(found);

  const chooseSystem = (next: CoordinateSystem): void => {
    remember('coordinateSystem', next);
    setSystem(next);
  };
  const take = (reading: Reading | undefined, said: string): boolean => {
    position.forget();
    if (reading?.kind === 'coordinates') {
      if (reading.isInstead && reading.system !== 'cgcs2000') chooseSystem(reading.system);
      onPlace(reading.place, '', said);
      return true;
    }
    if (reading?.kind !== 'named' || !reading.named.point) return false;
    onPlace(reading.named.point, reading.named.title, said);
    return true;
  };
  const lines = readings.map((reading) => readingLine(reading, { w, near, language, desk }));
  return (
    <AskBox
      words={words}
      lines={lines}
      nothing={looksLikeNumbers(words) ? w.unreadable : w.none(words.trim())}
      system={system}
      position={{ isFinding: position.isFinding, trouble: position.trouble && w[position.trouble] }}
      hint={isPhone ? `${w.hint}。${w.touchHint}` : w.hint}
      onWords={onWords}
      onPick={(key) => take(readings[lines.findIndex((line) => line.key === key)], words)}
      onPasted={(pasted) => {
        const readAll = read(pasted, system);
        const [first] = readAll;
        // Where another system would lie inside, the choice is left to whoever pasted.
        if (first?.kind !== 'coordinates' || readAll.length > 1) return false;
        onWords(pasted.trim());
        return take(first, pasted.trim());
      }}
      onSystem={chooseSystem}
      onPosition={position.find}
      onClear={() => {
        position.forget();
        onClear();
      }}
      onFocus={onFocus}
    />
  );
}
