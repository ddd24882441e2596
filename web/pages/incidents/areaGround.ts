import type { Topology } from '#domain/boundary/topology.ts';
import { areaAlong } from '#domain/responsible/areaAlong.ts';
import { areaOfCells } from '#domain/responsible/areaOfCells.ts';
import { circleArea } from '#domain/responsible/circleArea.ts';
import type { IncidentPack } from '../../../server/app.ts';
import type { AreaSpec, Ground } from './areaSpec.ts';
import { stretchOf } from './stretch.ts';

/** The ground an area asked for covers; null where the pack does not know its line or cells. */
export function areaGround(spec: AreaSpec, topology: Topology, lines: IncidentPack['lines']): Ground | null {
  switch (spec.kind) {
    case 'circle':
      return circleArea(spec.at, spec.radiusM);
    case 'polygon': {
      const [first] = spec.corners;
      return first
        ? { type: 'Polygon', coordinates: [[...spec.corners, first].map(([lon, lat]) => [lon, lat])] }
        : null;
    }
    case 'along': {
      const line = lines.find(({ id }) => id === spec.lineId);
      return line ? areaAlong(stretchOf(line.line, spec.fromM, spec.toM), spec.widthM) : null;
    }
    case 'cells': {
      const known = spec.nos.filter((no) => (topology.borders.get(no)?.length ?? 0) > 0);
      return known.length === 0 ? null : areaOfCells(topology, known);
    }
    case 'file':
      return spec.ground;
  }
}
