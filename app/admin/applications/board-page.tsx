import { BoardColumns } from "@/components/admin/applications/board";
import { BoardFrame } from "@/components/admin/applications/board-frame";
import { MovePanel } from "@/components/admin/applications/move-panel";
import { AdminHead } from "@/components/admin/admin-head";
import { BulkBar } from "@/components/admin/table/bulk-bar";
import { type Crumb, Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { TabsNav } from "@/components/ui/tabs-nav";
import { may } from "@/lib/access/permissions";
import type { Staff } from "@/lib/access/viewer";
import { type Board, type BoardCard, type BoardColumn, type BoardOf } from "@/lib/applications/staff/board";
import { APPLICATIONS_TABLE } from "@/lib/applications/staff/table";
import { STAGES, type Stage } from "@/lib/applications/vocabulary";
import { count } from "@/lib/core/text/text";
import { actsFor } from "@/lib/tables/rooms";
import { startBulk } from "../tables/actions";
import { moveCard } from "./board-actions";

const BULK_FORM = "bulk";

type Props = {
  staff: Staff;
  board: Board;
  of: BoardOf;
  crumbs: Crumb[];
  said: (name: string) => string | undefined;
  now: Date;
};

/** The applications of a job or a vacancy as a board, with its list a tab away. */
export function BoardPage({ staff, board, of, crumbs, said, now }: Props) {
  const path = `/admin/${of.of === "job" ? "jobs" : "vacancies"}/${of.id}/applications`;
  const parameters = `${of.of}=${of.id}`;
  const more = said("more");
  const chosen = cardIn(board, said("move"));
  const acts = may(staff, "write:applications") ? actsFor(staff, "applications").filter(({ isApart }) => !isApart) : [];
  const shown = [...board.columns, ...board.ends].flatMap(({ cards }) => cards);
  const overdue = board.columns.reduce((sum, column) => sum + column.overdue, 0);
  return (
    <>
      <Breadcrumbs crumbs={crumbs} />
      <AdminHead title={`Applications: ${board.title}`}>
        {count(board.total, "application")}
        {overdue > 0 && `, ${overdue.toLocaleString("en-GB")} of them overdue for an answer`}
        {board.owner ? `. ${board.owner} has it.` : ". Nobody has it yet: give its vacancy or its client an owner."}
      </AdminHead>
      <TabsNav
        label="How to look at them"
        tabs={[
          { label: "Board", href: path, current: true },
          { label: "List", href: `/admin/applications?${parameters}`, current: false },
        ]}
      />
      <Moved said={said} />
      {chosen && (
        <MovePanel
          key={`${chosen.card.id} ${chosen.card.version}`}
          card={chosen.card}
          stage={chosen.column.stage}
          moves={chosen.column.moves}
          action={moveCard.bind(null, path)}
          back={path}
        />
      )}
      <BoardFrame action={moveCard.bind(null, more ? `${path}?more=${more}` : path)}>
        <BoardColumns
          board={board}
          path={path}
          parameters={parameters}
          more={more}
          form={acts.length > 0 ? BULK_FORM : undefined}
          now={now}
        />
        {acts.length > 0 && shown.length > 0 && (
          <BulkBar
            form={BULK_FORM}
            action={startBulk.bind(null, "applications", parameters)}
            acts={acts.map(({ key, label }) => ({ key, label }))}
            shape={APPLICATIONS_TABLE.shape}
            page={{ count: shown.length, isMore: false, page: 1, pages: 1, rows: shown }}
          />
        )}
      </BoardFrame>
    </>
  );
}

function cardIn({ columns, ends }: Board, id: string | undefined): { card: BoardCard; column: BoardColumn } | null {
  for (const column of [...columns, ...ends]) {
    const card = column.cards.find((one) => one.id === id);
    if (card) return { card, column };
  }
  return null;
}

function Moved({ said }: Pick<Props, "said">) {
  const moved = said("moved");
  if (!moved || !(moved in STAGES)) return null;
  return (
    <Notice tone="good" className="mt-4">
      Moved to “{STAGES[moved as Stage]}”.
    </Notice>
  );
}
