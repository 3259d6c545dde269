import { localDate } from "../time/dates";
import { isUuid } from "../forms/input";
import { oneLine } from "../text/text";
import type { DayRange, FilterShape, TableShape, View } from "./shape";

/** What stands in an address: of a name that comes more than once the first counts. */
export type Parameters = Record<string, string | string[] | undefined>;

export const PAGE_SIZE = 50;
/** Nobody reads on behind so many rows; whoever wants to narrows the table down. */
export const MOST_COUNTED = 10_000;
const MOST_PAGES = MOST_COUNTED / PAGE_SIZE;
const MOST_LETTERS = 200;
const LARGEST = 1_000_000_000;

/** Reads a view from an address. What nobody knows, and what makes no sense, is left out without a word. */
export function readView(shape: TableShape, parameters: Parameters): View {
  const text = (name: string) => {
    const [value] = [parameters[name]].flat();
    // Cut before it is looked at: an address may hold a book.
    return value === undefined ? "" : oneLine(value.slice(0, MOST_LETTERS * 2)).slice(0, MOST_LETTERS);
  };
  const filters = Object.fromEntries(shape.filters.flatMap((filter) => readFilter(filter, text)));
  const saved = text("view");
  return {
    q: text("q"),
    filters,
    sort: readSort(shape, text("sort"), filters),
    columns: readColumns(shape, [parameters.columns].flat().join(",").slice(0, 1000)),
    page: Math.min(Math.max(1, Math.trunc(Number(text("page"))) || 1), MOST_PAGES),
    saved: isUuid(saved) ? saved : null,
  };
}

function readFilter(filter: FilterShape, text: (name: string) => string): [string, string][] {
  const { key } = filter;
  const kept = (name: string, value: string | undefined): [string, string][] => (value ? [[name, value]] : []);
  switch (filter.kind) {
    case "choice": {
      const word = filter.aliases?.[text(key)] ?? text(key);
      return kept(key, Object.hasOwn(filter.options, word) ? word : filter.initial);
    }
    case "yes-no":
      return kept(key, { yes: "yes", "1": "yes", true: "yes", no: "no", "0": "no", false: "no" }[text(key)]);
    case "days":
      return ["from", "to"].flatMap((end) => kept(`${key}-${end}`, localDate(text(`${key}-${end}`)) ?? undefined));
    case "numbers":
      return ["min", "max"].flatMap((end) => kept(`${key}-${end}`, wholeNumber(text(`${key}-${end}`))));
    case "id":
      return kept(key, isUuid(text(key)) ? text(key).toLowerCase() : undefined);
    default:
      return kept(key, text(key));
  }
}

function wholeNumber(text: string): string | undefined {
  const number = /^\d{1,12}$/.test(text.replace(/[, ]/g, "")) ? Number(text.replace(/[, ]/g, "")) : NaN;
  return Number.isNaN(number) ? undefined : String(Math.min(number, LARGEST));
}

const usualSort = ({ defaultSort }: TableShape, filters: View["filters"]) =>
  typeof defaultSort === "string" ? defaultSort : defaultSort(filters);

function readSort(shape: TableShape, wanted: string, filters: View["filters"]): View["sort"] {
  const isKnown = shape.columns.some(({ key, sortable }) => sortable && key === wanted.replace(/^-/, ""));
  const sort = isKnown ? wanted : usualSort(shape, filters);
  return { key: sort.replace(/^-/, ""), isDown: sort.startsWith("-") };
}

const usualColumns = ({ columns }: TableShape) => columns.filter(({ extra }) => !extra).map(({ key }) => key);

function readColumns(shape: TableShape, wanted: string): readonly string[] {
  const named = wanted.split(",").map((key) => key.trim());
  // The first column names the row: it is always there.
  const chosen = shape.columns.map(({ key }) => key).filter((key, index) => index === 0 || named.includes(key));
  return chosen.length > 1 ? chosen : usualColumns(shape);
}

/** What may be changed of a view by a link. A filter of `null` goes; whatever changes, the first page is shown again. */
export interface ViewChange {
  q?: string;
  filters?: Record<string, string | null>;
  sort?: string;
  columns?: readonly string[];
  page?: number;
  saved?: string | null;
}

/** The one address of a view, from `?` on: always in the same order, and without what goes without saying. */
export function addressOf(shape: TableShape, view: View, change: ViewChange = {}): string {
  return `?${parametersOf(shape, view, change)}`;
}

/** The same as parameters. */
export function parametersOf(shape: TableShape, view: View, change: ViewChange = {}): URLSearchParams {
  const filters = Object.fromEntries(
    Object.entries({ ...view.filters, ...change.filters }).filter((entry): entry is [string, string] => !!entry[1]),
  );
  const next = new URLSearchParams();
  const put = (name: string, value: string | null | undefined) => value && next.set(name, value);
  put("view", change.saved === undefined ? view.saved : change.saved);
  put("q", change.q ?? view.q);
  for (const name of shape.filters.flatMap(namesOf)) put(name, filters[name]);
  const sort = change.sort ?? sayingOf(view.sort);
  // A sort that was nobody's choice does not outlive the filter that made it the usual one.
  const isChosen = change.sort !== undefined || sort !== usualSort(shape, view.filters);
  if (isChosen && sort !== usualSort(shape, filters)) put("sort", sort);
  const columns = (change.columns ?? view.columns).join(",");
  if (columns !== usualColumns(shape).join(",")) put("columns", columns);
  if ((change.page ?? 1) > 1) put("page", String(change.page));
  return next;
}

const sayingOf = ({ key, isDown }: View["sort"]): string => (isDown ? `-${key}` : key);

/** The names that a filter has in an address. */
export function namesOf({ key, kind }: FilterShape): string[] {
  if (kind === "days") return [`${key}-from`, `${key}-to`];
  return kind === "numbers" ? [`${key}-min`, `${key}-max`] : [key];
}

/** What a view asks for and how it is shown, without where one is in it: what a saved view keeps. */
export const lastingPart = (shape: TableShape, view: View): string =>
  parametersOf(shape, view, { saved: null }).toString();

/** How many filters are set beside the tabs. */
export function filtersOn(shape: TableShape, { filters }: View): number {
  return shape.filters.filter((filter) => !isTabs(filter) && namesOf(filter).some((name) => filters[name])).length;
}

export const isTabs = (filter: FilterShape): boolean => filter.kind === "choice" && filter.isTabs === true;

/** The days of a filter of days. */
export const daysOf = ({ filters }: View, key: string): DayRange => ({
  from: localDate(filters[`${key}-from`] ?? "") ?? undefined,
  to: localDate(filters[`${key}-to`] ?? "") ?? undefined,
});
