import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { fromDateColumn, type LocalDate, toDateColumn } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { postOfferNews } from "../offers/letters";
import { keepPromises } from "../pipeline/promising";
import { openLink } from "./links";

export type PlanOutcome =
  | { ok: true }
  | { ok: false; reason: "changed" }
  | { ok: false; reason: "over" }
  | { ok: false; reason: "after-its-end" };

interface Plan {
  startOn: LocalDate;
  firstDay?: string;
  /** The version that was on the screen. */
  version: number;
}

/**
 * Staff say when somebody starts and what the first day is like. Another day moves what is still open, and the candidate is
 * told. Null when it is not there or not theirs.
 */
export async function planStart(
  viewer: Viewer,
  applicationId: string,
  { startOn, firstDay, version }: Plan,
  now: Date,
): Promise<PlanOutcome | null> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications") || !isUuid(applicationId)) return null;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM application WHERE id = ${applicationId}::uuid FOR UPDATE`;
    const before = await tx.placement.findFirst({
      where: { applicationId },
      orderBy: { madeAt: "desc" },
      select: { id: true, startOn: true, endsOn: true, endedOn: true, version: true },
    });
    if (!before) return null;
    if (before.endedOn !== null) return { ok: false, reason: "over" };
    if (before.version !== version) return { ok: false, reason: "changed" };
    if (before.endsOn && fromDateColumn(before.endsOn) < startOn) return { ok: false, reason: "after-its-end" };
    await tx.placement.update({
      where: { id: before.id },
      data: { startOn: toDateColumn(startOn), firstDay: firstDay ?? "", plannedAt: now, version: version + 1 },
    });
    const was = before.startOn && fromDateColumn(before.startOn);
    const details = { from: { startOn: was }, to: { startOn } };
    const deed = { action: "first-day", subject: "application", subjectId: applicationId, details };
    await audit(tx, { actorId: viewer.personId, ...deed });
    await keepPromises(tx, now, applicationId);
    if (was !== startOn)
      await postOfferNews(tx, "starts", {
        applicationId,
        offerId: before.id,
        nth: String(version + 1),
        expiresAt: toDateColumn(startOn),
      });
    return { ok: true };
  });
}

/** Somebody at the client writes the plan of the first day by their link. Null when it opens nothing. */
export async function planFirstDayByLink(token: string, firstDay: string, now: Date): Promise<{ ok: true } | null> {
  return db.$transaction(async (tx) => {
    const link = await openLink(token, "client-tasks", now, tx);
    if (link.state !== "open") return null;
    await tx.placement.update({
      where: { id: link.placementId },
      data: { firstDay, version: { increment: 1 } },
    });
    await tx.onboardingTask.updateMany({
      where: { placementId: link.placementId, owner: "client", kind: "first-day", state: "open" },
      data: { state: "done", doneAt: now, doneBy: "client" },
    });
    return { ok: true };
  });
}

/** Whoever is to be spoken to at the client: one of its people, or nobody. Links of the one before open nothing any more. */
export async function setContact(viewer: Viewer, applicationId: string, contactId: string | null): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications") || !isUuid(applicationId)) return false;
  if (contactId !== null && !isUuid(contactId)) return false;
  return db.$transaction(async (tx) => {
    const placement = await tx.placement.findFirst({
      where: { applicationId, endedOn: null },
      select: { id: true, contactId: true, application: { select: { job: { select: { clientId: true } } } } },
    });
    const clientId = placement?.application.job.clientId;
    if (!placement) return false;
    if (contactId !== null) {
      const known = clientId && (await tx.clientContact.count({ where: { id: contactId, clientId, leftAt: null } }));
      if (!known) return false;
    }
    await tx.placement.update({ where: { id: placement.id }, data: { contactId } });
    await tx.placementLink.deleteMany({ where: { placementId: placement.id, contactId: { not: null } } });
    const details = { from: { contact: placement.contactId }, to: { contact: contactId } };
    const deed = { action: "onboarding-contact", subject: "application", subjectId: applicationId, details };
    await audit(tx, { actorId: viewer.personId, ...deed });
    return true;
  });
}
