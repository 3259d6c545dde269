import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { CONTROL_LITTLE } from "@/components/ui/frame";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select";
import type { FilterShape, TableShape, View } from "@/lib/core/table/shape";
import { filtersOn, isTabs, namesOf } from "@/lib/core/table/view";
import { FilterChips } from "./filter-chips";

type Props = {
  shape: TableShape;
  view: View;
  /** What an id filter stands for, by its key. */
  names?: Record<string, string>;
};

/** What is searched for, filtered by and shown: one form, which is the address. With script it answers by itself. */
export function TableTools({ shape, view, names }: Props) {
  const filters = shape.filters.filter((filter) => !isTabs(filter) && filter.kind !== "id");
  const on = filtersOn(shape, view);
  const sort = `${view.sort.isDown ? "-" : ""}${view.sort.key}`;
  return (
    <form action={shape.path} role="search" aria-label={`Find ${shape.many}`} data-view="" className="contents">
      <input type="hidden" name="view" value={view.saved ?? ""} data-now={view.saved ?? ""} />
      <input type="hidden" name="sort" value={sort} data-now={sort} />
      {shape.filters
        .filter((filter) => isTabs(filter) || filter.kind === "id")
        .map(({ key }) => (
          <input
            key={key}
            type="hidden"
            name={key}
            value={view.filters[key] ?? ""}
            data-now={view.filters[key] ?? ""}
          />
        ))}
      <div className="flex max-w-full items-center gap-2 max-sm:w-full">
        <input
          type="search"
          name="q"
          aria-label={shape.searchLabel}
          placeholder={shape.searchLabel}
          defaultValue={view.q}
          data-now={view.q}
          maxLength={200}
          className={cx(CONTROL_LITTLE, "w-72 min-w-0 max-sm:grow")}
        />
        <Button size="desk" look="plain">
          Search
        </Button>
      </div>
      {filters.length > 0 && (
        <Fold label={on > 0 ? `Filters, ${on} on` : "Filters"}>
          <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2 xl:grid-cols-3">
            {filters.map((filter) => (
              <Filter key={filter.key} filter={filter} view={view} />
            ))}
          </div>
        </Fold>
      )}
      <Fold label="Columns">
        <Columns shape={shape} view={view} />
      </Fold>
      <FilterChips shape={shape} view={view} names={names} />
    </form>
  );
}

function Fold({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="group/fold open:w-full">
      <summary className="flex min-h-9.5 w-fit cursor-pointer list-none items-center gap-1.5 rounded-control border border-line px-3 text-desk font-semibold select-none hover:bg-wash pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        {label}
        <Icon name="chevron" className="size-4 text-quiet group-open/fold:rotate-180" />
      </summary>
      <div className="mt-2 grid gap-4 rounded-control border border-line bg-raised p-4">
        {children}
        <Button size="desk" look="plain" className="justify-self-start">
          Show
        </Button>
      </div>
    </details>
  );
}

const LABEL = "grid gap-1 text-desk font-medium min-w-0";
const SELECT = cx(CONTROL_LITTLE, "w-full");

function Filter({ filter, view }: { filter: FilterShape; view: View }) {
  const { key, label } = filter;
  const now = view.filters[key] ?? "";
  if (filter.kind === "choice" || filter.kind === "yes-no") {
    const options = filter.kind === "choice" ? filter.options : { yes: filter.yes ?? "Yes", no: filter.no ?? "No" };
    return (
      <label className={LABEL}>
        {label}
        <Select name={key} defaultValue={now} data-now={now}>
          <option value="">Any</option>
          {Object.entries(options).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </label>
    );
  }
  if (filter.kind === "text") {
    return (
      <label className={LABEL}>
        {label}
        <input type="text" name={key} defaultValue={now} data-now={now} className={SELECT} />
      </label>
    );
  }
  return <Ends filter={filter} view={view} />;
}

/** The two ends of a stretch. */
function Ends({ filter, view }: { filter: FilterShape; view: View }) {
  const areDays = filter.kind === "days";
  return (
    <fieldset className="grid min-w-0 grid-cols-2 gap-2">
      <legend className="mb-1 text-desk font-medium">{filter.label}</legend>
      {namesOf(filter).map((name, index) => (
        <label key={name} className="grid min-w-0 gap-0.5 text-xs text-quiet">
          {areDays ? ["From", "To"][index] : ["At least", "At most"][index]}
          <input
            type={areDays ? "date" : "number"}
            min={areDays ? undefined : 0}
            name={name}
            defaultValue={view.filters[name] ?? ""}
            data-now={view.filters[name] ?? ""}
            className={cx(SELECT, "px-2 tabular-nums text-ink")}
          />
        </label>
      ))}
    </fieldset>
  );
}

function Columns({ shape, view }: { shape: TableShape; view: View }) {
  const [name, ...others] = shape.columns;
  return (
    <fieldset>
      <legend className="sr-only">Columns</legend>
      <input type="hidden" name="columns" value={name?.key} />
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {others.map(({ key, label }) => {
          const isShown = view.columns.includes(key);
          return (
            <label key={key} className="flex min-h-9 items-center gap-2 text-desk pointer-coarse:min-h-11">
              <input
                type="checkbox"
                name="columns"
                value={key}
                defaultChecked={isShown}
                data-now={isShown ? "yes" : "no"}
                className="box box-tick box-little"
              />
              {label}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
