import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { BulkRun } from "@/components/admin/bulk-run";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { runForStaff } from "@/lib/tables/bulk/looking";
import { askForProof } from "../../fresh-proof";
import { doBulk, undoBulk } from "../../tables/actions";

export const metadata: Metadata = { title: "With several at once" };

type Props = { params: Promise<{ id: string }> };

/** /admin/bulk/ID: something done to many rows, for whoever began it: before, while and after it is done. */
export default async function BulkRunPage({ params }: Props) {
  const { id } = await params;
  const staff = await requireStaff("read:numbers", `/admin/bulk/${id}`);
  const now = new Date();
  const run = staff && (await runForStaff(staff, id, now));
  if (!run) return <NotFound />;
  if (run.act.asksProof && run.stage === "looked-at") await askForProof(`/admin/bulk/${id}`);
  const many = run.many.replace(/^./, (letter) => letter.toUpperCase());
  return (
    <>
      <Breadcrumbs crumbs={[{ label: many, href: run.href }]} />
      <AdminHead
        title={`${run.act.label}: ${run.total.toLocaleString("en-GB")} ${run.total === 1 ? run.one : run.many}`}
      />
      <BulkRun run={run} now={now} doIt={doBulk.bind(null, id)} undo={undoBulk.bind(null, id)} />
    </>
  );
}
