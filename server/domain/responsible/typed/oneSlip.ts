/**
 * Whether a name of at least three characters stands somewhere in what was said with one of them wrong, missing, or one
 * too many; the rest in order.
 */
export function isOneSlip(name: string, said: string): boolean {
  if (name.length < 3) return false;
  let shared = 0;
  for (const character of name) if (said.includes(character)) shared += 1;
  if (shared < name.length - 1) return false;
  for (let start = 0; start < said.length; start += 1)
    for (const length of [name.length, name.length - 1, name.length + 1])
      if (start + length <= said.length && isOneApart(name, said.slice(start, start + length))) return true;
  return false;
}

/** One character replaced, left out or put in. */
function isOneApart(a: string, b: string): boolean {
  let front = 0;
  while (front < a.length && front < b.length && a[front] === b[front]) front += 1;
  let back = 0;
  while (back < a.length - front && back < b.length - front && a.at(-1 - back) === b.at(-1 - back)) back += 1;
  const [left, right] = [a.length - front - back, b.length - front - back];
  return left <= 1 && right <= 1;
}
