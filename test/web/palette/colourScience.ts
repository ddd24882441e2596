export type Rgb = readonly [number, number, number];
export const visions = ['usual', 'protan', 'deutan', 'tritan'] as const;
export type Vision = (typeof visions)[number];

export const rgbOf = (hex: string): Rgb => {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
};
const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const encoded = (c: number): number => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);

/** Source: Machado, Oliveira, Fernandes 2009, severity 1.0, applied to linear RGB. */
const machado: Readonly<Record<Exclude<Vision, 'usual'>, readonly Rgb[]>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export const seenBy = (colour: Rgb, vision: Vision): Rgb => {
  if (vision === 'usual') return colour;
  const [r, g, b] = colour.map(linear) as unknown as Rgb;
  const [red, green, blue] = machado[vision].map(([x, y, z]) =>
    encoded(Math.min(1, Math.max(0, x * r + y * g + z * b))),
  ) as unknown as Rgb;
  return [red, green, blue];
};

/** `top` laid over `ground` at an opacity. */
export const laidOver = (top: Rgb, ground: Rgb, opacity: number): Rgb => [
  top[0] * opacity + ground[0] * (1 - opacity),
  top[1] * opacity + ground[1] * (1 - opacity),
  top[2] * opacity + ground[2] * (1 - opacity),
];

const luminance = ([r, g, b]: Rgb): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

/** WCAG 2 contrast ratio. */
export const contrast = (one: Rgb, other: Rgb): number => {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

const labOf = (colour: Rgb): Rgb => {
  const [r, g, b] = colour.map(linear) as unknown as Rgb;
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};

const degrees = 180 / Math.PI;
const hueOf = (b: number, a: number): number => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) * degrees + 360) % 360);

/** CIEDE2000. Source: Sharma, Wu, Dalal 2005, "The CIEDE2000 color-difference formula". */
export const deltaE2000 = (one: Rgb, other: Rgb): number => {
  const [l1, a1, b1] = labOf(one);
  const [l2, a2, b2] = labOf(other);
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const [h1, h2] = [hueOf(b1, p1), hueOf(b2, p2)];
  const turn = h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
  const dH = c1 * c2 === 0 ? 0 : 2 * Math.sqrt(c1 * c2) * Math.sin(turn / 2 / degrees);
  const [meanL, mean] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const sumH = h1 + h2;
  const meanH = c1 * c2 === 0 ? sumH : Math.abs(h1 - h2) <= 180 ? sumH / 2 : (sumH + (sumH < 360 ? 360 : -360)) / 2;
  const cos = (angle: number): number => Math.cos(angle / degrees);
  const t = 1 - 0.17 * cos(meanH - 30) + 0.24 * cos(2 * meanH) + 0.32 * cos(3 * meanH + 6) - 0.2 * cos(4 * meanH - 63);
  const sL = 1 + (0.015 * (meanL - 50) ** 2) / Math.sqrt(20 + (meanL - 50) ** 2);
  const [sC, sH] = [1 + 0.045 * mean, 1 + 0.015 * mean * t];
  const turned = 60 * Math.exp(-(((meanH - 275) / 25) ** 2));
  const rT = -2 * Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)) * Math.sin(turned / degrees);
  const [x, y, z] = [(l2 - l1) / sL, (c2 - c1) / sC, dH / sH];
  return Math.sqrt(x ** 2 + y ** 2 + z ** 2 + rT * y * z);
};
