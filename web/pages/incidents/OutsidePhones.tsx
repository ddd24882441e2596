import { labelOf } from '#domain/labels.ts';
import type { IncidentPack } from '../../../server/app.ts';
import { NearBlock } from '../../panels/incidents/NearBlock.tsx';
import { incidentsAnswerText } from '../../text/incidentsAnswer.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';

interface Props {
  readonly phones: IncidentPack['outsidePhones'];
  /** The village's own numbers come first; those of other villages are left out. */
  readonly villageId: string | null;
}

/** Police, clinic, power, the county's duty room. */
export function OutsidePhones({ phones, villageId }: Props) {
  const w = useText(incidentsAnswerText);
  const { language } = useLanguage();
  const isOwn = (of: string | null): boolean => of !== null && of === villageId;
  const lines = phones
    .filter((phone) => phone.villageId === null || isOwn(phone.villageId))
    .toSorted((a, b) => Number(isOwn(b.villageId)) - Number(isOwn(a.villageId)) || a.position - b.position)
    .map(({ id, kind, name, phone }) => ({
      id,
      name,
      distanceM: null,
      facts: [labelOf('outsidePhoneKind', kind, language)],
      phone,
      warning: null,
    }));
  return <NearBlock title={w.outside} lines={lines} first={6} testId="outside-phones" />;
}
