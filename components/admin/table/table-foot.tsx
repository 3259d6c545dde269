import { count } from "@/lib/core/text/text";
import type { TableShape, View } from "@/lib/core/table/shape";
import { addressOf, MOST_COUNTED, PAGE_SIZE } from "@/lib/core/table/view";

export interface PageFacts {
  count: number;
  isMore: boolean;
  page: number;
  pages: number;
}

/** "1 to 50 of 214 jobs"; "of more than 10,000" where nobody counted on. */
export function sayWhere({ one, many }: TableShape, { count: total, isMore, page }: PageFacts): string {
  if (total === 0) return `No ${many}`;
  const first = (page - 1) * PAGE_SIZE + 1;
  const last = Math.min(page * PAGE_SIZE, total);
  const all = isMore ? `more than ${MOST_COUNTED.toLocaleString("en-GB")} ${many}` : count(total, one, many);
  return `${first.toLocaleString("en-GB")} to ${last.toLocaleString("en-GB")} of ${all}`;
}

const STEP =
  "inline-flex min-h-9 items-center rounded-control border-[1.5px] border-edge px-3 text-desk font-semibold text-ink no-underline hover:border-brand hover:bg-wash hover:text-ink pointer-coarse:min-h-11";

/** Where one is in a table, and the way on. */
export function TableFoot({ shape, view, page }: { shape: TableShape; view: View; page: PageFacts }) {
  const to = (number: number) => addressOf(shape, view, { page: number });
  return (
    <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
      <p className="text-quiet tabular-nums">
        {sayWhere(shape, page)}
        {page.isMore && page.page === page.pages && ". Filter or sort them to see others."}
      </p>
      {page.pages > 1 && (
        <nav aria-label={`Pages of ${shape.many}`} className="flex flex-wrap items-center gap-2">
          {page.page > 2 && (
            <a href={to(1)} data-view="" className={STEP}>
              First
            </a>
          )}
          {page.page > 1 && (
            <a href={to(page.page - 1)} rel="prev" data-view="" className={STEP}>
              Page before
            </a>
          )}
          <span className="px-1 text-quiet tabular-nums">
            Page {page.page}
            {page.isMore ? "" : ` of ${page.pages}`}
          </span>
          {page.page < page.pages && (
            <a href={to(page.page + 1)} rel="next" data-view="" className={STEP}>
              Next page
            </a>
          )}
        </nav>
      )}
    </div>
  );
}
