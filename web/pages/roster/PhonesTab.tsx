import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Popconfirm } from 'antd';
import { labelOf } from '#domain/labels.ts';
import type { OutsidePhone } from '../../../server/app.ts';
import { outsidePhonesQuery } from '../../api/arranged.ts';
import { send } from '../../api/client.ts';
import { newId } from '../../api/newId.ts';
import { ArrangedBar } from '../../panels/roster/ArrangedBar.tsx';
import css from '../../panels/roster/arranged.module.css';
import { PhoneForm, type PhoneValues } from '../../panels/roster/PhoneForm.tsx';
import { PhoneList } from '../../panels/roster/PhoneList.tsx';
import { FilteredOut } from '../../parts/states/FilteredOut.tsx';
import { FirstUse } from '../../parts/states/FirstUse.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { useIsPhone } from '../../parts/useIsPhone.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { rosterText } from '../../text/roster.ts';
import { arrangedText } from '../../text/rosterArranged.ts';
import { shellText } from '../../text/shell.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import { useMay } from '../shell/MeContext.ts';
import { RosterFiles } from './RosterFiles.tsx';
import tab from './shifts.module.css';
import { useArrangedSave } from './useArrangedSave.ts';
import { holdsWords, useArrangedView } from './useArrangedView.ts';

const formOf = (phone: OutsidePhone | null, position: number): PhoneValues =>
  phone === null
    ? { kind: 'other', name: '', phone: '', villageId: '', position }
    : { ...phone, villageId: phone.villageId ?? '' };

/** Numbers of offices outside the town. */
export default function PhonesTab() {
  const a = useText(arrangedText);
  const { phones: w } = a;
  const r = useText(rosterText);
  const shell = useText(shellText);
  const { language } = useLanguage();
  const isPhone = useIsPhone();
  const mayChange = useMay('roster.change');
  const view = useArrangedView();
  const phones = useQuery(outsidePhonesQuery());
  const own = useArrangedSave();
  if (phones.error) return <FailedQuery error={phones.error} onRetry={() => void phones.refetch()} />;
  const all = phones.data?.items;
  const shown = (all ?? []).filter(
    ({ villageId, name, phone, kind }) =>
      (view.village === '' || villageId === null || villageId === view.village) &&
      holdsWords(view.find, [name, phone, labelOf('outsidePhoneKind', kind, language)]),
  );
  const chosen = all?.find(({ id }) => id === view.open) ?? null;
  const isNew = view.open === 'new';
  const open = (id: string): void => {
    own.reset();
    view.setOpen(id);
  };
  const save = (values: PhoneValues): void => {
    const body = {
      kind: values.kind,
      name: values.name.trim(),
      phone: values.phone.trim(),
      villageId: values.villageId || null,
      position: values.position,
    };
    const after = (): void => view.setOpen(null);
    own.do(
      chosen === null
        ? { do: () => send('/outside-phones', { body: { id: newId(), ...body } }), said: a.saved, after }
        : {
            do: () => send(`/outside-phones/${chosen.id}`, { method: 'PATCH', body, version: chosen.version }),
            said: a.saved,
            after,
          },
    );
  };
  const add = (
    <Button type="primary" onClick={() => open('new')} data-testid="add-phone">
      {w.add}
    </Button>
  );
  return (
    <div className={tab.tab}>
      <p className={css.intro}>{mayChange ? w.intro : `${w.intro}${r.readOnly}`}</p>
      <ArrangedBar {...view} onFind={view.setFind} onVillage={view.setVillage}>
        <RosterFiles noun="outsidePhones" days={{}} />
        {mayChange && add}
      </ArrangedBar>
      {!all && <Skeleton lines={[100, 100, 100, 100]} height="40px" label={shell.loading} />}
      {all?.length === 0 && (
        <FirstUse title={w.first} detail={mayChange ? w.firstDo : r.readOnly} action={mayChange && add} />
      )}
      {all && all.length > 0 && shown.length === 0 && (
        <FilteredOut sentence={a.filteredOut} clear={a.clear} onClear={view.clear} />
      )}
      {shown.length > 0 && (
        <>
          <p className={css.count}>{w.count(shown.length)}</p>
          <PhoneList phones={shown} villageName={view.villageName} {...(mayChange ? { onOpen: open } : {})} />
        </>
      )}
      <Drawer
        open={mayChange && (isNew || chosen !== null)}
        title={isNew ? w.add : chosen?.name}
        size={isPhone ? 390 : 420}
        destroyOnHidden
        onClose={() => view.setOpen(null)}
      >
        <div className={css.side}>
          <PhoneForm
            key={`${chosen?.id} ${chosen?.version}`}
            given={formOf(chosen, all?.length ?? 0)}
            villages={view.villages}
            isBusy={own.isBusy}
            error={own.error}
            onSave={save}
          />
          {chosen !== null && (
            <Popconfirm
              title={w.removeSure(chosen.name)}
              okText={w.remove}
              cancelText={r.cancel}
              onConfirm={() =>
                own.do({
                  do: () => send(`/outside-phones/${chosen.id}`, { method: 'DELETE', version: chosen.version }),
                  said: w.removed,
                  after: () => view.setOpen(null),
                })
              }
            >
              <Button danger>{w.remove}</Button>
            </Popconfirm>
          )}
        </div>
      </Drawer>
    </div>
  );
}
