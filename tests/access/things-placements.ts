import { randomUUID } from "node:crypto";
import type { Candidate, Staff } from "@/lib/access/viewer";
import { apply } from "@/lib/applications/applying/applying";
import { offerInput } from "@/lib/applications/offers/offer-input";
import { acceptOffer } from "@/lib/applications/offers/answering";
import { makeOffer } from "@/lib/applications/offers/making";
import { tickOwn } from "@/lib/applications/onboarding/ticking";
import { moveApplication } from "@/lib/applications/staff/moving";
import { addDays, londonDay, weekdayOf } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { aJob } from "../support/a-job";
import { pdf } from "../support/attack-files";

/** A Wednesday next month or so: offices work then. */
function workday(now: Date, days: number) {
  let day = addDays(londonDay(now), days);
  while (weekdayOf(day) !== 3) day = addDays(day, 1);
  return day;
}

export const offerFields = (now: Date, seen: number) => ({
  pay: "27000",
  payPeriod: "year",
  contract: "permanent",
  weeklyHours: "37.5",
  place: "Leeds",
  summary: "You plan.",
  startOn: workday(now, 40),
  expiresOn: workday(now, 14),
  seen: String(seen),
});

/** An application of this candidate with an offer that waits for an answer, and a document beside it. */
export async function anOfferedApplication(admin: Staff, owner: Candidate, now: Date): Promise<string> {
  const slug = `offered-${randomUUID()}`;
  await aJob({ slug });
  const details = { name: "Sam", email: owner.email, rightToWork: "yes" } as const;
  const cv = { bytes: pdf({ extra: `% ${slug}\n` }), name: "cv.pdf" };
  // One person applies here more often than anybody may in a day.
  await db.rateCount.deleteMany();
  await apply({ slug, details, cv, viewer: owner, network: randomUUID() }, now);
  const { id } = await db.application.findFirstOrThrow({ where: { job: { slug } }, select: { id: true } });
  await moveApplication(admin, id, { to: "screening", version: 1 }, now);
  await moveApplication(admin, id, { to: "interview", version: 2 }, now);
  const document = { bytes: pdf({ extra: `% ${slug}\n` }), name: "contract.pdf" };
  const made = await makeOffer(admin, id, { input: offerInput.parse(offerFields(now, 0)), document }, now);
  if (!made?.ok) throw new Error(JSON.stringify(made));
  return id;
}

/** The same after the yes. */
export async function aPlacedApplication(admin: Staff, owner: Candidate, now: Date): Promise<string> {
  const id = await anOfferedApplication(admin, owner, now);
  const accepted = await acceptOffer(owner, id, 1, now);
  if (!accepted?.ok) throw new Error(JSON.stringify(accepted));
  return id;
}

export async function placementThings(admin: Staff, owner: Candidate, now: Date) {
  const offered = await anOfferedApplication(admin, owner, now);
  const placed = await aPlacedApplication(admin, owner, now);
  const { id: offer } = await db.offer.findFirstOrThrow({ where: { applicationId: offered }, select: { id: true } });
  const { id: task } = await db.onboardingTask.findFirstOrThrow({
    where: { owner: "candidate", placement: { applicationId: placed } },
    select: { id: true },
  });
  const upload = { bytes: pdf({ extra: "% handed in\n" }), name: "signed.pdf" };
  await tickOwn(owner, { applicationId: placed, taskId: task }, { state: "done", upload }, now);
  return { offered, offer, placed, task };
}
