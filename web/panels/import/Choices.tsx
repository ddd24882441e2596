import { Checkbox, Input, Radio, Select } from 'antd';
import type { ImportNoun } from '#domain/words.ts';
import type { ImportChoices } from '../../../server/app.ts';
import { importText } from '../../text/imports.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './import.module.css';

const systems = ['wgs84', 'gcj02', 'bd09'] as const;
const enclosedKinds = ['gap', 'outside'] as const;
const encodings = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'gb18030', label: 'GBK / GB18030' },
  { value: 'utf-16le', label: 'UTF-16' },
] as const;

interface Props {
  readonly noun: ImportNoun;
  readonly choices: ImportChoices;
  /** As the server found it; null for a workbook. */
  readonly encoding: string | null;
  readonly onChange: (choices: ImportChoices) => void;
}

/** Their rows hold days of their own, or none. */
const undated: ReadonlySet<ImportNoun> = new Set(['visits', 'issues', 'units', 'shifts', 'nightStays']);

const hasPoints = (noun: ImportNoun) => ['cells', 'households', 'issues', 'shelters'].includes(noun);

/** How the file is to be read: coordinates, encoding, from when, and what enclosed bare ground is. */
export function Choices({ noun, choices, encoding, onChange }: Props) {
  const w = useText(importText);
  return (
    <div className={css.choices}>
      {hasPoints(noun) && (
        <label>
          {w.system}
          <Select
            value={choices.system ?? 'wgs84'}
            options={systems.map((value) => ({ value, label: w.systems[value] }))}
            popupMatchSelectWidth={false}
            onChange={(system) => onChange({ ...choices, system })}
          />
        </label>
      )}
      {hasPoints(noun) && (
        <Checkbox
          checked={choices.isSwapped ?? false}
          onChange={(event) => onChange({ ...choices, isSwapped: event.target.checked })}
        >
          {w.swapped}
        </Checkbox>
      )}
      {noun === 'cells' && (
        <fieldset className={css.enclosed}>
          <legend>{w.enclosed}</legend>
          <Radio.Group
            value={choices.enclosed ?? 'gap'}
            options={enclosedKinds.map((value) => ({ value, label: w.enclosedChoices[value] }))}
            onChange={(event) => onChange({ ...choices, enclosed: event.target.value as 'gap' | 'outside' })}
          />
        </fieldset>
      )}
      {encoding !== null && (
        <label>
          {w.encoding}
          <Select
            value={choices.encoding ?? encoding}
            options={[...encodings]}
            onChange={(value) => onChange({ ...choices, encoding: value as NonNullable<ImportChoices['encoding']> })}
          />
        </label>
      )}
      {!undated.has(noun) && (
        <label>
          {w.from}
          <Input
            type="date"
            title={w.fromHint}
            value={choices.from ?? ''}
            onChange={({ target: { value } }) => {
              const { from: _before, ...others } = choices;
              onChange(value === '' ? others : { ...others, from: value });
            }}
          />
        </label>
      )}
    </div>
  );
}
