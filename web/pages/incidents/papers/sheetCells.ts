import { cellsWithin } from '#domain/responsible/cellsWithin.ts';
import { groundLines } from '#domain/responsible/groundLines.ts';
import { laidArea } from '#domain/responsible/laidArea.ts';
import type { IncidentPack } from '../../../../server/app.ts';
import { areaGround } from '../areaGround.ts';
import type { Ground } from '../areaSpec.ts';
import type { DeskView } from '../deskView.ts';
import type { Desk } from '../useDesk.ts';

interface Asked {
  readonly pack: IncidentPack;
  readonly topology: Desk['ground']['topology'];
  readonly view: DeskView;
  /** Cells named in the address, by id. */
  readonly cellIds: readonly string[];
  readonly incidentArea: Ground | null;
}

/** Which cells the sheets are of, by code: those named, those of an incident's or a drawn area. Empty where only a place is known. */
export const sheetCells = ({ pack, topology, view, cellIds, incidentArea }: Asked): IncidentPack['facts']['cells'] => {
  const { cells } = pack.facts;
  if (cellIds.length > 0) return cells.filter(({ id }) => cellIds.includes(id));
  const drawn = view.area === null ? null : areaGround(view.area, topology, pack.lines);
  const area = incidentArea ?? drawn;
  if (area === null) return [];
  const { whole, cut } = cellsWithin(groundLines(topology), laidArea(area));
  const touched = new Set([...whole, ...cut]);
  return cells.filter(({ no }) => touched.has(no)).toSorted((a, b) => (a.code < b.code ? -1 : 1));
};
