import { Button, Form, Input, Select } from 'antd';
import { labelOf } from '#domain/labels.ts';
import type { Transfer } from '../../../server/app.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { transfersText } from '../../text/rosterTransfers.ts';
import css from './arranged.module.css';

/** Who fetches and where to, as the form holds it. */
export interface TransferValues {
  readonly cadreId?: string;
  readonly shelterId: string;
  readonly note: string;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly transfer: Transfer;
  readonly cadres: readonly Choice[];
  readonly shelters: readonly Choice[];
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onSave: (values: TransferValues) => void;
}

/** One household: the help it needs, who fetches it and where it goes. */
export function TransferForm({ transfer, cadres, shelters, isBusy, error, onSave }: Props) {
  const w = useText(transfersText);
  const { language } = useLanguage();
  const isThere = cadres.some(({ value }) => value === transfer.cadreId);
  const isInUse = shelters.some(({ value }) => value === transfer.shelterId);
  return (
    <Form<TransferValues>
      layout="vertical"
      requiredMark={false}
      initialValues={{
        ...(transfer.cadreId !== null && isThere ? { cadreId: transfer.cadreId } : {}),
        shelterId: transfer.shelterId !== null && isInUse ? transfer.shelterId : '',
        note: transfer.note ?? '',
      }}
      disabled={isBusy}
      onFinish={onSave}
      data-testid="transfer-form"
    >
      <p>
        {transfer.villageName} {transfer.code} · {w.people(transfer.people)}
      </p>
      <p>
        {transfer.needs.map((need) => (
          <span key={need} className={css.chip}>
            {labelOf('helpNeed', need, language)}
          </span>
        ))}
      </p>
      <Form.Item name="cadreId" label={w.cadre} rules={[{ required: true, message: w.cadreNeeded }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={[...cadres]} />
      </Form.Item>
      <Form.Item name="shelterId" label={w.shelter}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={[{ value: '', label: w.noShelter }, ...shelters]} />
      </Form.Item>
      <Form.Item name="note" label={w.note}>
        <Input maxLength={200} placeholder={w.noteHint} />
      </Form.Item>
      {error !== null && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
      <Button type="primary" htmlType="submit" loading={isBusy}>
        {transfer.version === null ? w.arrange : w.change}
      </Button>
    </Form>
  );
}
