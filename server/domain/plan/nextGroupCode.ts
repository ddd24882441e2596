/**
 * A code for a new group of a village: the last three digits of the village's own code, `-L`, and a number nobody in the
 * town has (`201-L013`).
 */
export function nextGroupCode(codes: ReadonlySet<string>, villageCode: string): string {
  const start = `${villageCode.slice(-3)}-L`;
  let highest = 0;
  for (const code of codes)
    if (code.startsWith(start) && /^\d+$/.test(code.slice(start.length)))
      highest = Math.max(highest, Number(code.slice(start.length)));
  return `${start}${String(highest + 1).padStart(3, '0')}`;
}
