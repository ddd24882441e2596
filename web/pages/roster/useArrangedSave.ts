import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { arrangedKeys } from '../../api/arranged.ts';
import { refusalOf } from './refusalOf.ts';

export interface ArrangedStep {
  readonly do: () => Promise<unknown>;
  /** What is said when it is done. */
  readonly said: string;
  readonly after?: () => void;
}

/** Sends a change, says that it is done, and reads the lists anew; what was refused is said in words. */
export function useArrangedSave() {
  const client = useQueryClient();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: (step: ArrangedStep) => step.do(),
    onSuccess: async (_, { said, after }) => {
      await client.invalidateQueries({ queryKey: arrangedKeys.all });
      after?.();
      void message.success(said);
    },
    // Somebody else was first: what there is now is shown beneath.
    onError: () => client.invalidateQueries({ queryKey: arrangedKeys.all }),
  });
  return { do: save.mutate, isBusy: save.isPending, error: refusalOf(save.error), reset: save.reset };
}
