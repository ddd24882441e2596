import type { RosterSite } from '../../../server/app.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { rosterText } from '../../text/roster.ts';
import { arrangedText } from '../../text/rosterArranged.ts';
import { PhoneLink } from './ArrangedBar.tsx';
import css from './arranged.module.css';

/** A site for those who only look. */
export function SiteFacts({ site, villageName }: { site: RosterSite; villageName: (id: string) => string }) {
  const { sites: w } = useText(arrangedText);
  const r = useText(rosterText);
  return (
    <div className={css.side}>
      <p>{site.villageId === null ? w.noVillage : villageName(site.villageId)}</p>
      {site.shelter !== null && (
        <p>
          {w.free(site.shelter.free, site.shelter.capacity)}
          <br />
          {site.shelter.routeNote}
        </p>
      )}
      <p>
        {site.personInCharge} <PhoneLink phone={site.phone} />
      </p>
      <p className={css.faint}>{r.readOnly}</p>
    </div>
  );
}
