import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { ApplicationsTable } from "@/components/admin/applications-table";
import { CallsTable } from "@/components/admin/calls-table";
import { Figures } from "@/components/admin/figures";
import { NotFound } from "@/components/site/not-found-page";
import { subscriberNumbers } from "@/lib/alerts/managing";
import { applicationsForStaff } from "@/lib/applications/staff";
import { callsForStaff } from "@/lib/calls/staff";
import { messagesForStaff } from "@/lib/contact/messages";
import { addDays, londonDay, sayDay, startOfDay } from "@/lib/core/dates";
import { jobCounts } from "@/lib/jobs/staff";

export const metadata: Metadata = { title: "Today" };

/** /admin: what wants somebody this morning. Each part shows only what the role may see. */
export default async function TodayPage() {
  const staff = await requireStaff("read:numbers", "/admin");
  if (!staff) return <NotFound />;
  const now = new Date();
  const tomorrow = startOfDay(addDays(londonDay(now), 1));
  const [jobs, unread, calls, messages, subscribers] = await Promise.all([
    jobCounts(staff, now),
    applicationsForStaff(staff, { isUnread: true }, 1),
    callsForStaff(staff, { from: now, until: tomorrow }, 1),
    messagesForStaff(staff, 1),
    subscriberNumbers(staff, now),
  ]);
  const waiting = messages?.items.filter(({ answeredAt }) => !answeredAt).length;
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
    </div>
  );
}
