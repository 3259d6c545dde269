import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { BulkBar } from "@/components/admin/table/bulk-bar";
import type { Cells } from "@/components/admin/table/data-table";
import { TableRoom } from "@/components/admin/table/table-room";
import { ViewForms } from "@/components/admin/table/view-forms";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { may } from "@/lib/access/permissions";
import type { StaffTable } from "@/lib/access/tables";
import type { Staff } from "@/lib/access/viewer";
import { firstOf } from "@/lib/core/forms/first-of";
import type { TablePage as PageOfTable } from "@/lib/core/table/rows";
import type { View } from "@/lib/core/table/shape";
import { lastingPart, parametersOf, readView } from "@/lib/core/table/view";
import { actsFor } from "@/lib/tables/rooms";
import { type SavedView, savedViews } from "@/lib/tables/views/views";
import { alterView, forgetView, keepView, openFirst, startBulk } from "./actions";
import type { AdminParams } from "../params";

const BULK_FORM = "bulk";

/** What a table's pages know from their address, and what was said to whoever came back to it. */
export interface OpenTable {
  view: View;
  saved: SavedView[];
  said: string | undefined;
}

/** The view that an address asks for. An address that asks for nothing leads on to the view that the reader wants first. */
export async function openTable<Row extends { id: string }>(
  staff: Staff,
  { shape }: StaffTable<Row>,
  searchParams: AdminParams,
): Promise<OpenTable> {
  const parameters = await searchParams;
  const saved = (await savedViews(staff, shape.room)) ?? [];
  const first = saved.find(({ isFirst }) => isFirst);
  if (first && Object.keys(parameters).length === 0) redirect(`${shape.path}?view=${first.id}&${first.parameters}`);
  return { view: readView(shape, parameters), saved, said: firstOf(parameters.said) };
}

const SAID: Record<string, string> = {
  nothing: "Nothing was ticked. Tick the rows it is about first.",
  "too-many": "That is more than can be done at once: 1,000 that are ticked, or 10,000 that match. Filter them first.",
  "not-found": "That cannot be done here, or not by you.",
};

type Props<Row extends { id: string }> = {
  staff: Staff;
  table: StaffTable<Row>;
  open: OpenTable;
  page: PageOfTable<Row>;
  cells: Cells<Row>;
  counts?: Record<string, string> | null;
  names?: Record<string, string>;
  empty?: ReactNode;
};

/** A table with all that goes with it: saved views, what to do with many rows, and the way out as a spreadsheet. */
export function TablePage<Row extends { id: string }>({ staff, table, open, page, ...rest }: Props<Row>) {
  const { shape } = table;
  const { view, saved, said } = open;
  const acts = actsFor(staff, shape.room).filter(({ isApart }) => !isApart);
  const parameters = lastingPart(shape, view);
  const mayExport = may(staff, table.exportNeeds) && page.count > 0;
  return (
    <>
      {said && SAID[said] && (
        <Notice tone="warn" isOutcome className="mb-4">
          {SAID[said]}
        </Notice>
      )}
      <TableRoom
        shape={shape}
        view={view}
        page={page}
        {...rest}
        counts={rest.counts ?? undefined}
        savedTabs={saved.map((one) => ({
          label: one.name,
          href: `?view=${one.id}&${one.parameters}`,
          current: one.id === view.saved,
        }))}
        saving={<Saving shape={shape} view={view} saved={saved} />}
        tools={
          mayExport && (
            <Button
              href={`/admin/tables/${shape.room}/rows.csv?${parametersOf(shape, view)}`}
              look="plain"
              size="desk"
              icon="download"
              className="ms-auto max-sm:ms-0"
            >
              Export these
            </Button>
          )
        }
        bulk={
          acts.length > 0
            ? {
                form: BULK_FORM,
                bar: (
                  <BulkBar
                    form={BULK_FORM}
                    action={startBulk.bind(null, shape.room, parameters)}
                    acts={acts.map(({ key, label }) => ({ key, label }))}
                    shape={shape}
                    page={page}
                  />
                ),
              }
            : undefined
        }
      />
    </>
  );
}

function Saving({ shape, view, saved }: { shape: StaffTable<never>["shape"]; view: View; saved: SavedView[] }) {
  const { room, many } = shape;
  const parameters = lastingPart(shape, view);
  const open = saved.find(({ id }) => id === view.saved);
  const isMine = open?.owner === null;
  return (
    <ViewForms
      // A view that is opened brings its own forms.
      key={open?.id ?? "none"}
      many={many}
      save={keepView.bind(null, room, parameters)}
      mine={
        open && isMine
          ? {
              name: open.name,
              isShared: open.isShared,
              isFirst: open.isFirst,
              isChanged: open.parameters !== parameters,
              change: alterView.bind(null, { id: open.id, room, parameters }),
              forget: forgetView.bind(null, room, open.id, parameters),
            }
          : undefined
      }
      theirs={
        open && !isMine
          ? {
              owner: open.owner ?? "",
              isFirst: open.isFirst,
              first: openFirst.bind(null, room, open.id, parameters),
            }
          : undefined
      }
    />
  );
}
