interface Words {
  readonly m: (m: number) => string;
  readonly km: (km: string) => string;
}

/** 0…999 m in tens, then kilometres with one decimal. */
export const distanceWords = (metres: number, w: Words): string => {
  if (metres >= 995) return w.km((metres / 1000).toFixed(metres < 9950 ? 1 : 0));
  return w.m(metres < 10 ? Math.round(metres) : Math.round(metres / 10) * 10);
};
