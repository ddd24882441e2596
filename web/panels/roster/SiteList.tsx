import { labelOf } from '#domain/labels.ts';
import type { RosterSite } from '../../../server/app.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { arrangedText } from '../../text/rosterArranged.ts';
import { PhoneLink } from './ArrangedBar.tsx';
import css from './arranged.module.css';

interface Props {
  readonly sites: readonly RosterSite[];
  readonly villageName: (id: string) => string;
  readonly onOpen: (id: string) => void;
}

/** Shelters with their free places, service points, hazard points. */
export function SiteList({ sites, villageName, onOpen }: Props) {
  const a = useText(arrangedText);
  const { sites: w } = a;
  const { language } = useLanguage();
  return (
    <table className={css.list} data-testid="sites">
      <thead>
        <tr>
          <th scope="col">{a.name}</th>
          <th scope="col">{a.village}</th>
          <th scope="col">{w.capacity}</th>
          <th scope="col">{w.inCharge}</th>
          <th scope="col">{w.routeNote}</th>
        </tr>
      </thead>
      <tbody>
        {sites.map((site) => (
          <tr key={site.id}>
            <th scope="row">
              <button type="button" aria-label={w.open(site.name)} onClick={() => onOpen(site.id)}>
                {site.name}
              </button>
              <small>
                <span className={css.chip} data-kind={site.kind}>
                  {labelOf('siteKind', site.kind, language)}
                </span>
                {site.code}
              </small>
            </th>
            <td>{site.villageId === null ? w.noVillage : villageName(site.villageId)}</td>
            <td className={css.number}>{site.shelter !== null && w.free(site.shelter.free, site.shelter.capacity)}</td>
            <td>
              {site.personInCharge} <PhoneLink phone={site.phone} />
            </td>
            <td>{site.shelter?.routeNote}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
