import { brand } from "@/lib/core/settings/brand";
import { fromDateColumn, type LocalDate } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { db, type Prisma } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { publicWords } from "@/lib/jobs/public/confidential";
import type { Composed } from "@/lib/mail/composer";
import { onboardingDay, type OnboardingPart } from "@/lib/mail/templates/onboarding-day";
import { type DayItem, isNothing, type LivePlacement, livePlacements, type Side, toldOn } from "./due";
import { newLink } from "./links";
import { recipientOf } from "./telling";

/**
 * Writes the letters of a day at the moment they are handed over: what is done since is left out, and so is whoever withdrew,
 * declined or was let go. One that has nothing left to say is not among the answers.
 */
export async function composeDays(mailIds: string[], now: Date): Promise<Map<string, Composed>> {
  const rows = await db.outboxMail.findMany({
    where: { id: { in: mailIds } },
    select: { id: true, once: true, toAddress: true },
  });
  const sender = await brand();
  const composed = new Map<string, Composed>();
  for (const { id, once, toAddress } of rows) {
    const [, side, day] = once.split(":") as [string, Side, LocalDate];
    const items = await itemsOf(side, day, toAddress);
    if (items.length === 0) continue;
    const parts = await Promise.all(items.map((item) => partOf(item, side, now)));
    const { subject, html, text } = onboardingDay(
      { title: titleOf(items), parts, reason: REASON[side](sender.name) },
      sender,
    );
    composed.set(id, { subject, html, text });
  }
  return composed;
}

async function itemsOf(side: Side, day: LocalDate, address: string): Promise<DayItem[]> {
  const theirs: Record<Side, Prisma.PlacementWhereInput> = {
    candidate: { application: { OR: [{ email: address }, { candidate: { person: { email: address } } }] } },
    client: { contact: { email: address } },
    agency: { tasks: { some: { owner: "agency", state: "open" } } },
  };
  const placements = await livePlacements(db, theirs[side]);
  const items = placements.map((placement) => toldOn(placement, side, day)).filter((item) => !isNothing(item));
  const kept = [];
  for (const item of items)
    if ((await recipientOf(db, item.placement, side))?.address.toLowerCase() === address.toLowerCase()) kept.push(item);
  return kept;
}

async function partOf(
  { placement, isLuck, soon, overdue, checkIn }: DayItem,
  side: Side,
  now: Date,
): Promise<OnboardingPart> {
  const { id, application, startOn, firstDay, contact } = placement;
  const job = side === "candidate" ? publicWords(application.job.title, application.job) : application.job.title;
  const contactId = side === "client" ? contact?.id : undefined;
  const of = { placementId: id, contactId };
  return {
    heading: side === "candidate" ? job : `${application.name}, ${job}`,
    luck: isLuck && startOn ? { day: sayDay(fromDateColumn(startOn)), plan: firstDay } : undefined,
    checkIn: checkIn
      ? {
          ask: ASK[side](application.name),
          href: await newLink(db, { ...of, purpose: "check-in", checkInId: checkIn.id }, now),
        }
      : undefined,
    overdue: overdue.map(sayTask),
    soon: soon.map(sayTask),
    list: overdue.length + soon.length > 0 ? await listOf(placement, side, now) : undefined,
  };
}

async function listOf({ id, applicationId, contact }: LivePlacement, side: Side, now: Date) {
  if (side === "candidate")
    return { label: "See your list", href: appUrl(`/account/applications/${applicationId}/onboarding`) };
  if (side === "agency") return { label: "Open the application", href: appUrl(`/admin/applications/${applicationId}`) };
  const href = await newLink(db, { placementId: id, contactId: contact?.id, purpose: "client-tasks" }, now);
  return { label: "Open the list", href };
}

const sayTask = ({ title, dueOn }: DayItem["soon"][number]) =>
  dueOn ? `${title}, by ${sayDay(fromDateColumn(dueOn))}` : title;

function titleOf(items: DayItem[]): string {
  if (items.some(({ isLuck }) => isLuck)) return "Good luck";
  if (items.some(({ checkIn }) => checkIn)) return "How is it going?";
  const late = items.reduce((sum, { overdue }) => sum + overdue.length, 0);
  return late > 0 ? "Still to be done" : "Due in the next days";
}

const ASK: Record<Side, (name: string) => string> = {
  candidate: () => "How is your new job going? One press is enough; a sentence helps us to help you. Only we read it.",
  client: (name) =>
    `How is ${name} getting on with you? One press is enough. Only we read it, unless ${name} asks what is kept about them.`,
  agency: () => "",
};

const REASON: Record<Side, (agency: string) => string> = {
  candidate: (agency) => `You get this because you have a job through ${agency}.`,
  client: (agency) => `You get this because you hire through ${agency}.`,
  agency: () => "You get this because you look after this vacancy.",
};
