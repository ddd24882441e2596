import { type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react';
import css from './numberTable.module.css';
import { windowOf } from './windowOf.ts';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  /** Said when the head is pointed at: how the figure is made. */
  readonly what?: string;
  readonly isText?: boolean;
  readonly isSortable?: boolean;
  readonly minWidth?: number;
  readonly cell: (row: Row) => ReactNode;
  readonly total?: ReactNode;
}

export interface Sort {
  readonly key: string;
  readonly isDescending: boolean;
}

interface Props<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly sort: Sort;
  readonly onSort: (key: string) => void;
  readonly onOpen?: (row: Row) => void;
}

/**
 * A sortable table of figures with a head and first column that stay, and a last row for the totals.
 * Thousands of rows are drawn a screenful at a time.
 */
export function NumberTable<Row>({ caption, columns, rows, keyOf, sort, onSort, onOpen }: Props<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const [view, setView] = useState({ scrollTop: 0, viewHeight: 0, rowHeight: 0 });

  const measure = useCallback(() => {
    const row = body.current?.querySelector('tr[data-row]');
    setView({
      scrollTop: frame.current?.scrollTop ?? 0,
      viewHeight: frame.current?.clientHeight ?? 0,
      rowHeight: row?.getBoundingClientRect().height ?? 0,
    });
  }, []);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [measure]);

  const { first, last } = windowOf({ count: rows.length, ...view });
  const space = (count: number) =>
    count > 0 && (
      <tr aria-hidden="true" className={css.space} style={{ height: count * view.rowHeight }}>
        <td colSpan={columns.length} />
      </tr>
    );

  return (
    <div className={css.frame} ref={frame} onScroll={rows.length > 200 ? measure : undefined}>
      <table className={css.table} aria-rowcount={rows.length + 2}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {space(first)}
          {rows.slice(first, last).map((row, at) => (
            <tr
              key={keyOf(row)}
              data-row={keyOf(row)}
              aria-rowindex={first + at + 2}
              className={onOpen ? css.open : undefined}
              onClick={onOpen && (() => onOpen(row))}
            >
              {columns.map(({ key, isText, cell }, position) =>
                position === 0 ? (
                  <th key={key} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} data-text={isText}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
          {space(rows.length - last)}
        </tbody>
        <tfoot>
          <tr>
            {columns.map(({ key, isText, total }, position) =>
              position === 0 ? (
                <th key={key} scope="row">
                  {total}
                </th>
              ) : (
                <td key={key} data-text={isText}>
                  {total}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Head<Row>({ column, sort, onSort }: { column: Column<Row>; sort: Sort; onSort: (key: string) => void }) {
  const { key, label, what, isText, isSortable = true, minWidth } = column;
  const isSorted = sort.key === key;
  const direction = sort.isDescending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      title={what}
      data-text={isText}
      aria-sort={isSorted ? direction : undefined}
      style={minWidth === undefined ? undefined : { minWidth }}
    >
      {isSortable ? (
        <button type="button" className={css.sort} onClick={() => onSort(key)}>
          {label}
          <span aria-hidden="true" className={css.arrow} data-on={isSorted}>
            {isSorted && !sort.isDescending ? '↑' : '↓'}
          </span>
        </button>
      ) : (
        label
      )}
    </th>
  );
}
