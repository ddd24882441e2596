import { useSearch } from 'wouter';

const isView = (value: string | null): value is string => value !== null && /^(edition|plan):[\w-]{1,64}$/.test(value);

/** The two partitions of a comparison, as the URL names them; null where it does not. */
export const comparedOf = (search: string): { readonly a: string | null; readonly b: string | null } => {
  const said = new URLSearchParams(search);
  const [a, b] = [said.get('a'), said.get('b')];
  return { a: isView(a) ? a : null, b: isView(b) ? b : null };
};

export const useCompared = () => comparedOf(useSearch());
