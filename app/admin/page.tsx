import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { ApplicationsTable } from "@/components/admin/applications-table";
import { CallsTable } from "@/components/admin/calls/calls-table";
import { Figures } from "@/components/admin/figures";
import { JobsTable } from "@/components/admin/jobs-table";
import { Drawing } from "@/components/site/drawing";
import { EmptyState } from "@/components/ui/empty-state";
import { NotFound } from "@/components/site/not-found-page";
import { subscriberNumbers } from "@/lib/alerts/managing";
import { applicationsForStaff } from "@/lib/applications/staff/applications";
import { callsForStaff } from "@/lib/calls/staff/calls";
import { messagesForStaff } from "@/lib/contact/messages";
import { addDays, londonDay, sayCloses, sayDay, startOfDay } from "@/lib/core/dates";
import { jobCounts, jobsForStaff } from "@/lib/jobs/staff/jobs";

export const metadata: Metadata = { title: "Today" };

/** /admin: what wants somebody this morning. Each part shows only what the role may see. */
export default async function TodayPage() {
  const staff = await requireStaff("read:numbers", "/admin");
  if (!staff) return <NotFound />;
  const now = new Date();
  const tomorrow = startOfDay(addDays(londonDay(now), 1));
  const [jobs, openJobs, unread, calls, messages, subscribers] = await Promise.all([
    jobCounts(staff, now),
    jobsForStaff(staff, { state: "open" }, 1, now),
    applicationsForStaff(staff, { isUnread: true }, 1),
    callsForStaff(staff, { from: now, until: tomorrow }, 1),
    messagesForStaff(staff, 1),
    subscriberNumbers(staff, now),
  ]);
  const waiting = messages?.items.filter(({ answeredAt }) => !answeredAt).length;
  const closing = openJobs?.items.filter(({ closesAt }) => closesAt && sayCloses(closesAt, now).isSoon) ?? [];
  const isQuiet = !calls?.total && !unread?.total && !waiting && closing.length === 0;
  const figures = [
    ...(jobs ? [{ label: "Open jobs", value: jobs.open, href: "/admin/jobs" }] : []),
    ...(unread ? [{ label: "Applications not read", value: unread.total, href: "/admin/applications?unread=1" }] : []),
    ...(calls ? [{ label: "Calls left today", value: calls.total, href: "/admin/calls" }] : []),
    ...(waiting !== undefined ? [{ label: "Messages to answer", value: waiting, href: "/admin/messages" }] : []),
    ...(subscribers
      ? [
          {
            label: "Subscribers",
            value: subscribers.subscribers,
            words: subscribers.paused > 0 ? `${subscribers.paused} paused` : undefined,
          },
          {
            label: "Job alerts",
            value: subscribers.alerts,
            words: subscribers.unconfirmed > 0 ? `${subscribers.unconfirmed} not confirmed` : undefined,
          },
        ]
      : []),
  ];
  return (
    <div className="grid gap-8">
      <AdminHead title={sayDay(londonDay(now))} />
      <Figures figures={figures} />
      {calls && calls.total > 0 && (
        <section className="grid gap-2">
          <h2 className="text-lg">Calls today</h2>
          <CallsTable calls={calls.items} />
        </section>
      )}
      {unread && unread.total > 0 && (
        <section className="grid gap-2">
          <h2 className="text-lg">Applications to read</h2>
          <ApplicationsTable applications={unread.items.slice(0, 10)} />
        </section>
      )}
      {closing.length > 0 && (
        <section className="grid gap-2">
          <h2 className="text-lg">Jobs that close soon</h2>
          <JobsTable jobs={closing.slice(0, 10)} now={now} />
        </section>
      )}
      {isQuiet && (
        <EmptyState title="Nothing is waiting for you" drawing={<Drawing of="today" />}>
          <p>All is read and answered, and no job closes this week.</p>
        </EmptyState>
      )}
    </div>
  );
}
