import { cx } from "./cx";

const CELL =
  "inline-grid min-h-11 min-w-11 place-items-center rounded-full px-2 font-medium text-inherit no-underline focus-visible:rounded-full focus-visible:outline-offset-0";
const LINK = "hover:bg-wash hover:text-inherit hover:underline";

type Props = { label?: string; current: number; last: number; hrefOf: (page: number) => string };

/** The first, the last and the pages around this one. Nothing when there is one page. */
export function Pagination({ label = "Pages of results", current, last, hrefOf }: Props) {
  if (last < 2) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-1 tabular-nums print:hidden">
      {current > 1 && (
        <a href={hrefOf(current - 1)} rel="prev" className={cx(CELL, LINK)}>
          Page before
        </a>
      )}
      {shownPages(current, last).map((page) =>
        typeof page === "string" ? (
          <span key={page} className={cx(CELL, "text-quiet")}>
            …
          </span>
        ) : (
          <a
            key={page}
            href={hrefOf(page)}
            aria-label={`Page ${page}`}
            aria-current={page === current ? "page" : undefined}
            className={cx(
              CELL,
              page === current ? "bg-ink text-paper hover:text-paper forced-colors:outline-3" : LINK,
              Math.abs(page - current) === 2 && "max-sm:hidden",
            )}
          >
            {page}
          </a>
        ),
      )}
      {current < last && (
        <a href={hrefOf(current + 1)} rel="next" className={cx(CELL, LINK)}>
          Next page
        </a>
      )}
    </nav>
  );
}

function shownPages(current: number, last: number): (number | string)[] {
  const from = Math.max(2, Math.min(current - 2, last - 4));
  const to = Math.min(last - 1, Math.max(current + 2, 5));
  const middle = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  return [1, ...(from > 2 ? ["before"] : []), ...middle, ...(to < last - 1 ? ["after"] : []), last];
}
