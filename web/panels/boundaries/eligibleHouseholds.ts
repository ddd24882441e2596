/** Household codes as somebody typed or pasted them, looked up among the plan's households. */
export interface EligibleHouseholds {
  readonly ids: readonly string[];
  /** Codes of no household here, as typed. */
  readonly unknown: readonly string[];
}

/** Codes are parted by spaces, commas or lines; letters may be small, and a code may be there twice. */
export function eligibleHouseholds(
  typed: string,
  { ids, codes }: { readonly ids: readonly string[]; readonly codes: readonly string[] },
): EligibleHouseholds {
  const words = new Set(typed.split(/[\s,，、;；]+/u).filter((word) => word !== ''));
  if (words.size === 0) return { ids: [], unknown: [] };
  const idOf = new Map(codes.map((code, row) => [code.toUpperCase(), ids[row] ?? '']));
  const found = new Set<string>();
  const unknown: string[] = [];
  for (const word of words) {
    const id = idOf.get(word.normalize('NFKC').toUpperCase());
    if (id === undefined) unknown.push(word);
    else found.add(id);
  }
  return { ids: [...found], unknown };
}
