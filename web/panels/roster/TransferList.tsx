import { labelOf } from '#domain/labels.ts';
import type { Transfer } from '../../../server/app.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { transfersText } from '../../text/rosterTransfers.ts';
import { PhoneLink } from './ArrangedBar.tsx';
import css from './arranged.module.css';

interface Props {
  readonly transfers: readonly Transfer[];
  readonly onOpen: (id: string) => void;
}

/** Who needs help to leave, the help, who fetches them and where they go. */
export function TransferList({ transfers, onOpen }: Props) {
  const w = useText(transfersText);
  const { language } = useLanguage();
  return (
    <table className={css.list} data-testid="transfers">
      <thead>
        <tr>
          <th scope="col">{w.household}</th>
          <th scope="col">{w.needs}</th>
          <th scope="col">{w.who}</th>
          <th scope="col">{w.where}</th>
          <th scope="col">{w.state}</th>
        </tr>
      </thead>
      <tbody>
        {transfers.map((one) => (
          <tr key={one.householdId}>
            <th scope="row">
              <button
                type="button"
                aria-label={w.openOf(`${one.name} · ${w.people(one.people)}`)}
                onClick={() => onOpen(one.householdId)}
              >
                {one.name} · {w.people(one.people)}
              </button>
              <small>
                {one.villageName} {one.code}
              </small>
            </th>
            <td>
              {one.needs.map((need) => (
                <span key={need} className={css.chip}>
                  {labelOf('helpNeed', need, language)}
                </span>
              ))}
            </td>
            <td>
              {one.cadreName} <PhoneLink phone={one.cadrePhone} />
            </td>
            <td>{one.shelterName ?? (one.cadreId === null ? null : (one.note ?? w.noShelter))}</td>
            <td className={css.number}>
              {one.fault === null ? (
                w.holds
              ) : (
                <span className={css.chip} data-fault="yes">
                  {w.faults[one.fault]}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
