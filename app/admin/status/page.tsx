import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { LiveRefresh } from "@/components/admin/emails/live-refresh";
import { PartsOfTheSite } from "@/components/admin/status/parts-of-the-site";
import { TasksTable } from "@/components/admin/status/tasks-table";
import { NotFound } from "@/components/site/not-found-page";
import { ColumnsChart } from "@/components/ui/columns-chart";
import { Pairs } from "@/components/ui/facts";
import { sayMoment, sayTime } from "@/lib/core/time/say";
import { count } from "@/lib/core/text/text";
import { type SiteStatus, siteStatus } from "@/lib/status/status";

export const metadata: Metadata = { title: "How the site is doing" };

/** /admin/status: whether every part works, what the worker did last, and how mail goes. For admins. */
export default async function StatusPage() {
  const staff = await requireStaff("read:status", "/admin/status");
  const now = new Date();
  const status = staff && (await siteStatus(staff, now));
  if (!status) return <NotFound />;
  const failing = status.tasks.filter(({ failures }) => failures > 0).length;
  const sent = status.handedOver.reduce((sum, hour) => sum + hour.count, 0);
  return (
    <>
      <AdminHead title="How the site is doing">{wordsFor(status, failing)}</AdminHead>
      <LiveRefresh seconds={15} />
      <div className="grid gap-8">
        <PartsOfTheSite parts={status.parts} workerSeenAt={status.workerSeenAt} mail={status.mail} now={now} />
        <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
          <ColumnsChart
            title={`${count(sent, "message")} handed over in 24 hours`}
            series={[{ name: "Messages", tone: "brand" }]}
            columns={status.handedOver.map(({ hour, count: of }) => ({
              label: sayTime(hour),
              words: `From ${sayTime(hour)}: ${count(of, "message")}`,
              values: [of],
            }))}
            isLastOpen
          />
          <Pairs pairs={pairsOf(status)} />
        </div>
        <TasksTable tasks={status.tasks} now={now} />
      </div>
    </>
  );
}

function wordsFor({ parts, mail }: SiteStatus, failing: number): string {
  const silent = Object.values(parts).filter((state) => state !== "ok").length;
  const held = mail.streams.some(({ heldAt }) => heldAt);
  if (silent + failing === 0 && !held) return "Everything works. The page looks again by itself every 15 seconds.";
  return "Something needs a person: it is marked below. What to do about each stands in docs/operations.md.";
}

const MEGABYTE = 1024 * 1024;
const megabytes = (bytes: number) => `${Math.round(bytes / MEGABYTE).toLocaleString("en-GB")} MB`;

function pairsOf({ database, web, mail }: SiteStatus) {
  const { connections, mostConnections, oldestTransactionSeconds } = database;
  return [
    { term: "Database", answer: megabytes(Number(database.bytes)) },
    { term: "Connections", answer: `${connections} of ${mostConnections}` },
    { term: "Longest transaction", answer: `${oldestTransactionSeconds.toFixed(1)} s` },
    { term: "Newest migration", answer: <span className="wrap-anywhere">{database.migration}</span> },
    { term: "Given up in a day", answer: count(mail.failed, "message") },
    { term: "In doubt in a day", answer: count(mail.unclear, "message") },
    { term: "This web process", answer: `since ${sayMoment(web.startedAt)}, ${megabytes(web.memoryBytes)}` },
  ];
}
