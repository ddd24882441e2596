import { lazy, Suspense, useState } from 'react';
import { AddStaffDialog } from '../../../panels/incidents/open/AddStaffDialog.tsx';
import { StaffPanel } from '../../../panels/incidents/open/StaffPanel.tsx';
import { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import type { Desk } from '../useDesk.ts';
import type { ChangeOpen, OpenView } from './openView.ts';
import type { Enter } from './useEnter.ts';
import type { OpenedIncident } from './useOpenIncident.ts';

/** The QR code's drawing loads with the first link. */
const RollLinkDialog = lazy(async () => ({ default: (await import('./RollLinkDialog.tsx')).RollLinkDialog }));

interface Props {
  readonly desk: Desk;
  readonly opened: OpenedIncident;
  readonly enter: Enter;
  readonly view: OpenView;
  readonly change: ChangeOpen;
  readonly refused: string | null;
  readonly when: (instant: number) => string;
}

/** 叫应: whom to call. */
export function StaffTab({ desk, opened, enter, view, change, refused, when }: Props) {
  const [isAdding, setIsAdding] = useState(false);
  const [linkFor, setLinkFor] = useState<string | null>(null);
  const w = useText(incidentOpenRollText).link;
  const { roll, staff } = opened;
  const mayLink = desk.me.may.includes('incidents.homes');
  const person = roll?.staff.find(({ cadreId }) => cadreId === linkFor);
  const listed = new Set(roll?.staff.map(({ cadreId }) => cadreId));
  return (
    <>
      <StaffPanel
        rows={staff}
        filter={view.only}
        onFilter={(only) => change({ only }, 'replace')}
        waitingOf={enter.waitingOf}
        canUndo={enter.canUndo}
        refused={refused}
        linkRefused={refused ?? (mayLink ? null : w.onlyDesk)}
        when={when}
        onAdd={() => setIsAdding(true)}
        onPress={enter.staff}
        onConfirm={enter.confirm}
        onInstead={(of, { cadreId }) => enter.list(cadreId, of)}
        onLink={setLinkFor}
        onUndo={enter.undo}
        onDiscard={enter.discard}
      />
      {isAdding && (
        <AddStaffDialog
          people={desk.pack.facts.cadres
            .filter(({ id, to }) => to === null && !listed.has(id))
            .map(({ id, name, post, phone }) => ({ cadreId: id, name, post, phone }))}
          onAdd={(cadreId) => {
            enter.list(cadreId, null);
            setIsAdding(false);
          }}
          onClose={() => setIsAdding(false)}
        />
      )}
      {person && roll && (
        <Suspense fallback={null}>
          <RollLinkDialog
            incident={roll.incident}
            person={person}
            now={desk.now}
            when={when}
            onChanged={opened.refresh}
            onClose={() => setLinkFor(null)}
          />
        </Suspense>
      )}
    </>
  );
}
