import { InputNumber, Select, Slider } from 'antd';
import { incidentsAreaText } from '../../text/incidentsArea.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './area.module.css';
import type { AreaToolsProps } from './AreaTools.tsx';

/** Ground on both sides of a stretch of a river or a road. */
export function AlongTool({ lines, along, onLine, onAlong }: AreaToolsProps) {
  const w = useText(incidentsAreaText);
  const line = lines.find(({ id }) => id === along?.lineId);
  if (lines.length === 0) return <p className={css.how}>{w.noLines}</p>;
  return (
    <>
      <Select
        aria-label={w.line}
        placeholder={w.lineHow}
        showSearch={{ optionFilterProp: 'label' }}
        value={along?.lineId ?? null}
        options={lines.map(({ id, label }) => ({ value: id, label }))}
        onChange={(id) => onLine(id)}
        data-testid="line"
      />
      {along !== null && line && (
        <>
          <label className={css.field}>
            {w.stretch}
            <Slider
              range
              min={0}
              max={Math.ceil(line.lengthM)}
              step={10}
              value={[along.fromM, along.toM]}
              ariaLabelForHandle={[w.stretch, w.stretch]}
              onChange={([fromM = 0, toM = 0]) => {
                if (toM > fromM) onAlong({ ...along, fromM, toM });
              }}
            />
          </label>
          <label className={css.field}>
            {w.width}
            <InputNumber
              min={5}
              max={2000}
              step={5}
              value={along.widthM}
              onChange={(widthM) => onAlong({ ...along, widthM: widthM ?? along.widthM })}
            />
          </label>
        </>
      )}
    </>
  );
}
