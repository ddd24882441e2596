import { Button, Popconfirm } from 'antd';
import type { RosterSite, Transfer } from '../../../server/app.ts';
import { send } from '../../api/client.ts';
import css from '../../panels/roster/arranged.module.css';
import { TransferForm } from '../../panels/roster/TransferForm.tsx';
import { useText } from '../../text/LanguageProvider.tsx';
import { rosterText } from '../../text/roster.ts';
import { transfersText } from '../../text/rosterTransfers.ts';
import { useCadreChoices } from '../accounts/useCadreChoices.ts';
import { useMe } from '../shell/MeContext.ts';
import { useArrangedSave } from './useArrangedSave.ts';

interface Props {
  readonly transfer: Transfer;
  readonly sites: readonly RosterSite[];
  readonly onDone: () => void;
}

/** One household's transfer: arranged, changed or taken back. */
export function TransferSide({ transfer, sites, onDone }: Props) {
  const w = useText(transfersText);
  const r = useText(rosterText);
  const me = useMe();
  const cadres = useCadreChoices(me.today, true);
  const own = useArrangedSave();
  const path = `/transfers/${transfer.householdId}`;
  const over = transfer.version === null ? {} : { version: transfer.version };
  const shelters = sites.flatMap(({ id, name, villageId, shelter }) =>
    shelter === null
      ? []
      : [{ value: id, label: w.room(name, shelter.free), isNear: villageId === transfer.villageId }],
  );
  const nearFirst = shelters.toSorted((a, b) => Number(b.isNear) - Number(a.isNear));
  if (cadres.length === 0) return null;
  return (
    <div className={css.side}>
      <TransferForm
        transfer={transfer}
        cadres={cadres}
        shelters={nearFirst.map(({ value, label }) => ({ value, label }))}
        isBusy={own.isBusy}
        error={own.error}
        onSave={({ cadreId, shelterId, note }) =>
          own.do({
            do: () =>
              send(path, {
                method: 'PUT',
                body: { cadreId, shelterId: shelterId || null, note: note.trim() || null },
                ...over,
              }),
            said: w.saved,
            after: onDone,
          })
        }
      />
      {transfer.version !== null && (
        <Popconfirm
          title={w.removeSure}
          okText={w.remove}
          cancelText={r.cancel}
          onConfirm={() =>
            own.do({ do: () => send(path, { method: 'DELETE', ...over }), said: w.removed, after: onDone })
          }
        >
          <Button danger>{w.remove}</Button>
        </Popconfirm>
      )}
    </div>
  );
}
