import { Pagination } from "@/components/ui/pagination";
import { count } from "@/lib/core/text/text";

type Props = { page: number; pageSize: number; total: number; one: string; hrefOf: (page: number) => string };

/** Where one is in a long table. */
export function Pager({ page, pageSize, total, one, hrefOf }: Props) {
  if (total === 0) return null;
  const first = (page - 1) * pageSize + 1;
  return (
    <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
      <p className="text-quiet tabular-nums">
        {first} to {Math.min(page * pageSize, total)} of {count(total, one)}
      </p>
      <Pagination label={`Pages of ${one}s`} current={page} last={Math.ceil(total / pageSize)} hrefOf={hrefOf} />
    </div>
  );
}
