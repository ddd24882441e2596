import { useState } from 'react';
import type { OpenedRoll } from '../../../server/app.ts';
import { updateEntries } from '../../api/pack/keptEntries.ts';
import { openedWith } from '../../api/pack/openedWith.ts';
import type { RollLink } from '../../api/pack/rollLink.ts';
import { useEntries, useOutboxOf } from '../../api/pack/useOutbox.ts';
import { useIsReached } from '../../api/reach.ts';
import { HomeCard } from '../../panels/roll/HomeCard.tsx';
import { OwnState } from '../../panels/roll/OwnState.tsx';
import { RollHead } from '../../panels/roll/RollHead.tsx';
import css from '../../panels/roll/roll.module.css';
import { SentBar } from '../../panels/roll/SentBar.tsx';
import { useText } from '../../text/LanguageProvider.tsx';
import { rollText } from '../../text/roll.ts';

interface Props {
  readonly link: RollLink;
  readonly opened: OpenedRoll;
  readonly onDiscard: (id: string) => Promise<void>;
}

/** The roll call once it is open: oneself, then the households in the order to move. */
export function OpenRoll({ link, opened, onDiscard }: Props) {
  const w = useText(rollText);
  const isReached = useIsReached();
  const rows = useEntries(link.channel);
  const outbox = useOutboxOf(link.channel, link.sender);
  const [isOnlyOpen, setOnlyOpen] = useState(false);
  const roll = openedWith(opened, rows);
  const { homes, own, shelters, incident } = roll;
  const waiting = new Set(
    rows.flatMap(({ state, entry }) => (state === 'waiting' && 'subjectId' in entry ? [entry.subjectId] : [])),
  );
  const done = homes.filter(({ standing }) => standing !== null).length;
  const shown = isOnlyOpen ? homes.filter(({ standing }) => standing === null) : homes;
  const retry = (id: string): void => {
    void updateEntries([id], { state: 'waiting', refusal: null }).then(link.sender.send);
  };
  const nothing = incident.stage === 'warning' ? w.warning : w.none;
  return (
    <>
      <main className={css.column}>
        <RollHead roll={roll} />
        <OwnState
          roll={roll}
          onSet={(state) => void link.enter({ kind: 'staff', subjectId: roll.cadre.id, state }, own?.seq ?? 0)}
        />
        {homes.length === 0 ? (
          <p className={css.line}>{nothing}</p>
        ) : (
          <>
            <div className={css.listHead}>
              <h2 className={css.heading}>{w.homes}</h2>
              <span data-testid="roll-progress">{w.accounted(done, homes.length)}</span>
              <button type="button" className={css.filter} onClick={() => setOnlyOpen(!isOnlyOpen)}>
                {isOnlyOpen ? w.all : w.onlyOpen}
              </button>
            </div>
            {shown.length === 0 && <p className={css.line}>{w.allDone}</p>}
            <ul className={css.list}>
              {shown.map((home) => (
                <HomeCard
                  key={home.householdId}
                  home={home}
                  shelters={shelters}
                  isWaiting={waiting.has(home.householdId)}
                  onSet={(state, shelterId) =>
                    void link.enter(
                      {
                        kind: 'home',
                        subjectId: home.householdId,
                        state,
                        ...(shelterId === null ? {} : { shelterId }),
                      },
                      home.standing?.seq ?? 0,
                    )
                  }
                />
              ))}
            </ul>
          </>
        )}
      </main>
      <SentBar
        waiting={outbox.waiting}
        isSending={outbox.isSending}
        isOffline={!isReached}
        refused={outbox.failed}
        onRetry={retry}
        onDiscard={(id) => void onDiscard(id)}
      />
    </>
  );
}
