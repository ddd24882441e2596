import { Button } from 'antd';
import { labelOf } from '#domain/labels.ts';
import type { IncidentPack } from '../../../../server/app.ts';
import { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import { useLanguage, useText } from '../../../text/LanguageProvider.tsx';
import { Phone } from './Phone.tsx';
import css from './roll.module.css';
import shelterCss from './shelters.module.css';
import type { LiveShelter } from './liveShelters.ts';

interface Props {
  readonly shelters: readonly LiveShelter[];
  readonly teams: IncidentPack['teams'];
  readonly sites: IncidentPack['sites'];
  readonly phones: IncidentPack['outsidePhones'];
  readonly distance: (metres: number) => string;
  readonly onShow: (point: readonly [lon: number, lat: number]) => void;
}

/** Where they go: shelters with the places left now; teams, sites in the area, phones outside. */
export function ShelterPanel({ shelters, teams, sites, phones, distance, onShow }: Props) {
  const w = useText(incidentOpenRollText).shelters;
  const { language } = useLanguage();
  return (
    <div data-testid="shelters">
      <section className={css.part}>
        <h3>{w.title}</h3>
        {shelters.length === 0 && (
          <p className={css.hint}>
            {w.none} {w.noneDo}
          </p>
        )}
        <ul>
          {shelters.map((shelter) => (
            <li key={shelter.siteId} className={shelterCss.line} data-over={shelter.left < 0} data-testid="shelter">
              <span className={shelterCss.left}>
                <b>{shelter.left >= 0 ? w.free(shelter.left) : w.over(-shelter.left)}</b>
                <small>{w.of(shelter.capacity)}</small>
              </span>
              <div className={shelterCss.what}>
                <strong>{shelter.name}</strong>
                <span className={css.facts}>
                  {shelter.distanceM !== null && <span>{w.metres(distance(shelter.distanceM))}</span>}
                  {shelter.here > 0 && <span>{w.here(shelter.here)}</span>}
                  {shelter.coming > 0 && <span>{w.coming(shelter.coming)}</span>}
                  <Phone name={shelter.name} phone={shelter.phone} />
                </span>
                {shelter.isInside && <span className={css.missing}>{w.inside}</span>}
                {shelter.routeNote !== '' && <span className={css.hint}>{shelter.routeNote}</span>}
              </div>
              <Button size="small" onClick={() => onShow(shelter.point)}>
                {w.show}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <section className={css.part}>
        <h3>{w.teams}</h3>
        {teams.length === 0 && <p className={css.hint}>{w.noTeams}</p>}
        <ul>
          {teams.map(({ id, name, kind, leaderName, phone, members, kit }) => (
            <li key={id} className={shelterCss.plain}>
              <strong>{name}</strong>
              <span className={css.facts}>
                <span>{labelOf('teamKind', kind, language)}</span>
                <span>{w.members(members)}</span>
                <span>{leaderName}</span>
                <Phone name={leaderName ?? name} phone={phone} />
                <span>{kit}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className={css.part}>
        <h3>{w.sites}</h3>
        {sites.length === 0 && <p className={css.hint}>{w.noSites}</p>}
        <ul>
          {sites.map(({ siteId, name, kind, headcount }) => (
            <li key={siteId} className={shelterCss.plain}>
              <strong>{name}</strong>
              <span className={css.facts}>
                <span>{labelOf('siteKind', kind, language)}</span>
                <span>{headcount === null ? w.noHeadcount : w.headcount(headcount)}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className={css.part}>
        <h3>{w.phones}</h3>
        {phones.length === 0 && <p className={css.hint}>{w.noPhones}</p>}
        <ul>
          {phones.map(({ id, name, kind, phone }) => (
            <li key={id} className={shelterCss.plain}>
              <span className={css.facts}>
                <strong>{name}</strong>
                <span>{labelOf('outsidePhoneKind', kind, language)}</span>
                <Phone name={name} phone={phone} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
