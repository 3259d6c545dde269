import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { NotFound } from "@/components/site/not-found-page";
import { ColumnsChart } from "@/components/ui/columns-chart";
import { may } from "@/lib/access/permissions";
import { ShareBars } from "@/components/ui/share-bars";
import { TabsNav } from "@/components/ui/tabs-nav";
import { type AdminParams, readParams } from "../params";
import { shareCharts, weeklyCharts } from "./charts";
import { readSpan, SPANS } from "./spans";

export const metadata: Metadata = { title: "Figures" };

/** /admin/figures: how it goes, week by week. Numbers only, never who. */
export default async function FiguresPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:numbers", "/admin/figures");
  const span = readSpan((await readParams(searchParams)).text("weeks"));
  const now = new Date();
  const [weekly, shares] = staff
    ? await Promise.all([weeklyCharts(staff, Number(span), now), shareCharts(staff, Number(span), now)])
    : [null, null];
  if (!staff || !weekly || !shares) return <NotFound />;
  return (
    <>
      <AdminHead title="Figures">
        Weeks run from Monday to Sunday, UK time; the last one is not over yet. How long a hire takes will stand here
        once applications have stages.
      </AdminHead>
      {may(staff, "read:equality") && (
        <p className="mb-4">
          <a href="/admin/figures/fairness">Who applies</a>
        </p>
      )}
      <TabsNav
        label="How far back"
        tabs={Object.entries(SPANS).map(([key, label]) => ({ label, href: `?weeks=${key}`, current: key === span }))}
      />
      <div className="mt-6 grid max-w-280 items-start gap-x-12 gap-y-10 lg:grid-cols-2">
        {weekly.map((chart) => (
          <div key={chart.name} className="grid min-w-0 gap-1">
            <ColumnsChart {...chart} isLastOpen />
            <CsvLink name={chart.name} title={chart.title} span={span} />
          </div>
        ))}
        {shares.map((chart) => (
          <div key={chart.name} className="grid min-w-0 gap-1">
            {chart.shares.length > 0 ? (
              <ShareBars {...chart} />
            ) : (
              <p className="text-quiet">{chart.title}: none yet.</p>
            )}
            <CsvLink name={chart.name} title={chart.title} span={span} />
          </div>
        ))}
      </div>
    </>
  );
}

function CsvLink({ name, title, span }: { name: string; title: string; span: string }) {
  return (
    <a href={`/admin/figures/${name}.csv?weeks=${span}`} className="w-fit py-1 print:hidden">
      Export the numbers<span className="sr-only">: {title}</span>
    </a>
  );
}
