import { metresBetween } from '#domain/coordinateSystem.ts';
import type { IncidentPack } from '../../../../server/app.ts';
import { distanceWords } from '../../../panels/incidents/distanceWords.ts';
import type { incidentsAnswerText } from '../../../text/incidentsAnswer.ts';
import type { incidentOpenPapersText } from '../../../text/incidentOpenPapers.ts';
import type { TextOf } from '../../../text/text.ts';
import type { Desk } from '../useDesk.ts';

interface Asked {
  readonly desk: Desk;
  readonly cell: IncidentPack['facts']['cells'][number] | null;
  readonly point: readonly [lon: number, lat: number] | null;
  readonly w: TextOf<typeof incidentOpenPapersText>;
  readonly distance: TextOf<typeof incidentsAnswerText>;
}

const most = 3;

/** Where to and who else, for the foot of a sheet: the nearest shelters and teams, the phones outside. */
export const sheetFoot = ({ desk: { pack }, cell, point, w, distance }: Asked) => {
  const at = pack.places.find(({ kind, id }) => kind === 'cell' && id === cell?.id)?.point ?? point;
  const metres = (to: readonly [number, number]): number => (at === null ? 0 : metresBetween(at, to));
  return {
    shelters: pack.shelters
      .map((shelter) => ({ ...shelter, metres: metres(shelter.point) }))
      .toSorted((a, b) => a.metres - b.metres)
      .slice(0, most)
      .map(
        ({ name, metres: away, free, phone }) =>
          `${w.call.shelter(name, distanceWords(away, distance), free)}${phone ? ` ${phone}` : ''}`,
      ),
    teams: pack.teams
      .map((team) => ({ ...team, metres: team.point === null ? Number.MAX_VALUE : metres(team.point) }))
      .toSorted((a, b) => a.metres - b.metres)
      .slice(0, most)
      .map(({ name, leaderName, phone }) => [name, leaderName, phone].filter((text) => text !== null).join(' ')),
    phones: pack.outsidePhones
      .filter(({ villageId }) => villageId === null || villageId === cell?.villageId)
      .map(({ name, phone }) => `${name} ${phone}`),
  };
};
