import type { Map as MapLibreMap } from 'maplibre-gl';
import { markImage } from '../layers/households.ts';
import { type HouseholdMark, householdMarks, type MapInks } from '../model.ts';

const ratio = 2;

const drawn = (size: number, draw: (pen: CanvasRenderingContext2D) => void): ImageData | null => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * ratio;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return null;
  pen.scale(ratio, ratio);
  draw(pen);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
};

/** Diagonal lines that meet at the edges of the tile, so that the hatch runs on without a seam. */
const hatch = (colour: string, width: number, size: number): ImageData | null =>
  drawn(size, (pen) => {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    for (const shift of [-size, 0, size]) {
      pen.beginPath();
      pen.moveTo(shift - 1, size + 1);
      pen.lineTo(shift + size + 1, -1);
      pen.stroke();
    }
  });

interface MarkInk {
  readonly colour: string;
  readonly paper: string;
}

const markPainters: Readonly<Record<HouseholdMark, (pen: CanvasRenderingContext2D, r: number, ink: MarkInk) => void>> =
  {
    done: (pen) => pen.fill(),
    due: (pen, _r, { paper }) => {
      pen.fillStyle = paper;
      pen.fill();
      pen.stroke();
    },
    new: (pen, _r, { paper }) => {
      pen.fillStyle = paper;
      pen.fill();
      pen.setLineDash([1.5, 2]);
      pen.stroke();
    },
    overdue: (pen, r, { paper }) => {
      pen.fill();
      pen.fillStyle = paper;
      pen.fillRect(-r * 0.62, -r * 0.2, r * 1.24, r * 0.4);
    },
    excused: (pen, r, { paper, colour }) => {
      pen.fillStyle = paper;
      pen.fill();
      pen.strokeStyle = colour;
      pen.lineWidth = 1.6;
      pen.stroke();
      pen.beginPath();
      const arm = r * 0.55;
      pen.moveTo(-arm, -arm);
      pen.lineTo(arm, arm);
      pen.moveTo(arm, -arm);
      pen.lineTo(-arm, arm);
      pen.stroke();
    },
  };

const markIcon = (mark: HouseholdMark, isCentre: boolean, ink: MarkInk): ImageData | null =>
  drawn(26, (pen) => {
    const radius = isCentre ? 7.5 : 5;
    pen.translate(13, 13);
    if (isCentre) {
      pen.beginPath();
      pen.arc(0, 0, radius + 3.4, 0, Math.PI * 2);
      pen.fillStyle = ink.paper;
      pen.fill();
      pen.strokeStyle = ink.colour;
      pen.lineWidth = 1.5;
      pen.stroke();
    } else {
      pen.beginPath();
      pen.arc(0, 0, radius + 1.4, 0, Math.PI * 2);
      pen.fillStyle = ink.paper;
      pen.fill();
    }
    pen.beginPath();
    pen.arc(0, 0, radius, 0, Math.PI * 2);
    pen.fillStyle = ink.colour;
    pen.strokeStyle = ink.colour;
    pen.lineWidth = 2;
    markPainters[mark](pen, radius, ink);
  });

/** Draws our patterns and marks in the inks of the theme; a later call redraws them. */
export const putImages = (map: MapLibreMap, inks: MapInks, paper: string): void => {
  const put = (name: string, image: ImageData | null): void => {
    if (!image) return;
    if (map.hasImage(name)) map.updateImage(name, image);
    else map.addImage(name, image, { pixelRatio: ratio });
  };
  put('hatch-nobody', hatch(inks.cellLine, 0.9, 9));
  put('hatch-vacant', hatch(inks.vacant, 1.6, 8));
  for (const mark of householdMarks) {
    const ink = { colour: inks.households[mark], paper };
    put(markImage(mark, true), markIcon(mark, true, ink));
    put(markImage(mark, false), markIcon(mark, false, ink));
  }
};
