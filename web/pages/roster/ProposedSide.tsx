import { useQuery } from '@tanstack/react-query';
import { proposedTransfersQuery } from '../../api/arranged.ts';
import { send } from '../../api/client.ts';
import { ProposalList } from '../../panels/roster/ProposalList.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { useText } from '../../text/LanguageProvider.tsx';
import { transfersText } from '../../text/rosterTransfers.ts';
import { shellText } from '../../text/shell.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import { useArrangedSave } from './useArrangedSave.ts';

/** Draws up what is missing, and sends what is accepted in one commit. */
export function ProposedSide({ village, onDone }: { village: string | null; onDone: () => void }) {
  const w = useText(transfersText);
  const shell = useText(shellText);
  const proposed = useQuery(proposedTransfersQuery(village));
  const own = useArrangedSave();
  if (proposed.error) return <FailedQuery error={proposed.error} onRetry={() => void proposed.refetch()} />;
  if (!proposed.data) return <Skeleton lines={[100, 100, 100]} height="48px" label={shell.loading} />;
  return (
    <ProposalList
      proposed={proposed.data.items}
      isBusy={own.isBusy}
      error={own.error}
      onAccept={(chosen) =>
        own.do({
          do: () =>
            send('/transfers', {
              body: {
                items: chosen.map(({ householdId, cadreId, shelterId, version }) => ({
                  householdId,
                  cadreId,
                  shelterId,
                  version,
                })),
              },
            }),
          said: w.accepted(chosen.length),
          after: onDone,
        })
      }
    />
  );
}
