import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { FeedbackFiguresTable } from "@/components/admin/feedback/figures";
import { FeedbackQueue } from "@/components/admin/feedback/queue";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { feedbackFigures } from "@/lib/applications/feedback/staff/figures";
import { feedbackQueue } from "@/lib/applications/feedback/staff/queue";
import { londonDay } from "@/lib/core/time/dates";
import { inControlShare, LEAST_ANSWERS } from "@/lib/recovery/plan/measure";

export const metadata: Metadata = { title: "Feedback" };

/** All feedback that candidates wait for, by the day it was promised, and how it goes in the long run. */
export default async function FeedbackQueuePage() {
  const staff = await requireStaff("read:applications", "/admin/applications/feedback");
  if (!staff) return <NotFound />;
  const now = new Date();
  const [queue, figures, control] = await Promise.all([
    feedbackQueue(staff, now),
    feedbackFigures(staff, now),
    inControlShare(staff, now),
  ]);
  if (!queue || !figures) return <NotFound />;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Applications", href: "/admin/applications" }]} />
      <AdminHead title="Feedback">
        Whoever asks has been promised an answer within five working days, and sees the same day as you do here.
      </AdminHead>
      <div className="grid max-w-[60rem] gap-9">
        <FeedbackQueue {...queue} today={londonDay(now)} />
        <FeedbackFiguresTable figures={figures} />
        <section className="grid gap-2">
          <h2 className="text-lg">Whether plans help</h2>
          <p className="max-w-[44em]">
            {control
              ? `${Math.round(control.share * 100)} % of at least ${control.answers} candidates feel more in control than when they began.`
              : `Fewer than ${LEAST_ANSWERS} candidates have said so far whether they feel more in control.`}{" "}
            <span className="text-quiet">In tens, of the last twelve months. Who said what is theirs.</span>
          </p>
        </section>
      </div>
    </>
  );
}
