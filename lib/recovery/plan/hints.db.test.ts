import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Candidate } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { aDebrief } from "../learning/learning.fixtures";
import { saveDebrief } from "../learning/debriefs";
import { hintsFor } from "./hints";
import { aNo, aPlan, nobody, now, someone } from "./plan.fixtures";

let sam: Candidate, ade: Candidate;

beforeEach(async () => {
  await nobody();
  [sam, ade] = [await someone("sam@example.com"), await someone("ade@example.com")];
});

const about = (applicationId: string | null) => ({ applicationId, now });

/** Feedback on an application that was passed on. */
async function passedOn(applicationId: string, change: string) {
  const request = await db.feedbackRequest.create({
    data: { applicationId, questions: ["most-ground"], askedAt: now, releasedAt: now },
    select: { id: true },
  });
  await db.feedbackRelease.create({
    data: {
      requestId: request.id,
      version: 1,
      at: now,
      staffId: randomUUID(),
      isOwnView: true,
      keep: "You listened well.",
      change,
      tryNext: "Say it once aloud.",
      answers: [""],
    },
  });
}

test("what feedback asks to change is ticked to begin with, with its words beside it", async () => {
  const { id } = await aNo(sam);
  await passedOn(id, "Your examples had no numbers in them.");

  expect(await hintsFor(sam, about(id))).toEqual([
    { topic: "examples", from: "Feedback: “Your examples had no numbers in them.”", isAboutThis: true },
  ]);
  expect(await hintsFor(ade, about(id))).toEqual([]);
});

test("what they noted after the interview is ticked too, and after another one only said", async () => {
  const { id } = await aNo(sam);
  const input = aDebrief({ themes: ["nerves", "time", "practical"] });
  await saveDebrief(sam, { id: randomUUID(), input, about: { applicationId: id } }, now);

  const hint = { topic: "speaking", from: "You noted this after 24 November" };
  expect(await hintsFor(sam, about(id))).toEqual([{ ...hint, isAboutThis: true }]);
  expect(await hintsFor(sam, about(null))).toEqual([{ ...hint, isAboutThis: false }]);
  expect(await hintsFor(ade, about(null))).toEqual([]);
});

test("what was out of their hands is nothing to work on", async () => {
  const input = aDebrief({ themes: ["knowledge"], control: "no" });
  await saveDebrief(sam, { id: randomUUID(), input }, now);

  expect(await hintsFor(sam, about(null))).toEqual([]);
});

test("what they worked on the last time is said beside the questions, and ticked by nobody but them", async () => {
  await aPlan(sam, { develop: ["tests"] });

  expect(await hintsFor(sam, about(null))).toEqual([
    { topic: "tests", from: "You chose this in your last plan", isAboutThis: false },
  ]);
});
