import { Modal } from 'antd';
import { useState } from 'react';
import type { HomesView } from '../../../api/pack/useIncidentHomes.ts';
import { PinForm } from '../../../panels/incidents/open/PinForm.tsx';
import css from '../../../panels/incidents/open/pin.module.css';
import { incidentOpenPinText } from '../../../text/incidentOpenPin.ts';
import { useText } from '../../../text/LanguageProvider.tsx';

/** How old the list is, and whether it would be there without the network. */
export function HomesKept({ homes, when }: { readonly homes: HomesView; readonly when: (at: number) => string }) {
  const w = useText(incidentOpenPinText);
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isNew = homes.keeping === 'needsPin';
  const says = {
    kept: homes.goneAt === null ? null : w.keptUntil(when(homes.goneAt)),
    needsPin: w.needsPin,
    needsUnlock: w.needsUnlock,
    noCrypto: w.noCrypto,
  }[homes.keeping];
  const enter = async (pin: string): Promise<void> => {
    if (isNew) {
      await homes.setPin(pin);
      setIsAsking(false);
      return;
    }
    const unlocked = await homes.unlock(pin);
    if (unlocked.is === 'open') setIsAsking(false);
    else setProblem(unlocked.is === 'wrong' ? w.wrong(unlocked.left) : w.gone);
  };
  return (
    <div className={css.kept}>
      {homes.madeAt !== null && <span>{w.asOf(when(homes.madeAt))}</span>}
      <span>{says}</span>
      {(isNew || homes.keeping === 'needsUnlock') && (
        <button type="button" onClick={() => setIsAsking(true)}>
          {isNew ? w.set : w.unlock}
        </button>
      )}
      <button type="button" onClick={homes.refresh}>
        {w.refresh}
      </button>
      {isAsking && (
        <Modal open title={isNew ? w.setTitle : w.pin} footer={null} onCancel={() => setIsAsking(false)}>
          {isNew && <p>{w.setSays}</p>}
          <PinForm isNew={isNew} problem={problem} onPin={(pin) => void enter(pin)} />
        </Modal>
      )}
    </div>
  );
}
