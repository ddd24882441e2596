import { labelOf } from '#domain/labels.ts';
import { DutyNow } from '../../panels/incidents/DutyNow.tsx';
import { incidentsAnswerText } from '../../text/incidentsAnswer.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { GapsAhead } from './GapsAhead.tsx';
import type { Desk } from './useDesk.ts';

/** The shift that holds the instant asked about, and the duty room. */
export function OnDuty({ desk }: { desk: Desk }) {
  const { pack, at, view } = desk;
  const w = useText(incidentsAnswerText);
  const { language } = useLanguage();
  const { shifts, cadres, dutyPhone } = pack.facts;
  const shift = shifts.find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
  const line = (cadreId: string, role: 'shiftLeader' | 'shiftOfficer') => {
    const cadre = cadres.find(({ id }) => id === cadreId);
    return cadre ? [{ role: labelOf('answeringRole', role, language), name: cadre.name, phone: cadre.phone }] : [];
  };
  const lines = shift
    ? [
        ...line(shift.leaderId, 'shiftLeader'),
        ...line(shift.officerId, 'shiftOfficer'),
        ...(dutyPhone === null ? [] : [{ role: w.dutyRoom, name: w.dutyRoom, phone: dutyPhone }]),
      ]
    : [];
  return (
    <>
      <DutyNow title={view.when === null ? w.onDuty : w.onDutyThen} lines={lines} />
      <GapsAhead desk={desk} />
    </>
  );
}
