import { useState } from 'react';
import type { HomesView } from '../../../api/pack/useIncidentHomes.ts';
import { PinForm } from '../../../panels/incidents/open/PinForm.tsx';
import { FirstUse } from '../../../parts/states/FirstUse.tsx';
import { incidentOpenPinText } from '../../../text/incidentOpenPin.ts';
import { useText } from '../../../text/LanguageProvider.tsx';

/** Without the server: the PIN opens what this device kept. */
export function HomesLocked({ homes }: { readonly homes: HomesView }) {
  const w = useText(incidentOpenPinText);
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (pin: string): Promise<void> => {
    const unlocked = await homes.unlock(pin);
    setProblem(unlocked.is === 'open' ? null : unlocked.is === 'wrong' ? w.wrong(unlocked.left) : w.gone);
  };
  return (
    <FirstUse
      title={w.locked}
      detail={w.lockedDo}
      action={<PinForm isNew={false} problem={problem} onPin={(pin) => void open(pin)} />}
    />
  );
}
