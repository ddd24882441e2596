import { area as groundM2 } from '@turf/turf';
import { useState } from 'react';
import type { IncidentBrief } from '../../../../server/app.ts';
import { ChangeDialog } from '../../../panels/incidents/open/ChangeDialog.tsx';
import { ConflictDialog } from '../../../panels/incidents/open/ConflictDialog.tsx';
import { type Deed, DeedBar, type Paper } from '../../../panels/incidents/open/DeedBar.tsx';
import { StageDialog } from '../../../panels/incidents/open/StageDialog.tsx';
import type { StillOpen } from '../../../panels/incidents/open/stillOpen.ts';
import { incidentOpenText } from '../../../text/incidentOpen.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import type { useChange } from './useChange.ts';

interface Props {
  readonly incident: IncidentBrief;
  readonly open: StillOpen;
  readonly notSent: number;
  readonly now: number;
  readonly refused: string | null;
  readonly hasHomes: boolean;
  readonly changing: ReturnType<typeof useChange>;
  readonly onArea: () => void;
  readonly onPaper: (paper: Paper) => void;
  readonly onBack: () => void;
}

const reopenMs = 24 * 3_600_000;
const stageAfter = { begin: 'open', end: 'ended', reopen: 'open' } as const;

/** The deeds over an incident and what they ask before they are done. */
export function OpenDeeds({ incident, open, notSent, now, refused, hasHomes, changing, ...intents }: Props) {
  const w = useText(incidentOpenText);
  const [asking, setAsking] = useState<Exclude<Deed, 'area'> | null>(null);
  const { stage, endedAt } = incident;
  const close = (): void => {
    setAsking(null);
    changing.reset();
  };
  const press = (deed: Deed): void => {
    if (deed === 'area') intents.onArea();
    else setAsking(deed);
  };
  const { conflict } = changing;
  return (
    <>
      <DeedBar
        stage={stage}
        refused={refused}
        whyNotReopen={endedAt !== null && now - endedAt > reopenMs ? w.deeds.reopenLate : null}
        hasHomes={hasHomes}
        onDeed={press}
        onPaper={intents.onPaper}
        onBack={intents.onBack}
      />
      {asking === 'change' && conflict === null && (
        <ChangeDialog
          incident={incident}
          isSaving={changing.isSaving}
          problem={changing.problem}
          onSave={(change) => changing.save(change, close)}
          onClose={close}
        />
      )}
      {asking !== null && asking !== 'change' && conflict === null && (
        <StageDialog
          deed={asking}
          stage={stage}
          open={open}
          notSent={notSent}
          isSaving={changing.isSaving}
          problem={changing.problem}
          onDo={(note) => changing.save({ stage: stageAfter[asking], ...(note === '' ? {} : { note }) }, close)}
          onClose={close}
        />
      )}
      {conflict !== null && (
        <ConflictDialog
          mine={conflict.mine}
          theirs={conflict.theirs}
          areaOf={(area) => (area === null ? w.open.noArea : w.conflict.areaOf((groundM2(area) / 1e6).toFixed(2)))}
          isSaving={changing.isSaving}
          onKeepMine={changing.keepMine}
          onKeepTheirs={() => {
            changing.keepTheirs();
            close();
          }}
        />
      )}
    </>
  );
}
