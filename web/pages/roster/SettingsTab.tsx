import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { send } from '../../api/client.ts';
import { rosterKeys, townSettingsQuery } from '../../api/roster.ts';
import { type SettingsEntry, TownSettingsForm } from '../../panels/roster/TownSettingsForm.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { useText } from '../../text/LanguageProvider.tsx';
import { rosterSettingsText } from '../../text/rosterSettings.ts';
import { shellText } from '../../text/shell.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import { refusalOf } from './refusalOf.ts';

/** What the incident desk follows: the duty room's number, the office's hours, the county's clocks. */
export default function SettingsTab() {
  const w = useText(rosterSettingsText);
  const shell = useText(shellText);
  const client = useQueryClient();
  const { message } = App.useApp();
  const settings = useQuery(townSettingsQuery());
  const save = useMutation({
    mutationFn: ({ entry, version }: { readonly entry: SettingsEntry; readonly version: number }) =>
      send('/town-settings', { method: 'PATCH', body: entry, version }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: rosterKeys.all });
      void message.success(w.saved);
    },
  });
  if (settings.error) return <FailedQuery error={settings.error} onRetry={() => void settings.refetch()} />;
  if (!settings.data) return <Skeleton lines={[60, 40, 40, 40]} height="32px" label={shell.loading} />;
  const { version } = settings.data;
  return (
    <TownSettingsForm
      key={version}
      settings={settings.data}
      isBusy={save.isPending}
      error={refusalOf(save.error)}
      onSave={(entry) => save.mutate({ entry, version })}
    />
  );
}
