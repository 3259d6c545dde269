import type { Candidate } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { aCandidate } from "../applying/applying.fixtures";
import { feedbackWords, type FeedbackQuestion, releaseForm } from "./feedback-input";
import { chooseTime } from "../interviews/choosing";
import { ADA, atInterview, linkIn, NOW, setUp } from "../interviews/interviews.fixtures";
import { moveApplication } from "../staff/moving";
import { askFeedback } from "./asking";

/** For integration tests: Sam, who was interviewed on a Tuesday and turned down on Wednesday the 9th, and asks. */

/** Wednesday, an hour after the no was decided. */
export const WEDNESDAY = new Date("2026-12-09T11:00:00Z");
export const QUESTIONS: FeedbackQuestion[] = ["most-ground", "close"];

/** The days that follow, at ten. */
export const onDay = (day: string) => new Date(`${day}T10:00:00Z`);

export async function turnedDown(id: string, words = "They took somebody who had used their software."): Promise<void> {
  const { version } = await db.application.findUniqueOrThrow({ where: { id } });
  const decided = new Date("2026-12-09T10:00:00Z");
  const outcome = await moveApplication(ADA, id, { to: "rejected", version, words }, decided);
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome));
}

/** Sam after an interview with Dana and Tom, and after the no. */
export async function interviewedAndTurnedDown(): Promise<{ id: string; sam: Candidate; jobId: string }> {
  const made = await interviewed();
  await turnedDown(made.id);
  return made;
}

async function interviewed(): Promise<{ id: string; sam: Candidate; jobId: string }> {
  const application = await atInterview("Sam");
  const people = "Dana Reid, dana@client.example\nTom Hale, tom@client.example";
  const round = await setUp(application.id, { people, criteria: "Explains clearly\nCurious" });
  await chooseTime({ token: round.token }, { slotId: round.slots[0] ?? "" }, NOW);
  return { ...application, sam: await aCandidate("sam@example.com") };
}

/** Sam turned down before anybody met them. */
export async function turnedDownUnseen(): Promise<{ id: string; sam: Candidate; jobId: string }> {
  const application = await atInterview("Sam");
  await turnedDown(application.id);
  return { ...application, sam: await aCandidate("sam@example.com") };
}

/** Sam has asked Dana and Tom: with Dana's link, and the id of the request. */
export const asked = async () => asksBoth(await interviewedAndTurnedDown());

/** The same while nobody has decided yet. */
export const askedBeforeTheResult = async () => asksBoth(await interviewed());

async function asksBoth(made: { id: string; sam: Candidate; jobId: string }) {
  await askFeedback(made.sam, made.id, QUESTIONS, WEDNESDAY);
  const { id: requestId } = await db.feedbackRequest.findFirstOrThrow();
  return { ...made, requestId, token: await linkIn("feedback-request", "dana@client.example") };
}

const WORDS = {
  keep: "You asked what the customer wanted before you answered. Keep that.",
  keepAbout: "Curious",
  change: "Your answer on the budget stopped at the total: show how you got there.",
  tryNext: "Tell the bus route project with its result first, then what you did.",
  answer1: "The one on costs: there was a number and no way to it.",
};
export const someWords = (given: Record<string, string> = {}) => feedbackWords.parse({ ...WORDS, ...given });
export const toRelease = (seen: string, given: Record<string, string> = {}) =>
  releaseForm.parse({ ...WORDS, seen, ...given });
