import type { LocalDate } from "@/lib/core/time/dates";
import type { Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { postMail } from "@/lib/mail/outbox";
import { feedbackForStaff } from "@/lib/mail/templates/feedback-for-staff";
import { addStaffTask, sayDue } from "./letters";

/**
 * A letter to every admin, and something to do that stands on everybody's Today: feedback was promised twice and has not
 * been given. Answers which of them is named to its candidate, whoever has been here longest; null where there is none.
 */
export async function tellAdmins(
  tx: Tx,
  requestId: string,
  by: LocalDate,
  now: Date,
): Promise<{ id: string; name: string | null } | null> {
  const { application } = await tx.feedbackRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { application: { select: { job: { select: { title: true } } } } },
  });
  const admins = await tx.staff.findMany({
    where: { role: "admin", leftAt: null },
    orderBy: [{ person: { createdAt: "asc" } }, { personId: "asc" }],
    select: { personId: true, person: { select: { name: true, email: true } } },
  });
  const url = appUrl(`/admin/applications/feedback/${requestId}`);
  for (const { personId, person } of admins)
    await postMail(tx, {
      once: `feedback-for-staff:${requestId}:late-again:${personId}`,
      to: { address: person.email, name: person.name },
      message: (brand) =>
        feedbackForStaff({ news: "late-again", job: application.job.title, by: sayDue(by), url }, brand),
    });
  await addStaffTask(tx, requestId, { news: "late-again", ownerId: null, by }, now);
  const [first] = admins;
  return first ? { id: first.personId, name: first.person.name } : null;
}
