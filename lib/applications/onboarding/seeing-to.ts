import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { fromDateColumn, londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { postMail } from "@/lib/mail/outbox";
import { onboardingList } from "@/lib/mail/templates/onboarding-list";
import { newLink } from "./links";

/** Sends the client's person their list with a fresh link, once a day at most. False where there is nobody to send it to. */
export function sendClientList(viewer: Viewer, applicationId: string, now: Date): Promise<boolean> {
  return onPlacement(viewer, applicationId, async (tx, placementId, staff) => {
    const { contact, application, startOn, tasks } = await tx.placement.findUniqueOrThrow({
      where: { id: placementId },
      select: {
        startOn: true,
        contact: { select: { id: true, name: true, email: true, leftAt: true } },
        application: { select: { name: true, job: { select: { title: true } } } },
        tasks: {
          where: { owner: "client", state: "open" },
          orderBy: [{ dueOn: "asc" }, { position: "asc" }],
          select: { title: true },
        },
      },
    });
    if (!contact?.email || contact.leftAt !== null || tasks.length === 0) return false;
    const once = `onboarding-list:${applicationId}:${contact.id}:${londonDay(now)}`;
    if ((await tx.outboxMail.count({ where: { once } })) > 0) return true;
    const facts = {
      name: contact.name,
      candidate: application.name,
      job: application.job.title,
      from: staff.name,
      startOn: startOn && sayDay(fromDateColumn(startOn), { year: true }),
      tasks: tasks.map(({ title }) => title),
      href: await newLink(tx, { placementId, contactId: contact.id, purpose: "client-tasks" }, now),
    };
    const to = { address: contact.email, name: contact.name };
    await postMail(tx, { once, to, replyTo: staff.email, message: (brand) => onboardingList(facts, brand) });
    const details = { to: { contact: contact.id } };
    const deed = { action: "onboarding-list", subject: "application", subjectId: applicationId, details };
    await audit(tx, { actorId: staff.personId, ...deed });
    return true;
  });
}

/** The client wants one more than there were places: the vacancy grows by it. False where the placement is counted already. */
export function giveExtraPlace(viewer: Viewer, applicationId: string, now: Date): Promise<boolean> {
  return onPlacement(viewer, applicationId, async (tx, placementId, staff) => {
    const { vacancyId, isCounted } = await tx.placement.findUniqueOrThrow({
      where: { id: placementId },
      select: { vacancyId: true, isCounted: true },
    });
    if (!vacancyId || isCounted) return false;
    await tx.$executeRaw`
      UPDATE vacancy SET headcount = greatest(headcount, filled_count + 1), filled_count = filled_count + 1,
        version = version + 1, updated_at = ${now} WHERE id = ${vacancyId}::uuid`;
    await tx.placement.update({ where: { id: placementId }, data: { isCounted: true } });
    const details = { vacancy: vacancyId, from: { counted: false }, to: { counted: true } };
    const deed = { action: "extra-place", subject: "application", subjectId: applicationId, details };
    await audit(tx, { actorId: staff.personId, ...deed });
    return true;
  });
}

async function onPlacement(
  viewer: Viewer,
  applicationId: string,
  work: (tx: Tx, placementId: string, staff: Staff) => Promise<boolean>,
): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications") || !isUuid(applicationId)) return false;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM application WHERE id = ${applicationId}::uuid FOR UPDATE`;
    const placement = await tx.placement.findFirst({ where: { applicationId, endedOn: null }, select: { id: true } });
    return placement !== null && work(tx, placement.id, viewer);
  });
}
