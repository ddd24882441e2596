import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Job } from '../../../server/app.ts';
import { keys } from '../../api/keys.ts';

/** Something done to a job; its answer is what the page shows next. */
export const useJobDeed = <Asked = void>(id: string, deed: (asked: Asked) => Promise<Job>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSuccess: (job) => client.setQueryData(keys.job(id), job),
    onSettled: () => client.invalidateQueries({ queryKey: keys.job(id) }),
  });
};
