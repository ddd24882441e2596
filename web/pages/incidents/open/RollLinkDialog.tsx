import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { IncidentBrief } from '../../../../server/app.ts';
import { makeRollLink, revokeRollLink } from '../../../api/openIncident.ts';
import type { StaffOnRoll } from '../../../panels/incidents/open/homeStanding.ts';
import { LinkDialog } from '../../../panels/incidents/open/LinkDialog.tsx';
import { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import { copied as copy } from '../copied.ts';

interface Props {
  readonly incident: IncidentBrief;
  readonly person: StaffOnRoll;
  readonly now: number;
  readonly when: (instant: number) => string;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** Makes, shows and revokes one cadre's link; the code is drawn here, and the link leaves only by hand. */
export function RollLinkDialog({ incident, person, now, when, onChanged, onClose }: Props) {
  const w = useText(incidentOpenRollText).link;
  const [copied, setCopied] = useState(false);
  const make = useMutation({
    mutationFn: () => makeRollLink(incident.id, person.cadreId),
    onSuccess: onChanged,
  });
  const revoke = useMutation({
    mutationFn: (linkId: string) => revokeRollLink(incident.id, linkId),
    onSuccess: () => {
      make.reset();
      onChanged();
    },
  });
  const url = make.data?.url ?? '';
  return (
    <LinkDialog
      person={person}
      now={now}
      url={make.data?.url ?? null}
      isMaking={make.isPending}
      problem={(make.error ?? revoke.error)?.message ?? null}
      copied={copied}
      message={incident.isDrill ? w.smsDrill(incident.name, url) : w.sms(incident.name, url)}
      when={when}
      onMake={() => make.mutate()}
      onRevoke={(linkId) => revoke.mutate(linkId)}
      onCopy={(text) => void copy(text).then(setCopied)}
      onClose={onClose}
    />
  );
}
