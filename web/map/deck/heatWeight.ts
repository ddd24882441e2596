/** The class of a number of days: the last break it reaches. */
export const heatClassOf = (days: number, breaks: readonly number[]): number =>
  Math.max(
    0,
    breaks.findLastIndex((from) => days >= from),
  );

/**
 * Days on the scale of the legend: class `i` fills the step from `i` to `i + 1`, so that a mean of weights has the colour
 * of its class. The last class is as long as the one before it; what is longer forgotten weighs no more.
 */
export const heatWeight = (days: number, breaks: readonly number[]): number => {
  const klass = heatClassOf(days, breaks);
  const from = breaks[klass] ?? 0;
  const width = klass + 1 < breaks.length ? (breaks[klass + 1] ?? 0) - from : from - (breaks[klass - 1] ?? 0);
  return klass + Math.min(1, Math.max(0, (days - from) / Math.max(1, width)));
};
