import type { LocalDate } from "../time/dates";

// What a table is, as data: which columns it has, what it can be filtered and sorted by. Safe in the browser.

export interface ColumnShape {
  key: string;
  label: string;
  /** Figures stand at the end, under each other. */
  numeric?: boolean;
  /** The table can be sorted by it. */
  sortable?: boolean;
  /** Shown only when somebody chooses it. */
  extra?: boolean;
}

interface FilterFacts {
  key: string;
  label: string;
}

export type FilterShape =
  | (FilterFacts & { kind: "text" })
  | (FilterFacts & {
      kind: "choice";
      options: Record<string, string>;
      /** What counts when the address does not say; without it every row is shown. */
      initial?: string;
      /** Its options stand as tabs over the table and not among the filters. */
      isTabs?: boolean;
      /** Other words for an option, in addresses of earlier times. */
      aliases?: Record<string, string>;
    })
  /** London days, both included: `KEY-from` and `KEY-to`. */
  | (FilterFacts & { kind: "days" })
  /** Whole numbers, both included: `KEY-min` and `KEY-max`. */
  | (FilterFacts & { kind: "numbers" })
  | (FilterFacts & { kind: "yes-no"; yes?: string; no?: string })
  /** Rows that belong to one record, by its id: set by a link from elsewhere, and only taken away here. */
  | (FilterFacts & { kind: "id" });

export interface TableShape {
  /** The room, as addresses, saved views and runs name it. */
  room: string;
  /** The page that shows it. */
  path: string;
  /** One of them, and several. */
  one: string;
  many: string;
  /** What the search box looks through. */
  searchLabel: string;
  columns: readonly ColumnShape[];
  filters: readonly FilterShape[];
  /** `KEY`, or `-KEY` for the other way round; may depend on what is shown. */
  defaultSort: string | ((filters: Readonly<Record<string, string>>) => string);
}

/** How somebody looks at a table. All of it is in the address. */
export interface View {
  q: string;
  /** Checked values by the name of their parameter. */
  filters: Readonly<Record<string, string>>;
  sort: { key: string; isDown: boolean };
  /** The columns shown, in the order of the shape. */
  columns: readonly string[];
  /** From 1. */
  page: number;
  /** The id of the saved view that it began with, as the address has it: whoever may not see that one has none. */
  saved: string | null;
}

/** A stretch of London days, both included. */
export interface DayRange {
  from?: LocalDate;
  to?: LocalDate;
}
