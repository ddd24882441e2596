import { useCallback, useState } from 'react';
import type { LonLat } from '../../map/model.ts';

/** Why there is no position: keys of the words. */
export type PositionTrouble = 'mineRefused' | 'mineInsecure' | 'mineUnavailable' | 'mineSlow';

const waitMs = 12_000;

const troubleOf = ({ code }: GeolocationPositionError): PositionTrouble => {
  if (code === 1) return 'mineRefused';
  return code === 3 ? 'mineSlow' : 'mineUnavailable';
};

/** Asks the device where it is, once; says why when it does not tell. Positions of devices are WGS84. */
export function usePosition(found: (place: LonLat, accuracyM: number) => void) {
  const [isFinding, setIsFinding] = useState(false);
  const [trouble, setTrouble] = useState<PositionTrouble | null>(null);
  const find = useCallback(() => {
    if (!isSecureContext || !('geolocation' in navigator)) {
      setTrouble('mineInsecure');
      return;
    }
    setIsFinding(true);
    setTrouble(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) => {
        setIsFinding(false);
        found([longitude, latitude], accuracy);
      },
      (error) => {
        setIsFinding(false);
        setTrouble(troubleOf(error));
      },
      { enableHighAccuracy: true, timeout: waitMs, maximumAge: 30_000 },
    );
  }, [found]);
  const forget = useCallback(() => setTrouble(null), []);
  return { isFinding, trouble, find, forget };
}
