import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { TableShape } from "@/lib/core/table/shape";
import type { PageFacts } from "./table-foot";

type Props = {
  form: string;
  action: (form: FormData) => Promise<void>;
  acts: { key: string; label: string }[];
  shape: TableShape;
  page: PageFacts & { rows: unknown[] };
};

/**
 * What to do with the rows that are ticked: first it is shown what will happen. With script it comes when something is
 * ticked.
 */
export function BulkBar({ form, action, acts, shape, page }: Props) {
  return (
    <form
      id={form}
      action={action}
      aria-label={`Do something with several ${shape.many}`}
      className="sticky bottom-0 z-2 mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-control border border-line bg-raised px-3 py-2.5 shadow-float group-[[data-scripted]:not([data-ticked])]/table:hidden"
    >
      <label className="flex min-w-0 items-center gap-2 text-desk font-medium">
        With those ticked
        <Select name="act" className="max-w-full">
          {acts.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </Select>
      </label>
      {page.count > page.rows.length && !page.isMore && (
        <label className="flex min-h-9 items-center gap-2 text-desk pointer-coarse:min-h-11">
          <input type="checkbox" name="all" value="yes" autoComplete="off" className="box box-tick box-little" />
          or with all {page.count.toLocaleString("en-GB")} that match
        </label>
      )}
      {page.isMore && (
        <span className="text-desk text-quiet">To take all that match, filter them to 10,000 or fewer.</span>
      )}
      <Button size="desk" className="ms-auto max-sm:ms-0">
        See what will happen
      </Button>
    </form>
  );
}
