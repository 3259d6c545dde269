import { requireStaff } from "@/app/session";
import { Notice } from "@/components/ui/notice";
import { feedbackOn } from "@/lib/applications/feedback/staff/queue";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";

/** That its candidate has asked for feedback, by when they have been promised it, and the way to it. */
export async function FeedbackSection({ id }: { id: string }) {
  const staff = await requireStaff("read:applications", `/admin/applications/${encodeURIComponent(id)}`);
  const asked = staff && (await feedbackOn(staff, id, new Date()));
  if (!asked) return null;
  const { releasedAt, closedAt, isOverdue, dueOn } = asked;
  if (closedAt) return null;
  return (
    <Notice
      tone={isOverdue && !releasedAt ? "warn" : "plain"}
      title={
        releasedAt
          ? `Feedback was passed on ${sayDay(londonDay(releasedAt))}`
          : `Feedback is promised by ${sayDay(dueOn)}`
      }
    >
      <a href={`/admin/applications/feedback/${asked.id}`}>
        {releasedAt ? "See what they read" : "See what was asked, and what came"}
      </a>
    </Notice>
  );
}
