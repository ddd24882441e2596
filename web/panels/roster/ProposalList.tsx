import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { labelOf } from '#domain/labels.ts';
import type { ProposedTransfer } from '../../../server/app.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { transfersText } from '../../text/rosterTransfers.ts';
import css from './arranged.module.css';

interface Props {
  readonly proposed: readonly ProposedTransfer[];
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onAccept: (chosen: readonly (ProposedTransfer & { readonly cadreId: string })[]) => void;
}

const isAcceptable = (one: ProposedTransfer): one is ProposedTransfer & { readonly cadreId: string } =>
  one.cadreId !== null;

/** What is drawn up for the households that miss somebody, to be ticked off and accepted; nothing changes before. */
export function ProposalList({ proposed, isBusy, error, onAccept }: Props) {
  const w = useText(transfersText);
  const { language } = useLanguage();
  const acceptable = proposed.filter(isAcceptable);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = acceptable.filter(({ householdId }) => !left.has(householdId));
  const turn = (id: string, isChosen: boolean): void => {
    const next = new Set(left);
    if (isChosen) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  if (proposed.length === 0) return <p>{w.fillNone}</p>;
  return (
    <div className={css.side}>
      <p className={css.intro}>{w.fillIntro}</p>
      <div className={css.actions}>
        <Checkbox
          checked={chosen.length === acceptable.length && acceptable.length > 0}
          indeterminate={chosen.length > 0 && chosen.length < acceptable.length}
          onChange={({ target }) =>
            setLeft(target.checked ? new Set() : new Set(acceptable.map((one) => one.householdId)))
          }
        >
          {w.chooseAll}
        </Checkbox>
        <span className={css.space} />
        <Button
          type="primary"
          loading={isBusy}
          disabled={chosen.length === 0}
          title={chosen.length === 0 ? w.acceptNone : undefined}
          onClick={() => onAccept(chosen)}
          data-testid="accept-proposed"
        >
          {w.accept(chosen.length)}
        </Button>
      </div>
      {error !== null && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
      <table className={css.list} data-testid="proposed">
        <thead>
          <tr>
            <th scope="col">{w.household}</th>
            <th scope="col">{w.who}</th>
            <th scope="col">{w.where}</th>
          </tr>
        </thead>
        <tbody>
          {proposed.map((one) => (
            <tr key={one.householdId}>
              <th scope="row">
                <Checkbox
                  aria-label={w.chooseOne(one.name)}
                  disabled={!isAcceptable(one)}
                  checked={isAcceptable(one) && !left.has(one.householdId)}
                  onChange={({ target }) => turn(one.householdId, target.checked)}
                >
                  {one.name} · {w.people(one.people)}
                </Checkbox>
                <small>
                  {one.villageName} {one.code} ·{' '}
                  {one.needs.map((need) => labelOf('helpNeed', need, language)).join('、')}
                </small>
              </th>
              <td className={one.cadreName === null ? css.faint : undefined}>
                {one.cadreName ?? w.noCadre}
                {one.as !== null && <small>{w.as[one.as]}</small>}
              </td>
              <td className={one.shelterName === null ? css.faint : undefined}>
                {one.shelterName ?? w.noRoom}
                {one.distanceM !== null && <small>{w.metres(one.distanceM)}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
