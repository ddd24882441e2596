import { labelOf } from '#domain/labels.ts';
import { homeStates } from '#domain/words.ts';
import { incidentOpenPapersText } from '../../../text/incidentOpenPapers.ts';
import { useLanguage, useText } from '../../../text/LanguageProvider.tsx';
import type { HomeRow } from '../open/homeRows.ts';
import { ReturnBox } from './ReturnBox.tsx';
import { SheetHead, type SheetHeadProps } from './SheetHead.tsx';
import css from './sheets.module.css';

interface Props {
  readonly head: SheetHeadProps;
  readonly rows: readonly HomeRow[];
}

const columns = ['order', 'who', 'people', 'help', 'phone', 'goes', 'state', 'note'] as const;

/** 逐户清点表 of one cell: the help each household needs and never why, boxes to tick, room to write. */
export function HomeTable({ head, rows }: Props) {
  const w = useText(incidentOpenPapersText).homes;
  const { language } = useLanguage();
  return (
    <article className={css.sheet} data-testid="home-sheet">
      <table className={css.table}>
        <thead>
          <tr>
            <td colSpan={columns.length}>
              <SheetHead {...head} />
            </td>
          </tr>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {w.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ home, standing }) => (
            <tr key={home.householdId} data-testid="sheet-home">
              <td className={css.order}>{home.order}</td>
              <td>
                <b>{home.name}</b>
                <small>{home.code}</small>
              </td>
              <td className={css.order}>{home.people}</td>
              <td>
                <b>{home.needs.map((need) => labelOf('helpNeed', need, language)).join(' ')}</b>
              </td>
              <td className={css.phone}>
                {home.phone ?? '—'}
                <small>{home.address}</small>
              </td>
              <td>
                {home.helper?.name ?? '—'}
                <small>{home.shelter?.name}</small>
              </td>
              <td>
                <span className={css.boxes}>
                  {homeStates.map((state, place) => (
                    <span key={state}>
                      <i className={css.box} />
                      {w.states[place]}
                    </span>
                  ))}
                </span>
                {standing && <small>{w.already(labelOf('homeState', standing.state, language))}</small>}
              </td>
              <td className={css.write} />
            </tr>
          ))}
        </tbody>
      </table>
      <ReturnBox />
    </article>
  );
}
