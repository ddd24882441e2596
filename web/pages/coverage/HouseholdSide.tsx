import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { send } from '../../api/client.ts';
import { HouseholdCard } from '../../panels/coverage/HouseholdCard.tsx';
import css from '../../panels/coverage/householdCard.module.css';
import type { HouseholdFacts } from '../../panels/coverage/householdFacts.ts';
import type { RevealedHousehold } from '../../panels/coverage/RevealForm.tsx';
import type { VisitEntry } from '../../panels/coverage/VisitForm.tsx';
import { stateColours } from '../../parts/palette/states.ts';
import { useAppearance } from '../../parts/theme/appearance.ts';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { instantAt, townTime } from './townClock.ts';
import type { Desk } from './useDesk.ts';

const RevealForm = lazy(async () => ({ default: (await import('../../panels/coverage/RevealForm.tsx')).RevealForm }));
const VisitForm = lazy(() => import('../../panels/coverage/VisitForm.tsx'));

interface Props {
  readonly desk: Desk;
  readonly members: readonly HouseholdFacts[];
  readonly onClose: () => void;
}

/** The household that was clicked: what may be known of it, reveal with a purpose, log a visit. */
export function HouseholdSide({ desk, members, onClose }: Props) {
  const { scheme } = useAppearance();
  const [chosen, setChosen] = useState<string | null>(null);
  const member = members.length === 1 ? members[0] : members.find(({ householdId }) => householdId === chosen);
  return (
    <HouseholdCard
      members={members}
      chosen={chosen}
      day={desk.restDay}
      colours={stateColours[scheme]}
      onChoose={setChosen}
      onClose={onClose}
      deeds={member && <HouseholdDeeds key={member.householdId} desk={desk} member={member} />}
    />
  );
}

function HouseholdDeeds({ desk: { me, restDay }, member }: { desk: Desk; member: HouseholdFacts }) {
  const w = useText(coverageText).household;
  const [open, setOpen] = useState<'reveal' | 'visit' | null>(null);
  const reveal = useMutation({
    mutationFn: (purpose: string) =>
      send<RevealedHousehold>(`/households/${member.householdId}/reveal`, { body: { purpose } }),
  });
  const mayReveal = me.may.includes('households.reveal');
  // A visit is entered as of now: on a past day the form would seem to write into that day.
  const mayVisit = me.may.includes('visits.create') && restDay === me.today;
  return (
    <>
      <div className={css.deeds}>
        {mayVisit && (
          <Button size="small" type="primary" onClick={() => setOpen('visit')}>
            {w.logVisit}
          </Button>
        )}
        {mayReveal && open !== 'reveal' && (
          <Button size="small" onClick={() => setOpen('reveal')}>
            {w.reveal}
          </Button>
        )}
      </div>
      <Suspense fallback={null}>
        {open === 'reveal' && (
          <RevealForm
            revealed={reveal.data ?? null}
            isBusy={reveal.isPending}
            error={reveal.error?.message ?? null}
            onReveal={(purpose) => reveal.mutate(purpose)}
          />
        )}
        {open === 'visit' && <LogVisit member={member} zone={me.town.zone} me={me} onDone={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}

interface LogProps {
  readonly member: HouseholdFacts;
  readonly zone: string;
  readonly me: Desk['me'];
  readonly onDone: () => void;
}

function LogVisit({ member, zone, me, onDone }: LogProps) {
  const w = useText(coverageText).household;
  const client = useQueryClient();
  const isCadre = me.roles.some(({ role }) => role === 'cadre');
  const [id] = useState(() => crypto.randomUUID());
  const [now] = useState(() => townTime(Date.now(), zone));
  const save = useMutation({
    mutationFn: (entry: VisitEntry) =>
      send('/visits', {
        body: {
          id,
          householdId: member.householdId,
          ...entry,
          // A clerk enters for the cadre who holds the group (代录); a cadre enters his or her own.
          ...(!isCadre && member.cadre ? { cadreId: member.cadre.id } : {}),
        },
      }),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['coverage'] }),
        client.invalidateQueries({ queryKey: ['groups'] }),
        client.invalidateQueries({ queryKey: ['cells'] }),
      ]);
      onDone();
    },
  });
  return (
    <VisitForm
      title={`${w.logVisit} · ${member.name ?? w.hiddenName}`}
      now={now}
      instantOf={(local) => instantAt(local, zone)}
      isBusy={save.isPending}
      error={save.error?.message ?? null}
      onSave={(entry) => save.mutate(entry)}
      onCancel={onDone}
    />
  );
}
