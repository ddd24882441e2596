import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined';
import { App, Button, Slider } from 'antd';
import type { MapMouseEvent } from 'maplibre-gl';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { cornersOfPicture, type Pin, pinned } from '#domain/boundary/pinned.ts';
import { editorText } from '../../../text/editor.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import type { OpenedMap } from './DraftMap.tsx';
import css from './draw.module.css';
import type { useUnderlay } from './useUnderlay.ts';

interface Props {
  readonly opened: OpenedMap;
  readonly planId: string;
  readonly shelf: ReturnType<typeof useUnderlay>;
  readonly onClose: () => void;
}

const mostBytes = 40 * 2 ** 20;
type Picture = Pin['picture'];

/** Chooses a scan or sketch and matches three places of it with the map. */
export function UnderlayPanel({ opened, planId, shelf, onClose }: Props) {
  const w = useText(editorText).underlay;
  const { message } = App.useApp();
  const { underlay, address, put } = shelf;
  const [pins, setPins] = useState<readonly Pin[]>([]);
  const [spot, setSpot] = useState<Picture | null>(null);
  const [size, setSize] = useState({ width: 1, height: 1 });
  const file = useRef<HTMLInputElement>(null);
  const { map, drawing } = opened;

  useEffect(() => {
    if (!spot || !underlay) return undefined;
    drawing.take('select');
    const clicked = ({ lngLat }: MapMouseEvent): void => {
      const next = [...pins, { picture: spot, place: [lngLat.lng, lngLat.lat] as const }];
      setSpot(null);
      const [first, second, third] = next;
      if (!first || !second || !third) {
        setPins(next);
        return;
      }
      const held = pinned([first, second, third]);
      if ('faults' in held) {
        void message.warning(w.straight);
        return;
      }
      setPins(next);
      put({ ...underlay, corners: cornersOfPicture(held.pinning, size.width, size.height) });
    };
    map.once('click', clicked);
    return () => {
      map.off('click', clicked);
    };
  }, [spot, pins, underlay, map, drawing, message, w.straight, put, size]);

  const chosen = (picture: File | undefined): void => {
    if (!picture) return;
    if (!/^image\/(png|jpeg)$/.test(picture.type)) void message.error(w.notPicture);
    else if (picture.size > mostBytes) void message.error(w.tooBig);
    else {
      setPins([]);
      put({ planId, picture, opacity: 0.6, corners: null });
    }
  };
  const pointed = ({ currentTarget, nativeEvent: { offsetX, offsetY } }: MouseEvent<HTMLImageElement>): void => {
    if (pins.length > 2) return;
    const { clientWidth, clientHeight } = currentTarget;
    setSpot([(offsetX / clientWidth) * size.width, (offsetY / clientHeight) * size.height]);
  };
  const isMatched = underlay !== null && underlay.corners !== null && pins.length !== 1 && pins.length !== 2 && !spot;
  const share = ([x, y]: Picture) => ({ left: `${(x / size.width) * 100}%`, top: `${(y / size.height) * 100}%` });
  const place = map.getContainer().parentElement;
  if (!place) return null;
  return createPortal(
    <section className={css.underlay} aria-label={w.title}>
      <div className={css.form}>
        <div className={css.row}>
          <strong>{w.title}</strong>
          <Button type="text" size="small" icon={<CloseOutlined />} aria-label={w.title} onClick={onClose} />
        </div>
        {!underlay && <p className={css.quiet}>{w.hint}</p>}
        <input
          ref={file}
          type="file"
          accept="image/png,image/jpeg"
          hidden
          onChange={({ target }) => chosen(target.files?.[0])}
        />
        {address && !isMatched && (
          <>
            <p>{spot ? w.onMap(pins.length + 1) : w.pin(pins.length + 1)}</p>
            <div className={css.picture}>
              {/* Matching is by eye; typed coordinates are the way without a pointer. */}
              <img
                src={address}
                alt={w.title}
                onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
                  setSize({ width: naturalWidth, height: naturalHeight })
                }
                onClick={pointed}
              />
              {[...pins.map(({ picture }) => picture), ...(spot ? [spot] : [])].map((at, i) => (
                <span key={at.join()} className={css.pin} style={share(at)}>
                  {i + 1}
                </span>
              ))}
            </div>
          </>
        )}
        {underlay && isMatched && (
          <label className={css.option}>
            {w.opacity}
            <Slider
              className={css.slider ?? ''}
              min={0.1}
              max={1}
              step={0.05}
              value={underlay.opacity}
              onChange={(opacity) => put({ ...underlay, opacity })}
            />
          </label>
        )}
        <div className={css.row}>
          <Button onClick={() => file.current?.click()}>{w.choose}</Button>
          {isMatched && <Button onClick={() => (setPins([]), put({ ...underlay, corners: null }))}>{w.again}</Button>}
          {underlay && (
            <Button danger onClick={() => put(null)}>
              {w.remove}
            </Button>
          )}
        </div>
      </div>
    </section>,
    place,
  );
}
