/** The largest 1, 2 or 5 × 10ⁿ metres that is not more than `atMostM`, for a scale bar. */
export const roundDistance = (atMostM: number): { readonly metres: number; readonly label: string } => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, atMostM)));
  const step = [5, 2, 1].find((times) => times * power <= atMostM) ?? 1;
  const metres = step * power;
  return { metres, label: metres >= 1000 ? `${metres / 1000} km` : `${metres} m` };
};
