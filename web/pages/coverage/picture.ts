import type { LegendLine } from '../../panels/coverage/Legend.tsx';
import { fontFamily } from '../../parts/theme/antTheme.ts';
import { type Scheme, tokens } from '../../parts/theme/tokens.ts';
import { roundDistance } from './roundDistance.ts';

interface PictureAsked {
  readonly map: HTMLCanvasElement;
  readonly title: string;
  readonly day: string;
  readonly lines: readonly LegendLine[];
  /** Of the canvas, not of the screen. */
  readonly metresPerPixel: number;
  readonly scheme: Scheme;
  /** The letter over the arrow. */
  readonly north: string;
}

type Pen = CanvasRenderingContext2D;

/** Sizes follow the canvas, so that the words are as large on a sharp screen as on a plain one. */
const unitOf = (map: HTMLCanvasElement): number => Math.max(1, Math.min(map.width, map.height) / 800);

const drawHatch = (pen: Pen, colour: string, x: number, y: number, width: number, height: number, u: number): void => {
  pen.save();
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.clip();
  pen.strokeStyle = colour;
  pen.lineWidth = 1.4 * u;
  for (let shift = -height; shift < width; shift += 5 * u) {
    pen.beginPath();
    pen.moveTo(x + shift, y + height);
    pen.lineTo(x + shift + height, y);
    pen.stroke();
  }
  pen.restore();
};

const drawLegend = (pen: Pen, { lines, scheme, map }: PictureAsked, u: number): void => {
  const c = tokens[scheme];
  const [row, pad] = [22 * u, 14 * u];
  pen.font = `${13 * u}px ${fontFamily}`;
  const texts = lines.map(({ label, cells }) => (cells === null ? label : `${label}  ${cells}`));
  const width = Math.max(...texts.map((text) => pen.measureText(text).width)) + 34 * u + pad * 2;
  const height = lines.length * row + pad * 2 - 4 * u;
  const [x, y] = [20 * u, map.height - height - 20 * u];
  pen.fillStyle = c.surface;
  pen.globalAlpha = 0.94;
  pen.fillRect(x, y, width, height);
  pen.globalAlpha = 1;
  for (const [i, { colour, hatch, edge, isDotted }] of lines.entries()) {
    const [left, top] = [x + pad, y + pad + i * row];
    const [w, h] = [22 * u, 13 * u];
    if (colour) {
      pen.fillStyle = colour;
      pen.fillRect(left, top, w, h);
    }
    if (hatch) drawHatch(pen, hatch, left, top, w, h, u);
    if (edge) {
      pen.strokeStyle = edge;
      pen.lineWidth = 1.6 * u;
      pen.setLineDash(isDotted ? [2 * u, 2.5 * u] : []);
      pen.strokeRect(left, top, w, h);
      pen.setLineDash([]);
    }
    pen.fillStyle = c.ink;
    pen.fillText(texts[i] ?? '', left + 32 * u, top + 11.5 * u);
  }
};

const drawTitle = (pen: Pen, { title, day, scheme, map }: PictureAsked, u: number): void => {
  const c = tokens[scheme];
  pen.globalAlpha = 0.94;
  pen.fillStyle = c.surface;
  pen.fillRect(0, 0, map.width, 50 * u);
  pen.globalAlpha = 1;
  pen.fillStyle = c.ink;
  pen.font = `600 ${20 * u}px ${fontFamily}`;
  pen.fillText(title, 20 * u, 32 * u);
  pen.font = `${15 * u}px ${fontFamily}`;
  pen.textAlign = 'right';
  pen.fillText(day, map.width - 20 * u, 32 * u);
  pen.textAlign = 'left';
};

/** Scale bar and north, lower right: the map is never turned, so north is up. */
const drawScale = (pen: Pen, { metresPerPixel, scheme, map, north }: PictureAsked, u: number): void => {
  if (metresPerPixel <= 0) return;
  const { metres, label } = roundDistance(metresPerPixel * 140 * u);
  const width = metres / metresPerPixel;
  const [right, foot] = [map.width - 24 * u, map.height - 24 * u];
  pen.strokeStyle = pen.fillStyle = tokens[scheme].ink;
  pen.lineWidth = 2 * u;
  pen.beginPath();
  pen.moveTo(right - width, foot - 7 * u);
  pen.lineTo(right - width, foot);
  pen.lineTo(right, foot);
  pen.lineTo(right, foot - 7 * u);
  pen.stroke();
  pen.font = `${12 * u}px ${fontFamily}`;
  pen.textAlign = 'right';
  pen.fillText(label, right, foot - 11 * u);
  pen.textAlign = 'center';
  pen.fillText(north, right - 8 * u, foot - 56 * u);
  pen.beginPath();
  pen.moveTo(right - 8 * u, foot - 52 * u);
  pen.lineTo(right - 14 * u, foot - 34 * u);
  pen.lineTo(right - 8 * u, foot - 38 * u);
  pen.lineTo(right - 2 * u, foot - 34 * u);
  pen.fill();
  pen.textAlign = 'left';
};

/** The map with title, day, legend, scale bar and north, as PNG bytes. */
export const drawPicture = (asked: PictureAsked): Promise<Blob | null> => {
  const canvas = document.createElement('canvas');
  canvas.width = asked.map.width;
  canvas.height = asked.map.height;
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.resolve(null);
  const u = unitOf(asked.map);
  pen.drawImage(asked.map, 0, 0);
  drawTitle(pen, asked, u);
  drawLegend(pen, asked, u);
  drawScale(pen, asked, u);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
};
