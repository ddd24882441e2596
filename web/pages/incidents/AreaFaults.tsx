import type { AreaFault } from '#domain/responsible/areaFaults.ts';
import { incidentsAreaText } from '../../text/incidentsArea.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './desk.module.css';

/** What is wrong with an area, in plain words. */
export function AreaFaults({ faults }: { faults: readonly AreaFault[] }) {
  const w = useText(incidentsAreaText);
  return (
    <ul className={css.faults} role="alert" data-testid="area-faults">
      {[...new Set(faults.map(({ kind }) => kind))].map((kind) => (
        <li key={kind}>{w.faultKinds[kind]}</li>
      ))}
    </ul>
  );
}
