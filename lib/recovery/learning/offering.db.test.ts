import { beforeEach, expect, test } from "vitest";
import type { Candidate } from "@/lib/access/viewer";
import { booked, emptyInterviews, letters, TUESDAY_TEN } from "@/lib/applications/interviews/interviews.fixtures";
import { aCandidate } from "@/lib/applications/applying/applying.fixtures";
import { db } from "@/lib/core/db";
import { debriefsToWrite, debriefSubject } from "./about";
import { ownDebriefs, saveDebrief } from "./debriefs";
import { aDebrief, newId } from "./learning.fixtures";
import { offerDebriefs } from "./offering";

// Sam's interview is on Tuesday 8 December, 10:00 to 10:45.
const at = (minutes: number) => new Date(TUESDAY_TEN.getTime() + minutes * 60_000);
const NOON = at(120);

let sam: Candidate;
let interviewId: string;
let applicationId: string;

beforeEach(async () => {
  await emptyInterviews();
  const made = await booked();
  sam = await aCandidate("sam@example.com");
  applicationId = made.id;
  await db.application.update({ where: { id: applicationId }, data: { candidateId: sam.personId } });
  interviewId = (await db.interview.findFirstOrThrow({ select: { id: true } })).id;
});

const offered = async () => (await letters("debrief-offer")).map(({ toAddress }) => toAddress);

test("a debrief is offered on the day of the interview, once it is over, and once however often anybody looks", async () => {
  expect(await offerDebriefs(at(60))).toBe(0);
  expect(await Promise.all([offerDebriefs(NOON), offerDebriefs(NOON)])).toContain(1);
  expect(await offerDebriefs(at(240))).toBe(0);

  const [letter, ...others] = await letters("debrief-offer");
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ toAddress: "sam@example.com", expiresAt: new Date("2026-12-09T00:00:00Z") });
  expect(letter?.text).toContain(`/account/debriefs/new?interview=${interviewId}`);
});

test.each([
  ["late in the evening", 11 * 60, {}],
  ["the day after", 24 * 60, {}],
])("nobody is written to %s", async (_, minutes) => {
  await offerDebriefs(at(minutes));

  expect(await offered()).toEqual([]);
});

test.each([
  ["that was called off", { status: "cancelled", cancelledAt: NOON, cancelledWhy: "staff", sequence: 9 }],
  ["to which they did not come", { outcome: "missed-by-candidate", outcomeAt: NOON }],
  ["to which nobody came to ask them", { outcome: "missed-by-interviewer", outcomeAt: NOON }],
])("none is offered after an interview %s", async (_, data) => {
  await db.interview.update({ where: { id: interviewId }, data });
  await offerDebriefs(NOON);

  expect(await offered()).toEqual([]);
});

test("none is offered to whoever has no account, or has written it before", async () => {
  await db.application.update({ where: { id: applicationId }, data: { candidateId: null } });
  await offerDebriefs(NOON);
  await db.application.update({ where: { id: applicationId }, data: { candidateId: sam.personId } });
  await saveDebrief(sam, { id: newId(), input: aDebrief({ happenedOn: "2026-12-08" }), about: { interviewId } }, NOON);
  await offerDebriefs(NOON);

  expect(await offered()).toEqual([]);
});

test("a no that has been decided and not told changes nothing, and once it is told there is no offer", async () => {
  await rejected(new Date("2026-12-09T09:00:00Z"));
  await offerDebriefs(NOON);
  expect(await offered()).toHaveLength(1);

  await db.outboxMail.deleteMany();
  await db.application.update({ where: { id: applicationId }, data: { answerGoesAt: at(100) } });
  await offerDebriefs(NOON);
  expect(await offered()).toEqual([]);
});

async function rejected(answerGoesAt: Date) {
  await db.$transaction([
    db.applicationEvent.create({
      data: { applicationId, version: 4, from: "interview", to: "rejected", actor: "staff", reason: "other" },
    }),
    db.application.update({
      where: { id: applicationId },
      data: { stage: "rejected", version: 4, answerDueOn: null, answerGoesAt },
    }),
  ]);
}

test("the page has a place for it until it is written, and two windows write one", async () => {
  expect(await debriefsToWrite(sam, at(-60))).toEqual([]);
  expect(await debriefsToWrite(sam, NOON)).toEqual([
    { about: { interviewId }, title: "Junior planner, Calder & Finch", happenedOn: "2026-12-08", stage: "interview" },
  ]);
  expect(await debriefSubject(sam, { applicationId }, NOON)).toMatchObject({
    about: { applicationId },
    stage: "application",
  });
  const ids = [newId(), newId()];
  const input = aDebrief({ happenedOn: "2026-12-08" });
  const outcomes = await Promise.all(ids.map((id) => saveDebrief(sam, { id, input, about: { interviewId } }, NOON)));

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: "there" });
  expect(await ownDebriefs(sam)).toHaveLength(1);
  expect(await debriefsToWrite(sam, NOON)).toEqual([]);
});

test("nobody begins one with somebody else's interview", async () => {
  const ade = await aCandidate("ade@example.com");

  expect(await debriefSubject(ade, { interviewId, applicationId }, NOON)).toBeNull();
  expect(await debriefsToWrite(ade, NOON)).toEqual([]);
  expect(await debriefSubject(sam, { interviewId: "x'\"y" }, NOON)).toBeNull();
});
