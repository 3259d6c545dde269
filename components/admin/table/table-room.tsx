import type { ReactNode } from "react";
import { type Tab, TabsNav } from "@/components/ui/tabs-nav";
import type { TableShape, View } from "@/lib/core/table/shape";
import { addressOf, filtersOn, isTabs } from "@/lib/core/table/view";
import { type Cells, DataTable } from "./data-table";
import { type PageFacts, sayWhere, TableFoot } from "./table-foot";
import { TableFrame } from "./table-frame";
import { TableTools } from "./table-tools";

type Props<Row extends { id: string }> = {
  shape: TableShape;
  view: View;
  page: PageFacts & { rows: Row[] };
  cells: Cells<Row>;
  /** How many stand behind each tab, where that is known. */
  counts?: Record<string, number | string>;
  /** What an id filter stands for, by its key. */
  names?: Record<string, string>;
  /** What to do where the table holds nothing at all. */
  empty?: ReactNode;
  /** Beside the search box, such as a way out as a spreadsheet. */
  tools?: ReactNode;
  /** Tabs of saved views, after those of the table's own. */
  savedTabs?: Tab[];
  /** Forms of the view: to save it. */
  saving?: ReactNode;
  /** What can be done with rows that are ticked; its form has the id `form`. */
  bulk?: { form: string; bar: ReactNode };
};

/** A room of the admin area that is a table: its views as tabs, what is looked for, the rows, and what to do with them. */
export function TableRoom<Row extends { id: string }>(props: Props<Row>) {
  const { shape, view, page, cells, names, empty, tools, saving, bulk } = props;
  const tabs = [...ownTabs(props), ...(props.savedTabs ?? [])];
  const isNarrowed = view.q !== "" || filtersOn(shape, view) > 0;
  return (
    <TableFrame address={addressOf(shape, view, { page: page.page })} says={sayWhere(shape, page)}>
      {tabs.length > 0 && (
        <div data-view-tabs="">
          <TabsNav label={`Views of ${shape.many}`} tabs={tabs} />
        </div>
      )}
      <div className="my-4 flex flex-wrap items-start gap-2">
        <TableTools shape={shape} view={view} names={names} />
        {saving}
        {tools}
      </div>
      {page.rows.length > 0 ? (
        <DataTable shape={shape} view={view} rows={page.rows} cells={cells} form={bulk?.form} />
      ) : (
        <div className="py-6 text-quiet">
          {isNarrowed ? (
            <p>
              None of the {shape.many} here match.{" "}
              <a href={addressOf(shape, view, { q: "", filters: nothing(shape, view) })} data-view="">
                Show all of them
              </a>
            </p>
          ) : (
            (empty ?? <p>There are no {shape.many} here.</p>)
          )}
        </div>
      )}
      {page.rows.length > 0 && bulk?.bar}
      {page.rows.length > 0 && <TableFoot shape={shape} view={view} page={page} />}
    </TableFrame>
  );
}

/** Every filter gone, but for the tab one is in. */
function nothing(shape: TableShape, view: View): Record<string, null> {
  const tabs = shape.filters.filter(isTabs).map(({ key }) => key);
  return Object.fromEntries(
    Object.keys(view.filters)
      .filter((name) => !tabs.includes(name))
      .map((name) => [name, null]),
  );
}

function ownTabs<Row extends { id: string }>({ shape, view, counts, savedTabs }: Props<Row>): Tab[] {
  const isSaved = savedTabs?.some(({ current }) => current) ?? false;
  return shape.filters.flatMap((filter) =>
    filter.kind === "choice" && filter.isTabs
      ? Object.entries(filter.options).map(([value, label]) => ({
          label,
          count: counts?.[value],
          href: addressOf(shape, view, { filters: { [filter.key]: value }, saved: null }),
          current: !isSaved && view.filters[filter.key] === value,
        }))
      : [],
  );
}
