import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { EqualityCharts } from "@/components/admin/equality-charts";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { equalityFigures } from "@/lib/applications/equality/figures";
import { type AdminParams, readParams } from "../../params";

export const metadata: Metadata = { title: "Who applies" };

/** /admin/figures/fairness: who applies, as totals that say nothing of anybody. */
export default async function FairnessPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:equality", "/admin/figures/fairness");
  const params = await readParams(searchParams);
  const wanted = { quarter: params.text("quarter"), jobId: params.text("job") };
  const figures = staff && (await equalityFigures(staff, wanted, new Date()));
  if (!figures) return <NotFound />;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Figures", href: "/admin/figures" }]} />
      <AdminHead title="Who applies">
        What people answered after they had applied, in quarters that are over. Numbers are rounded to five; an answer
        that fewer than ten people gave is shown together with others, or not at all.
      </AdminHead>
      <EqualityCharts {...figures} />
    </>
  );
}
