import type { Map as MapLibreMap } from 'maplibre-gl';
import { areaTones, type IncidentInks, type MarkKind, markKinds, markTones } from './drawing.ts';
import { markName } from './drawnFeatures.ts';

const ratio = 2;

type Outline = (pen: CanvasRenderingContext2D) => void;

const disc =
  (radius: number): Outline =>
  (pen) =>
    pen.arc(0, 0, radius, 0, Math.PI * 2);

const corners =
  (...points: readonly (readonly [number, number])[]): Outline =>
  (pen) => {
    for (const [i, [x, y]] of points.entries()) {
      if (i === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    }
    pen.closePath();
  };

/** Shapes around the middle of a 30 px square. A place is a pin whose tip is at the foot. */
const outlines: Readonly<Record<MarkKind, Outline>> = {
  place: (pen) => {
    pen.moveTo(0, 13);
    pen.bezierCurveTo(-4, 7, -9, 3, -9, -3.5);
    pen.arc(0, -3.5, 9, Math.PI, 0);
    pen.bezierCurveTo(9, 3, 4, 7, 0, 13);
    pen.closePath();
  },
  person: (pen) => {
    pen.arc(0, -4, 4.6, 0, Math.PI * 2);
    pen.moveTo(-8, 9);
    pen.bezierCurveTo(-8, 0, 8, 0, 8, 9);
    pen.closePath();
  },
  household: disc(8.5),
  shelter: corners([0, -10], [10, -1], [7, -1], [7, 9], [-7, 9], [-7, -1], [-10, -1]),
  site: corners([-7, -7], [7, -7], [7, 7], [-7, 7]),
  hazard: corners([0, -9], [9.5, 8], [-9.5, 8]),
  team: corners([0, -10], [9, 0], [0, 10], [-9, 0]),
  relay: disc(6.5),
};

const inMiddle: Partial<Record<MarkKind, Outline>> = {
  place: (pen) => pen.arc(0, -3.5, 3.4, 0, Math.PI * 2),
  hazard: (pen) => {
    pen.rect(-1.2, -3.5, 2.4, 6);
    pen.rect(-1.2, 4, 2.4, 2.2);
  },
  shelter: (pen) => pen.rect(-2.2, 3, 4.4, 6),
};

const drawn = (size: number, draw: (pen: CanvasRenderingContext2D) => void): ImageData | null => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * ratio;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return null;
  pen.scale(ratio, ratio);
  draw(pen);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
};

const markIcon = (kind: MarkKind, colour: string, paper: string): ImageData | null =>
  drawn(30, (pen) => {
    pen.translate(15, 15);
    pen.lineJoin = 'round';
    if (kind === 'relay') {
      pen.beginPath();
      disc(10)(pen);
      pen.fillStyle = paper;
      pen.fill();
      pen.strokeStyle = colour;
      pen.lineWidth = 1.6;
      pen.stroke();
    }
    pen.beginPath();
    outlines[kind](pen);
    pen.strokeStyle = paper;
    pen.lineWidth = 4;
    pen.stroke();
    pen.fillStyle = colour;
    pen.fill();
    const inner = inMiddle[kind];
    if (!inner) return;
    pen.beginPath();
    inner(pen);
    pen.fillStyle = paper;
    pen.fill();
  });

const hatch = (colour: string): ImageData | null => {
  const size = 10;
  return drawn(size, (pen) => {
    pen.strokeStyle = colour;
    pen.lineWidth = 2.4;
    for (const shift of [-size, 0, size]) {
      pen.beginPath();
      pen.moveTo(shift - 1, size + 1);
      pen.lineTo(shift + size + 1, -1);
      pen.stroke();
    }
  });
};

/** Draws the marks and the hatch of a drill in the inks of the theme; a later call redraws them. */
export const putMarks = (map: MapLibreMap, inks: IncidentInks): void => {
  const put = (name: string, image: ImageData | null): void => {
    if (!image) return;
    if (map.hasImage(name)) map.updateImage(name, image);
    else map.addImage(name, image, { pixelRatio: ratio });
  };
  for (const kind of markKinds)
    for (const tone of markTones) put(markName(kind, tone), markIcon(kind, inks.tones[tone], inks.paper));
  for (const tone of areaTones) put(`area-hatch-${tone}`, hatch(inks.areas[tone]));
};
