import { randomUUID } from "node:crypto";
import type { Candidate } from "@/lib/access/viewer";
import { addQuietDays, dropQuietDays, ownQuietDays } from "@/lib/applications/quiet/days";
import { addDays, londonDay } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { debriefForm } from "@/lib/recovery/debrief-input";
import { fitForm, reflectionForm } from "@/lib/recovery/fit-input";
import { saveReflection } from "@/lib/recovery/fit/mirror";
import { takeSnapshot } from "@/lib/recovery/fit/snapshots";
import { saveFit } from "@/lib/recovery/fit/profile";
import { saveDebrief } from "@/lib/recovery/learning/debriefs";
import { saveAnswer } from "@/lib/recovery/practice/answers";
import { PRIVATE } from "./canaries";

const QUESTION = "tell-me-about-yourself";

/** A debrief, an answer to practise, weights and a snapshot, each with the canary in every field that takes words. */
export async function learningThings(owner: Candidate, applicationId: string, slug: string, now: Date) {
  const debrief = await aDebriefOf(owner, now);
  const star = { situation: PRIVATE, task: PRIVATE, action: PRIVATE, result: PRIVATE };
  for (const question of [QUESTION, `debrief-${debrief}`])
    await saveAnswer(owner, question, { ...star, isHard: true, version: 0 }, now);
  const words = { learningWords: PRIVATE, teamWords: PRIVATE, valuesWords: PRIVATE };
  await saveFit(owner, fitForm.parse({ learning: 3, team: 2, values: 1, ...words }), now);
  await takeSnapshot(owner, slug, now);
  await saveReflection(owner, applicationId, reflectionForm.parse({ surprised: PRIVATE, note: PRIVATE }), now);
  return { debrief, practiceQuestion: QUESTION };
}

/** A quiet day of theirs and no other, far enough ahead to hold nothing back. */
export async function aQuietDayOf(owner: Candidate, now: Date): Promise<string> {
  for (const { id } of await ownQuietDays(owner, now)) await dropQuietDays(owner, id);
  const fromOn = addDays(londonDay(now), 300);
  await addQuietDays(owner, { fromOn, untilOn: fromOn }, now);
  const [added] = await ownQuietDays(owner, now);
  if (!added) throw new Error("No quiet day");
  return added.id;
}

/** One more debrief of theirs. */
export async function aDebriefOf(owner: Candidate, now: Date): Promise<string> {
  const words = { about: PRIVATE, wentWell: PRIVATE, threw: PRIVATE, change: PRIVATE };
  const input = debriefForm.parse({ ...words, stage: "interview", happenedOn: "2026-01-20" });
  const saved = await saveDebrief(owner, { id: randomUUID(), input }, now);
  if (!saved.ok) throw new Error(saved.reason);
  return saved.id;
}

/** The candidate of the matrix, as the domain knows them. */
export async function theLearner(candidateId: string): Promise<Candidate> {
  const { email, name } = await db.person.findUniqueOrThrow({ where: { id: candidateId } });
  return { kind: "candidate", personId: candidateId, email, name };
}
