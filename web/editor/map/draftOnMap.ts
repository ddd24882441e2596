import type { Map as MapLibreMap } from 'maplibre-gl';
import { type Drawing, drawing } from '../drawing.ts';
import type { DraftSession } from '../session.ts';
import { dealt } from './dealt.ts';
import type { DraftInks } from './draftInks.ts';
import { drawLabels } from './draftLabels.ts';
import { drawMoved, drawPeople } from './draftPeople.ts';
import { drawnDraft } from './drawnDraft.ts';
import { mapView } from './mapView.ts';
import { drawSketch } from './sketchDrawn.ts';

export interface DraftOnMap {
  readonly drawing: Drawing;
  readonly stop: () => void;
}

interface Asked {
  readonly map: MapLibreMap;
  readonly session: DraftSession;
  readonly inks: DraftInks;
  readonly lockedWord: string;
}

const cursors = { select: 'pointer', vertex: 'default', merge: 'pointer', swap: 'pointer', enclave: 'move' } as const;

/** Puts an opened draft on a map and keeps them in step: what stands, what is tried, what is sketched. */
export function draftOnMap({ map, session, inks, lockedWord }: Asked): DraftOnMap {
  const { ground } = session.snapshot();
  if (!ground) throw new Error('a draft is drawn once its ground is read');
  const drawn = drawnDraft(map, dealt(ground, inks.villages.length, inks.people.length));
  const desk = drawing(session, mapView(map), (work) => void requestAnimationFrame(work));
  let isStopped = false;
  let shownEffect: unknown = null;
  let labelled: unknown = null;

  const lookAgain = (): void => {
    const { draft, people } = session.snapshot();
    if (isStopped || !draft) return;
    drawLabels(map, draft, lockedWord);
    drawPeople(map, people);
  };
  const showNow = (): void => {
    if (isStopped) return;
    const { draft, selected, effect, people } = session.snapshot();
    const { sketch, pointed, trialEffect, tool } = desk.now();
    if (draft) drawn.show(draft);
    drawn.attempt(sketch.trial);
    drawn.mark(selected, pointed);
    drawSketch(map, sketch);
    const shown = trialEffect ?? effect;
    if (shown !== shownEffect) drawMoved(map, people, shown);
    shownEffect = shown;
    const key = draft === labelled ? null : draft;
    if (key) lookAgain();
    labelled = draft;
    map.getCanvas().style.cursor = tool in cursors ? cursors[tool as keyof typeof cursors] : 'crosshair';
  };
  let readPeople = session.snapshot().people;
  const stopSession = session.subscribe(() => {
    const { people } = session.snapshot();
    if (people !== readPeople) lookAgain();
    readPeople = people;
    desk.refresh();
  });
  const stopDesk = desk.subscribe(showNow);
  const moved = (): void => {
    lookAgain();
    desk.refresh();
  };
  map.on('moveend', moved);
  map.on('move', desk.refresh);
  showNow();
  // The index of who lies where is made while nobody waits for it, not under the first move of the pointer.
  const warm = setTimeout(() => void desk.cellAt([0, 0]), 300);
  return {
    drawing: desk,
    stop: () => {
      isStopped = true;
      clearTimeout(warm);
      stopSession();
      stopDesk();
      map.off('moveend', moved);
      map.off('move', desk.refresh);
    },
  };
}
