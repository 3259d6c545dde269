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
            className={cx(CELL, page === current ? "bg-ink text-paper hover:text-paper forced-colors:outline-3" : LINK)}
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

/** The neighbours of this page, and a gap only where it hides more than one. */
function shownPages(current: number, last: number): (number | string)[] {
  const near = current < 3 ? [1, 2, 3, last] : [1, last];
  const wanted = new Set([...near, current - 1, current, current + 1].filter((page) => page >= 1 && page <= last));
  const pages = [...wanted].sort((a, b) => a - b);
  return pages.flatMap((page, index) => {
    const missing = page - (pages[index - 1] ?? 0) - 1;
    if (missing === 1) return [page - 1, page];
    return missing > 1 ? [`before-${page}`, page] : [page];
  });
}
