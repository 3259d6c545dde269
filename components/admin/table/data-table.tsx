import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import type { ColumnShape, TableShape, View } from "@/lib/core/table/shape";
import { addressOf } from "@/lib/core/table/view";

/** What is in a cell. The first column of a table names the row and holds its link, by `<RowLink>`. */
export type Cells<Row> = Record<string, (row: Row) => ReactNode>;

type Props<Row extends { id: string }> = {
  shape: TableShape;
  view: View;
  rows: Row[];
  cells: Cells<Row>;
  /** The id of the form that takes the ticks; without one there are none. */
  form?: string;
};

/**
 * The rows of a table under a head that stays. Sorting is a link in each head. Where there is no room for columns each
 * row is a card that names its figures, below what one can sort by; the roles are said, since a table that is laid out
 * otherwise would lose them.
 */
export function DataTable<Row extends { id: string }>({ shape, view, rows, cells, form }: Props<Row>) {
  const columns = shape.columns.filter(({ key }) => view.columns.includes(key));
  const isWide = columns.length > 8;
  return (
    <div
      role="region"
      aria-label={titled(shape.many)}
      tabIndex={0}
      className={cx(
        "relative transition-opacity duration-100 group-aria-busy/table:opacity-55 focus-visible:-outline-offset-3 motion-reduce:transition-none",
        "md:-mx-gutter md:overflow-x-auto md:px-gutter 2xl:mx-0 2xl:px-0",
        isWide ? "2xl:overflow-x-auto" : "2xl:overflow-visible",
      )}
    >
      <table role="table" className="w-full text-desk leading-[1.4] max-md:block">
        <thead role="rowgroup" className="max-md:block max-md:pb-2">
          <tr
            role="row"
            className="max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-4 max-md:text-quiet max-md:before:content-['Sort_by']"
          >
            {form && <TickAll form={form} />}
            {columns.map((column) => (
              <Head key={column.key} shape={shape} view={view} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-md:grid max-md:gap-2.5">
          {rows.map((row) => (
            <tr
              key={row.id}
              role="row"
              data-row=""
              className="group/row hover:bg-sand focus-within:bg-sand aria-selected:bg-wash aria-selected:shadow-[inset_3px_0_var(--brand)] has-checked:bg-wash forced-colors:aria-selected:outline max-md:relative max-md:grid max-md:rounded-control max-md:border max-md:border-line max-md:px-3 max-md:py-2"
            >
              {form && (
                <td role="cell" className={cx(CELL, "w-9 max-md:absolute max-md:end-2 max-md:top-1.5")}>
                  <Tick form={form} row={row} />
                </td>
              )}
              {columns.map((column, index) => (
                <Cell
                  key={column.key}
                  column={column}
                  nameId={index === 0 ? nameIdOf(row) : undefined}
                  hasTick={!!form}
                >
                  {cells[column.key]?.(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const titled = (words: string) => words.replace(/^./, (letter) => letter.toUpperCase());

const CELL =
  "md:h-9.5 md:border-b md:border-line md:px-2.5 md:first:ps-2 [&_a]:py-1.5 [&_a]:text-inherit [&_a]:no-underline [&_a:hover]:underline";
const HEAD =
  "font-medium whitespace-nowrap text-quiet md:sticky md:top-0 md:z-1 md:bg-paper md:px-2.5 md:py-2 md:shadow-[inset_0_-1px_var(--line)] md:first:ps-2";

function Head({ shape, view, column }: { shape: TableShape; view: View; column: ColumnShape }) {
  const { key, label, numeric, sortable } = column;
  const isSorted = view.sort.key === key;
  const way = view.sort.isDown ? "descending" : "ascending";
  // A second press turns it round.
  const next = isSorted && !view.sort.isDown ? `-${key}` : key;
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sortable ? (isSorted ? way : "none") : undefined}
      className={cx(HEAD, numeric ? "text-end" : "text-start", !sortable && "max-md:sr-only")}
    >
      {sortable ? (
        <a
          href={addressOf(shape, view, { sort: next })}
          data-view=""
          className="inline-block py-1 text-inherit no-underline hover:text-ink hover:underline"
        >
          {label}
          {isSorted && <span aria-hidden="true"> {view.sort.isDown ? "↓" : "↑"}</span>}
        </a>
      ) : (
        label
      )}
    </th>
  );
}

type CellProps = { column: ColumnShape; nameId?: string; hasTick: boolean; children: ReactNode };

function Cell({ column, nameId, hasTick, children }: CellProps) {
  const isName = nameId !== undefined;
  const Tag = isName ? "th" : "td";
  return (
    <Tag
      id={nameId}
      role={isName ? "rowheader" : "cell"}
      scope={isName ? "row" : undefined}
      className={cx(
        CELL,
        isName ? "md:min-w-64 text-pretty md:py-1" : "md:max-w-48 md:truncate md:whitespace-nowrap",
        column.numeric && "md:text-end tabular-nums",
        isName
          ? cx("text-start font-normal max-md:pb-1 max-md:text-[1rem]", hasTick && "max-md:pe-10")
          : "max-md:grid max-md:grid-cols-[7.5rem_minmax(0,1fr)] max-md:gap-2 max-md:py-0.5 max-md:empty:hidden",
      )}
    >
      {!isName && (
        <span aria-hidden="true" className="text-quiet md:hidden">
          {column.label}
        </span>
      )}
      {isName ? children : <span className="min-w-0">{children}</span>}
    </Tag>
  );
}

/** The link that a row opens with, by its name. */
export function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} data-open="" className="scroll-my-16 font-semibold">
      {children}
    </a>
  );
}

const LITTLE_BOX = "box box-tick box-little";

const nameIdOf = ({ id }: { id: string }) => `row-${id}`;

/** Called as its row is. */
function Tick({ form, row }: { form: string; row: { id: string } }) {
  return (
    <label className="grid min-h-6 min-w-6 place-items-center pointer-coarse:min-h-11 pointer-coarse:min-w-11">
      <input
        type="checkbox"
        name="id"
        value={row.id}
        form={form}
        aria-labelledby={nameIdOf(row)}
        data-tick="row"
        data-select=""
        autoComplete="off"
        className={LITTLE_BOX}
      />
    </label>
  );
}

/** Needs script, and shows only where there is some. */
function TickAll({ form }: { form: string }) {
  return (
    <th
      role="columnheader"
      scope="col"
      className={cx(HEAD, "w-9 max-md:order-last max-md:ms-auto max-md:w-auto max-md:pe-2.5")}
    >
      <label className="hidden min-h-6 min-w-6 place-items-center group-data-scripted/table:grid">
        <span className="sr-only">Tick all on this page</span>
        <input type="checkbox" form={`${form}-all`} data-tick="all" autoComplete="off" className={LITTLE_BOX} />
      </label>
    </th>
  );
}
