import { useText } from '../../text/LanguageProvider.tsx';
import { rosterText } from '../../text/roster.ts';

/** The month of shifts. */
export default function ShiftsTab() {
  const w = useText(rosterText);
  return <h2>{w.tabs.shifts}</h2>;
}
