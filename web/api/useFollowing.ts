import { hashKey, keepPreviousData, type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

/**
 * A query that follows a fast hand: while one answer is under way the wishes after it wait, and only the last of
 * them is asked next. What was read last stays until then, so a drag paints all the way instead of starving.
 */
export function useFollowing<T, K extends QueryKey>(wanted: UseQueryOptions<T, Error, T, K>) {
  const [asked, setAsked] = useState(wanted);
  const query = useQuery({ ...asked, placeholderData: keepPreviousData } as UseQueryOptions<T, Error, T, K>);
  const isBehind =
    hashKey(asked.queryKey) !== hashKey(wanted.queryKey) || (asked.enabled ?? true) !== (wanted.enabled ?? true);
  const isUnderWay = query.isPlaceholderData && query.fetchStatus === 'fetching';
  if (isBehind && !isUnderWay) setAsked(wanted);
  return query;
}
