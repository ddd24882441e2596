import { Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { gridPoint } from '#domain/boundary/gridPoint.ts';
import { type CoordinateSystem, coordinateSystems } from '#domain/coordinateSystem.ts';
import { type ReadPlace, type TypedFor, typedPlace } from '#domain/responsible/typedPlace.ts';
import { writtenPlace } from '#domain/responsible/writtenPlace.ts';
import { editorText } from '../../../text/editor.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import { useMe } from '../../shell/MeContext.ts';
import type { OpenedMap } from './DraftMap.tsx';
import css from './draw.module.css';

interface Typed {
  readonly place: ReadPlace | null;
  readonly isSwapped: boolean;
  readonly isFar: boolean;
}

/** What was typed, latitude first too, which is said; far from the town it is shown and not taken. */
function readPlace(typed: string, system: CoordinateSystem, town: TypedFor | null): Typed {
  const answer = typedPlace(typed, system, town);
  if (answer.kind === 'swapped') {
    const { lon, lat } = answer.place;
    const { place, isFar } = readPlace(writtenPlace([lon, lat], 'decimal'), 'wgs84', town);
    return { place, isFar, isSwapped: true };
  }
  if (answer.kind !== 'place' && answer.kind !== 'elsewhere') return { place: null, isSwapped: false, isFar: false };
  return { place: answer.place, isSwapped: false, isFar: answer.kind === 'elsewhere' };
}

/** A place from a survey: it goes where the tool at work would have been clicked, exactly. */
export function CoordinatesDialog({ opened, onClose }: { readonly opened: OpenedMap; readonly onClose: () => void }) {
  const w = useText(editorText).coordinates;
  const { town } = useMe();
  const [system, setSystem] = useState<CoordinateSystem>('wgs84');
  const [typed, setTyped] = useState('');
  const { map, drawing } = opened;
  const { tool, hint } = drawing.now();
  const takes = new Set(['split', 'reshape', 'trace', 'lasso']);
  const whyNot =
    tool === 'vertex' ? (hint === 'vertexChosen' ? null : w.vertexFirst) : takes.has(tool) ? null : w.noUse;
  const { place, isSwapped, isFar } = readPlace(typed, system, town.bbox === null ? null : { bbox: town.bbox });
  const put = (): void => {
    if (!place || whyNot !== null || isFar) return;
    drawing.handle({ is: 'typed', ground: gridPoint(place.lon, place.lat) });
    map.easeTo({ center: [place.lon, place.lat], duration: 0 });
    if (tool === 'vertex') onClose();
    else setTyped('');
  };
  return (
    <Modal
      open
      title={w.title}
      okText={w.put}
      okButtonProps={{ disabled: place === null || whyNot !== null || isFar, title: whyNot ?? '' }}
      onOk={put}
      onCancel={onClose}
      width={440}
    >
      <div className={css.form}>
        <Segmented
          options={coordinateSystems.map((value) => ({ value, label: w.systems[value] }))}
          value={system}
          onChange={setSystem}
        />
        <Input
          autoFocus
          aria-label={w.field}
          placeholder={w.example}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={put}
        />
        <p className={css.quiet}>{w.reads}</p>
        {whyNot !== null && <p className={css.danger}>{whyNot}</p>}
        {typed.trim() !== '' && place === null && <p className={css.danger}>{w.wrong}</p>}
        {isSwapped && <p className={css.quiet}>{w.swapped}</p>}
        {isFar && <p className={css.danger}>{w.far}</p>}
        {place && <p className={css.quiet}>{w.shown(place.lon.toFixed(7), place.lat.toFixed(7))}</p>}
      </div>
    </Modal>
  );
}
