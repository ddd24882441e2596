import { useCallback } from 'react';
import { labelOf } from '#domain/labels.ts';
import type { IncidentBrief } from '../../../../server/app.ts';
import type { SheetHeadProps } from '../../../panels/incidents/papers/SheetHead.tsx';
import { incidentOpenPapersText } from '../../../text/incidentOpenPapers.ts';
import { localeOf } from '../../../text/language.ts';
import { useLanguage, useText } from '../../../text/LanguageProvider.tsx';
import type { Desk } from '../useDesk.ts';

interface Asked {
  readonly desk: Desk;
  readonly incident: IncidentBrief | null;
  readonly printedAt: number;
}

type OwnHead = Pick<SheetHeadProps, 'title' | 'place' | 'facts'> & { readonly madeAt?: number };

/** What every sheet says at its head: for which incident, as of when, who printed, and the code that leads back to the screen. */
export function useSheetHead({ desk, incident, printedAt }: Asked): (own: OwnHead) => SheetHeadProps {
  const w = useText(incidentOpenPapersText);
  const { language } = useLanguage();
  const { me, pack } = desk;
  const { zone, madeAt, dutyPhone } = pack.facts;
  return useCallback(
    ({ madeAt: own, ...head }) => {
      const time = new Intl.DateTimeFormat(localeOf(language), {
        timeZone: zone,
        dateStyle: 'medium',
        timeStyle: 'short',
      });
      const words =
        incident === null
          ? null
          : [
              incident.name,
              labelOf('incidentKind', incident.kind, language),
              labelOf('incidentLevel', String(incident.level) as '1', language),
              incident.place,
              labelOf('incidentStage', incident.stage, language),
            ]
              .filter((text) => text !== '')
              .join(' · ');
      return {
        ...head,
        facts: [...head.facts, ...(dutyPhone === null ? [] : [w.call.dutyPhone(dutyPhone)])],
        incident: words,
        drill: incident?.isDrill ? w.drill : null,
        link:
          incident === null ? `${location.origin}/incidents` : `${location.origin}/incidents?incident=${incident.id}`,
        linkSays: incident === null ? w.qrDesk : w.qr,
        source: [
          me.town.name,
          w.asOf(time.format(own ?? madeAt)),
          w.printed(me.account.name, time.format(printedAt)),
          ...(me.town.isDemo ? [w.demo] : []),
        ],
      };
    },
    [incident, language, zone, madeAt, dutyPhone, me, printedAt, w],
  );
}
