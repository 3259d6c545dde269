import { requireStaff } from "@/app/session";
import { Interviews } from "@/components/admin/applications/interviews";
import { may } from "@/lib/access/permissions";
import { interviewsOfApplication } from "@/lib/applications/interviews/staff/reading";
import { askTo, callOffByStaff, putAt, readFeedback, sayWhatBecame } from "../interviews/actions";

/** The interviews of an application on its page, with what can be done about them. */
export async function InterviewsSection({ id, said }: { id: string; said: string | undefined }) {
  const staff = await requireStaff("read:applications", `/admin/applications/${encodeURIComponent(id)}`);
  const now = new Date();
  const found = staff && (await interviewsOfApplication(staff, id, now));
  if (!found) return null;
  const acts = may(staff, "write:applications")
    ? {
        ask: (roundId: string) => askTo.bind(null, id, roundId),
        put: (interviewId: string) => putAt.bind(null, interviewId, id),
        off: (interviewId: string) => callOffByStaff.bind(null, interviewId, id),
        tell: (interviewId: string) => sayWhatBecame.bind(null, interviewId, id),
        read: (feedbackId: string) => readFeedback.bind(null, feedbackId, id),
      }
    : null;
  return (
    <Interviews {...found} acts={acts} newHref={`/admin/applications/${id}/interviews/new`} said={said} now={now} />
  );
}
