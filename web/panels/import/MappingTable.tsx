import { Select } from 'antd';
import type { ImportTarget, Job } from '../../../server/app.ts';
import { importText } from '../../text/imports.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './import.module.css';

type Mapping = Readonly<Record<string, string | null>>;

interface Props {
  readonly fields: ImportTarget['fields'];
  readonly columns: NonNullable<Job['result']['columns']>;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** Which column of the file fills which of ours, with what stands there. */
export function MappingTable({ fields, columns, mapping, onChange }: Props) {
  const w = useText(importText);
  const samplesOf = (name: string | null) => columns.find((column) => column.name === name)?.samples ?? [];
  return (
    <section className={css.part} aria-label={w.mapping}>
      <h2>{w.mapping}</h2>
      <p className={css.quiet}>{w.mappingHint}</p>
      <div className={css.frame}>
        <table className={css.table} data-testid="mapping">
          <thead>
            <tr>
              <th scope="col">{w.field}</th>
              <th scope="col">{w.column}</th>
              <th scope="col">{w.sample}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ name, label, isRequired, hint }) => (
              <tr key={name}>
                <th scope="row" title={hint}>
                  {label} {isRequired && <small className={css.required}>{w.required}</small>}
                </th>
                <td>
                  <Select
                    aria-label={label}
                    className={css.column ?? ''}
                    showSearch
                    value={mapping[name] ?? ''}
                    popupMatchSelectWidth={false}
                    options={[
                      { value: '', label: w.noColumn },
                      ...columns.map((column) => ({ value: column.name, label: column.name })),
                    ]}
                    onChange={(column) => onChange({ ...mapping, [name]: column === '' ? null : column })}
                  />
                </td>
                <td className={css.samples}>
                  {samplesOf(mapping[name] ?? null)
                    .slice(0, 3)
                    .join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
