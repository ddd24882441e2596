import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { metresBetween } from '#domain/coordinateSystem.ts';
import { incidentKinds } from '#domain/words.ts';
import { openIncident } from '../../api/incidents.ts';
import { newId } from '../../api/newId.ts';
import { OpenForm } from '../../panels/incidents/OpenForm.tsx';
import { kindInWords } from '../../panels/incidents/proposedName.ts';
import { incidentsAreaText } from '../../text/incidentsArea.ts';
import { incidentsListText } from '../../text/incidentsList.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { instantAt, townTime } from '../coverage/townClock.ts';
import type { CapWords } from './capWords.ts';
import type { AskedArea } from './useArea.ts';
import type { Desk } from './useDesk.ts';
import { wireArea } from './wireArea.ts';

interface Props {
  readonly desk: Desk;
  readonly area: AskedArea;
  readonly stage: 'open' | 'warning';
  /** What was typed when the place was asked: 李家湾后山滑坡 says the kind too. */
  readonly said: string;
  readonly cap: CapWords | null;
  readonly onClose: () => void;
}

const nearbyM = 1500;

/** Opens an incident or a warning over what is being asked about. */
export function OpenDialog({ desk, area, stage, said, cap, onClose }: Props) {
  const w = useText(incidentsListText);
  const counts = useText(incidentsAreaText);
  const client = useQueryClient();
  const [id] = useState(newId);
  const { view, change, pack, now, answer } = desk;
  const { zone } = pack.facts;
  const [cell] = answer?.cells ?? [];
  const opening = useMutation({
    mutationFn: openIncident,
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ['incidents', 'list'] });
      onClose();
      change({ incident: made.id });
    },
  });
  const { laid, shape, counted, live, touched } = area;
  const figures = counted?.counts ?? live;
  const capKind = incidentKinds.find((kind) => kind === cap?.kind);
  const near = pack.incidents.find(
    ({ isDrill, point }) => !isDrill && point !== null && view.place && metresBetween(point, view.place) < nearbyM,
  );
  return (
    <Modal open title={w.openTitle[stage]} footer={null} onCancel={onClose} width={560} destroyOnHidden>
      <OpenForm
        stage={stage}
        place={view.name === '' && cell ? `${cell.villageName}${cell.name}` : view.name}
        kind={capKind ?? kindInWords(`${said}${view.name}`) ?? 'other'}
        level={cap?.level ?? 4}
        note={[cap?.headline, cap?.instruction].filter((part) => typeof part === 'string').join('。')}
        now={townTime(now, zone)}
        areaSentence={laid ? counts.sentence(touched.length, figures.households, figures.people) : null}
        nearby={near ?? null}
        isSending={opening.isPending}
        trouble={opening.error?.message ?? null}
        onCancel={onClose}
        onNearby={(incident) => {
          onClose();
          change({ incident });
        }}
        onSubmit={({ startedAt, note, ...values }) =>
          opening.mutate({
            id,
            stage,
            ageMs: 0,
            ...values,
            ...(view.place ? { point: [view.place[0], view.place[1]] } : {}),
            ...(laid && shape ? { area: wireArea(shape) } : {}),
            // A minute that has only begun is now: the server's clock may be a second behind.
            ...(startedAt < townTime(now, zone) ? { startedAt: instantAt(startedAt, zone) } : {}),
            ...(note.trim() === '' ? {} : { note: note.trim() }),
            ...(cap ? { capReference: cap.reference } : {}),
          })
        }
      />
    </Modal>
  );
}
