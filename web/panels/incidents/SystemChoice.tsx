import { type CoordinateSystem, coordinateSystems } from '#domain/coordinateSystem.ts';
import { incidentsAskText } from '../../text/incidentsAsk.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './askBox.module.css';

interface Props {
  readonly system: CoordinateSystem;
  readonly onSystem: (system: CoordinateSystem) => void;
}

/** In which system typed coordinates are: where they were copied from. */
export function SystemChoice({ system, onSystem }: Props) {
  const w = useText(incidentsAskText);
  return (
    <label className={css.system} title={w.systems[system]}>
      <span className="visually-hidden">{w.system}</span>
      <span aria-hidden="true">{w.systemsShort[system]}</span>
      <select
        value={system}
        data-testid="system"
        onChange={(event) => onSystem(coordinateSystems.find((one) => one === event.target.value) ?? 'wgs84')}
      >
        {coordinateSystems.map((one) => (
          <option key={one} value={one}>
            {w.systems[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
