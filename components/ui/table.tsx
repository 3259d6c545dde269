import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

export type Column = {
  head: ReactNode;
  /** Figures stand at the end, under each other. */
  numeric?: boolean;
  sort?: "ascending" | "descending" | "none";
  /** A link that sorts by this column. */
  href?: string;
  /** The head is for readers only: a column of ticks or buttons. */
  unseen?: boolean;
};

type Props = { label: string; columns: Column[]; children: ReactNode; className?: string };

/**
 * A dense table that keeps its head. Where it is wider than the screen it scrolls inside itself: its width is no reason for
 * what is around it to be as wide, and words for readers alone, which have no place in the flow, stay inside it.
 */
export function Table({ label, columns, children, className }: Props) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className={cx(
        "relative -mx-gutter overflow-x-auto px-gutter max-2xl:contain-inline-size 2xl:mx-0 2xl:overflow-visible 2xl:px-0 focus-visible:-outline-offset-3",
        className,
      )}
    >
      <table className="w-full min-w-160 text-desk leading-[1.4]">
        <thead>
          <tr>
            {columns.map(({ head, numeric, sort, href, unseen }, index) => (
              <th
                key={index}
                scope="col"
                aria-sort={sort}
                className={cx(
                  "sticky top-0 z-1 bg-paper px-2.5 py-2 font-medium whitespace-nowrap text-quiet shadow-[inset_0_-1px_var(--line)] first:ps-2",
                  numeric ? "text-end" : "text-start",
                )}
              >
                {unseen ? (
                  <span className="sr-only">{head}</span>
                ) : href ? (
                  <a href={href} className="inline-block py-1 text-inherit no-underline hover:text-ink hover:underline">
                    {head}
                    {sort === "ascending" && <span aria-hidden="true"> ↑</span>}
                    {sort === "descending" && <span aria-hidden="true"> ↓</span>}
                  </a>
                ) : (
                  head
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** A row; `chosen` paints it, with a bar at its start. */
export function Tr({ chosen, className, ...rest }: { chosen?: boolean } & ComponentProps<"tr">) {
  return (
    <tr
      data-row=""
      aria-selected={chosen}
      className={cx(
        "group/row hover:bg-sand aria-selected:bg-wash aria-selected:shadow-[inset_3px_0_var(--brand)] forced-colors:aria-selected:outline",
        className,
      )}
      {...rest}
    />
  );
}

const TONES = { late: "font-semibold text-bad", soon: "font-semibold text-warn", quiet: "text-quiet" };

type CellProps = {
  /** It names the row: readers hear it with whatever other cell of the row they are in. */
  head?: boolean;
  numeric?: boolean;
  tone?: keyof typeof TONES;
} & ComponentProps<"td">;

export function Td({ head, numeric, tone, className, ...rest }: CellProps) {
  const Cell = head ? "th" : "td";
  return (
    <Cell
      scope={head ? "row" : undefined}
      className={cx(
        "h-9.5 border-b border-line px-2.5 whitespace-nowrap first:ps-2 [&_a]:py-1.5 [&_a]:font-semibold [&_a]:text-inherit [&_a]:no-underline [&_a:hover]:underline",
        head && "text-start font-normal",
        numeric && "text-end",
        tone && TONES[tone],
        className,
      )}
      {...rest}
    />
  );
}
