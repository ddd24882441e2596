import { Select } from 'antd';
import { incidentsAreaText } from '../../text/incidentsArea.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './area.module.css';
import type { AreaToolsProps } from './AreaTools.tsx';

/** Whole cells, by pressing them or by name. */
export function CellsTool({ cellOptions, chosenCells, onCells }: AreaToolsProps) {
  const w = useText(incidentsAreaText);
  return (
    <>
      <p className={css.how}>{w.cellsHow}</p>
      <Select
        mode="multiple"
        aria-label={w.cellsPick}
        placeholder={w.cellsPick}
        showSearch={{ optionFilterProp: 'label' }}
        maxTagCount={12}
        value={[...chosenCells]}
        options={cellOptions.map((option) => ({ ...option }))}
        onChange={(nos) => onCells(nos)}
        data-testid="cells"
      />
    </>
  );
}
