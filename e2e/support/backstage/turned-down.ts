import { addStaff } from "@/lib/auth/adding-staff";
import type { Candidate, Staff } from "@/lib/access/viewer";
import { chooseTime } from "@/lib/applications/interviews/choosing";
import { roundForm } from "@/lib/applications/interviews/schema";
import { setUpRound } from "@/lib/applications/interviews/staff/rounds";
import { moveApplication } from "@/lib/applications/staff/moving";
import { londonDay } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import type { Stage } from "@/lib/applications/vocabulary";

/** This many days ago, at ten. */
const ago = (days: number) => new Date(`${londonDay(new Date(Date.now() - days * 86_400_000))}T10:00:00Z`);

function done<T extends { ok: boolean } | null>(outcome: T): Extract<T, { ok: true }> {
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome));
  return outcome as Extract<T, { ok: true }>;
}

async function aRecruiter(): Promise<Staff> {
  const address = "priya-turns-down@example.com";
  const { personId } = await db.$transaction((tx) =>
    addStaff(tx, { email: address, name: "Priya Nair", role: "recruiter" }, ago(30)),
  );
  return { kind: "staff", role: "recruiter", personId, email: address, name: "Priya Nair" };
}

/** Met twelve days ago by this interviewer. */
async function interviewed(
  staff: Staff,
  candidate: Candidate,
  { id, version, interviewer }: { id: string; version: number; interviewer: string },
): Promise<void> {
  const form = roundForm.parse({
    kind: "video",
    link: "https://meet.example/planner",
    number: "1",
    minutes: "45",
    noticeHours: "24",
    people: `Dana Reid, ${interviewer}`,
    criteria: "Explains clearly\nCurious",
    version: String(version),
    day1: londonDay(ago(12)),
    time1: "10:00",
  });
  const round = done(await setUpRound(staff, id, form, ago(20)));
  const slot = await db.interviewSlot.findFirstOrThrow({ where: { roundId: round.roundId } });
  const { id: interviewId } = await db.interview.findFirstOrThrow({ where: { applicationId: id } });
  done(await chooseTime({ viewer: candidate, interviewId }, { slotId: slot.id }, ago(19)));
}

/**
 * Lets a candidate who has an account be turned down for a job nine days ago, after an interview where one was met: by
 * the rules of the site and a clock of its own, since no journey can wait for a letter that is not sent at night. The
 * application's id.
 */
export async function turnedDown(email: string, slug: string, interviewer?: string): Promise<string> {
  const person = await db.person.findUniqueOrThrow({ where: { email } });
  const candidate: Candidate = { kind: "candidate", personId: person.id, email, name: person.name };
  const job = await db.job.findUniqueOrThrow({ where: { slug } });
  const staff = await aRecruiter();
  const { id } = await db.application.create({
    data: { jobId: job.id, candidateId: person.id, name: person.name, email, rightToWork: "yes", createdAt: ago(25) },
  });
  const version = async () => (await db.application.findUniqueOrThrow({ where: { id } })).version;
  const move = async (to: Stage, days: number, words?: string) =>
    done(await moveApplication(staff, id, { to, version: await version(), words }, ago(days)));

  await move("screening", 22);
  if (interviewer) {
    await move("interview", 21);
    await interviewed(staff, candidate, { id, version: await version(), interviewer });
  }
  await move("rejected", 9, "They took somebody who had planned an event with a budget of their own.");
  return id;
}
