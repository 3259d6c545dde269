import { localDate } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import type { FilterShape, TableShape, View } from "@/lib/core/table/shape";
import { addressOf, isTabs, namesOf } from "@/lib/core/table/view";

const CHIP =
  "inline-flex min-h-8 items-center gap-1.5 rounded-full bg-wash px-3 text-desk font-medium text-ink no-underline hover:text-ink hover:underline pointer-coarse:min-h-11 forced-colors:outline";

/** What is filtered by, each as a link that takes it away. */
export function FilterChips({
  shape,
  view,
  names = {},
}: {
  shape: TableShape;
  view: View;
  names?: Record<string, string>;
}) {
  const on = shape.filters.filter((filter) => !isTabs(filter) && namesOf(filter).some((name) => view.filters[name]));
  if (on.length === 0) return null;
  const without = (filters: FilterShape[]) =>
    addressOf(shape, view, { filters: Object.fromEntries(filters.flatMap(namesOf).map((name) => [name, null])) });
  return (
    <ul aria-label="Filters that are on" className="order-last flex basis-full flex-wrap gap-2">
      {on.map((filter) => (
        <li key={filter.key}>
          <a href={without([filter])} data-view="" className={CHIP}>
            {filter.label}: {sayFilter(filter, view, names)}
            <span aria-hidden="true" className="text-quiet">
              ×
            </span>
            <span className="sr-only">, remove</span>
          </a>
        </li>
      ))}
      {on.length > 1 && (
        <li>
          <a href={without(on)} data-view="" className="inline-flex min-h-8 items-center text-desk">
            Remove all
          </a>
        </li>
      )}
    </ul>
  );
}

function sayFilter(filter: FilterShape, view: View, names: Record<string, string>): string {
  const [first = "", second = ""] = namesOf(filter).map((name) => view.filters[name] ?? "");
  switch (filter.kind) {
    case "choice":
      return filter.options[first] ?? first;
    case "yes-no":
      return first === "yes" ? (filter.yes ?? "yes") : (filter.no ?? "no");
    case "days":
      return sayEnds(sayShortDay(first), sayShortDay(second));
    case "numbers":
      return sayEnds(sayNumber(first), sayNumber(second));
    case "id":
      return names[filter.key] ?? "one that is gone";
    default:
      return first;
  }
}

function sayEnds(from: string, to: string): string {
  if (from && to) return from === to ? from : `${from} to ${to}`;
  return from ? `from ${from}` : `up to ${to}`;
}

function sayShortDay(text: string): string {
  const day = localDate(text);
  return day ? sayDay(day, { weekday: false, year: true }) : "";
}

const sayNumber = (text: string) => (text === "" ? "" : Number(text).toLocaleString("en-GB"));
