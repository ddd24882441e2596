import { labelOf } from '#domain/labels.ts';
import type { ToldAnswer } from '#domain/responsible/toldAnswer.ts';
import { incidentOpenPapersText } from '../../../text/incidentOpenPapers.ts';
import { useLanguage, useText } from '../../../text/LanguageProvider.tsx';
import { ReturnBox } from './ReturnBox.tsx';
import { SheetHead, type SheetHeadProps } from './SheetHead.tsx';
import css from './sheets.module.css';

interface Props {
  readonly head: SheetHeadProps;
  readonly answer: Pick<ToldAnswer, 'people' | 'passedOver' | 'gaps'>;
  readonly shelters: readonly string[];
  readonly phones: readonly string[];
  readonly teams: readonly string[];
}

const columns = ['order', 'who', 'role', 'phone', 'reached', 'onTheWay', 'there', 'time'] as const;

/** 应急叫应表 of one cell: people in calling order, a box to tick for each step; no person is split over two pages. */
export function CallTable({ head, answer, shelters, phones, teams }: Props) {
  const w = useText(incidentOpenPapersText);
  const { language } = useLanguage();
  const { call } = w;
  const { people, gaps, passedOver } = answer;
  const orders = callingOrders(people.map(({ isParallel }) => isParallel));
  const foot: readonly (readonly [string, readonly string[]])[] = [
    [call.gaps, gaps],
    [call.passedOver, passedOver.map(({ name, reason }) => `${name}（${reason}）`)],
    [call.shelters, shelters.length === 0 ? [call.noShelter] : shelters],
    [call.teams, teams],
    [call.phones, phones],
  ];
  return (
    <article className={css.sheet} data-testid="call-sheet">
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
                {call.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person, place) => (
            <tr key={`${person.cadreId ?? person.unitId ?? 'room'} ${person.role}`} data-testid="sheet-person">
              <td className={css.order}>{orders[place]}</td>
              <td>
                <b>{person.name}</b>
                <small>
                  {[person.post, person.isInVillage ? call.night : null].filter((text) => text !== null).join(' · ')}
                </small>
              </td>
              <td>
                {labelOf('answeringRole', person.role, language)}
                <small>
                  {person.isParallel ? `${call.parallel} · ` : ''}
                  {person.reason}
                </small>
              </td>
              <td className={css.phone}>{person.phone ?? '—'}</td>
              <td className={css.tick} />
              <td className={css.tick} />
              <td className={css.tick} />
              <td className={css.write} />
            </tr>
          ))}
          {people.length === 0 && (
            <tr>
              <td colSpan={columns.length}>{call.nobody}</td>
            </tr>
          )}
        </tbody>
      </table>
      <dl className={css.foot}>
        {foot.map(
          ([title, lines]) =>
            lines.length > 0 && (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{lines.join('；')}</dd>
              </div>
            ),
        )}
      </dl>
      <ReturnBox />
    </article>
  );
}

/** 1, 2, 3 … for those called in turn, + for those told at the same time. */
const callingOrders = (parallel: readonly boolean[]): readonly string[] =>
  parallel.map((isParallel, place) =>
    isParallel ? '+' : String(parallel.slice(0, place + 1).filter((one) => !one).length),
  );
