import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { RosterSite } from '../../../server/app.ts';
import { send } from '../../api/client.ts';
import { newId } from '../../api/newId.ts';
import css from '../../panels/roster/arranged.module.css';
import { SiteForm, type SiteValues } from '../../panels/roster/SiteForm.tsx';
import { useText } from '../../text/LanguageProvider.tsx';
import { rosterText } from '../../text/roster.ts';
import { arrangedText } from '../../text/rosterArranged.ts';
import { PointField } from './PointField.tsx';
import { useArrangedSave } from './useArrangedSave.ts';

interface Props {
  /** Null for a new one. */
  readonly site: RosterSite | null;
  readonly onOpen: (id: string | null) => void;
}

const empty: SiteValues = {
  code: '',
  kind: 'shelter',
  name: '',
  headcount: null,
  personInCharge: '',
  phone: '',
  capacity: null,
  routeNote: '',
};

const valuesOf = ({ shelter, ...site }: RosterSite): SiteValues => ({
  ...site,
  personInCharge: site.personInCharge ?? '',
  phone: site.phone ?? '',
  capacity: shelter?.capacity ?? null,
  routeNote: shelter?.routeNote ?? '',
});

/** One site to enter, correct or close; its village follows from its place. */
export function SiteSide({ site, onOpen }: Props) {
  const a = useText(arrangedText);
  const { sites: w } = a;
  const r = useText(rosterText);
  const [point, setPoint] = useState<readonly [number, number] | null>(site?.point ?? null);
  const [isPlaceMissing, setPlaceMissing] = useState(false);
  const own = useArrangedSave();
  const save = ({ capacity, routeNote, ...values }: SiteValues): void => {
    setPlaceMissing(point === null);
    if (point === null) return;
    const body = {
      code: values.code,
      kind: values.kind,
      name: values.name,
      point,
      headcount: values.headcount,
      personInCharge: values.personInCharge || null,
      phone: values.phone || null,
      ...(values.kind === 'shelter' ? { capacity: capacity ?? 0, routeNote } : {}),
    };
    const id = site?.id ?? newId();
    own.do(
      site === null
        ? { do: () => send('/roster-sites', { body: { id, ...body } }), said: a.saved, after: () => onOpen(null) }
        : { do: () => send(`/roster-sites/${id}`, { method: 'PATCH', body, version: site.version }), said: a.saved },
    );
  };
  return (
    <div className={css.side}>
      <SiteForm
        key={site?.version ?? 0}
        given={site === null ? empty : valuesOf(site)}
        isBusy={own.isBusy}
        error={isPlaceMissing && point === null ? a.pointNeeded : own.error}
        place={<PointField value={point} onChange={setPoint} />}
        onSave={save}
      />
      {site !== null && (
        <Popconfirm
          title={w.closeSure}
          okText={w.close}
          cancelText={r.cancel}
          onConfirm={() =>
            own.do({
              do: () => send(`/roster-sites/${site.id}`, { method: 'DELETE', version: site.version }),
              said: w.closed,
              after: () => onOpen(null),
            })
          }
        >
          <Button danger>{w.close}</Button>
        </Popconfirm>
      )}
    </div>
  );
}
