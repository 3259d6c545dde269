import type { Candidate, Staff } from "@/lib/access/viewer";
import { moveApplication } from "@/lib/applications/staff/moving";
import { bookCall } from "@/lib/calls/booking";
import { emptyDiaries, newConsultant } from "@/lib/calls/calls.fixtures";
import { db } from "@/lib/core/db";
import { anApplication, emptyKudos, NOW } from "./kudos/kudos.fixtures";
import { emptied } from "@/tests/support/emptied";

export const AT = (minutes: number) => new Date(TUESDAY_TEN.getTime() + minutes * 60_000);
/** Two weeks from the fixtures' now. */
export const TUESDAY_TEN = new Date("2026-12-08T10:00:00Z");

export async function emptyAfterNo(): Promise<void> {
  await emptyDiaries();
  await emptyKudos();
  await emptied("consent_event", "audit_event");
}

/** Somebody of staff with a row of their own, since who did something is kept by id. */
export async function aRecruiter(name: string): Promise<Staff> {
  const email = `${name.toLowerCase()}@agency.example`;
  const { id } = await db.person.create({ data: { email, name, staff: { create: { role: "recruiter" } } } });
  return { kind: "staff", role: "recruiter", personId: id, email, name };
}

/** A call of theirs with Priya on Tuesday the eighth at ten; its id. */
export async function aCallOf(candidate: Candidate, topic?: "after-a-rejection" | "first-job"): Promise<string> {
  if ((await db.consultant.count()) === 0) await newConsultant("Priya");
  const request = {
    start: TUESDAY_TEN,
    name: candidate.name,
    email: candidate.email,
    timeZone: "Europe/London",
    topic,
  };
  const booking = await bookCall(request, { network: "campus", now: NOW });
  if (!booking.ok) throw new Error(booking.reason);
  return booking.call.id;
}

/** An application of theirs that got a no from `by`, told at once: at the sift, or after an interview. */
export async function aNo(candidate: Candidate, by: Staff, reached: "sift" | "interview" = "sift") {
  const application = await anApplication(candidate);
  const { id } = application;
  let version = 1;
  if (reached === "interview")
    for (const to of ["screening", "interview"] as const)
      await moveApplication(by, id, { to, version: version++ }, NOW);
  const words = "The job needs a year of GIS.";
  const moved = await moveApplication(by, id, { to: "rejected", version, words }, NOW);
  if (!moved?.ok) throw new Error(JSON.stringify(moved));
  await db.application.update({ where: { id }, data: { answerGoesAt: NOW } });
  return application;
}
