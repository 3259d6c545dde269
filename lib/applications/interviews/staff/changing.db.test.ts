import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { moveApplication } from "../../staff/moving";
import { chooseTime } from "../choosing";
import {
  ADA,
  after,
  aRound,
  atInterview,
  booked,
  calendarIn,
  emptyInterviews,
  letters,
  linkIn,
  NOW,
  rowOf,
  setUp,
  TUESDAY_TEN,
} from "../interviews.fixtures";
import { sayNoneSuits } from "../none-suits";
import { heldWithTimes } from "../queries";
import { roundFacts, timesForm } from "../schema";
import { addTimes, cancelByStaff, saveRoundFacts, withdrawTime } from "./changing";
import { comingInterviews } from "./coming";
import { recordInterview } from "./outcome";
import { interviewsOfApplication } from "./reading";
import { inviteToRound, setUpRound } from "./rounds";

beforeEach(emptyInterviews);

describe("what the client changes", () => {
  test("a time that is withdrawn while chosen: its candidate chooses again, the interviewers are free", async () => {
    const { interviewId, slots } = await booked();

    expect(await withdrawTime(ADA, slots[0]!, after(5))).toBe(true);
    expect(await withdrawTime(ADA, slots[0]!, after(6))).toBe(false);

    expect(await rowOf(interviewId)).toMatchObject({ status: "invited", startsAt: null, sequence: 2, seats: [] });
    const [off] = await letters("interview-cancelled-for-interviewer");
    expect(calendarIn(off)).toMatch(/METHOD:CANCEL[^]*SEQUENCE:2/);
    const token = await linkIn("interview-invitation");
    expect((await heldWithTimes({ token }, after(7)))?.times).toHaveLength(1);
    expect(await chooseTime({ token }, { slotId: slots[1]! }, after(8))).toMatchObject({ ok: true });
  });

  test("a time that is withdrawn and chosen at the same moment is one or the other", async () => {
    const { id } = await atInterview("Sam");
    const { interviewId, token, slots } = await setUp(id);

    await Promise.all([chooseTime({ token }, { slotId: slots[0]! }, NOW), withdrawTime(ADA, slots[0]!, NOW)]);

    const { withdrawnAt } = await db.interviewSlot.findUniqueOrThrow({ where: { id: slots[0]! } });
    expect(withdrawnAt).toEqual(NOW);
    expect(await rowOf(interviewId)).toMatchObject({ status: "invited" });
  });

  test("another link is told to all who are coming, as a change of the same event", async () => {
    const { roundId } = await booked();
    const facts = roundFacts.parse({ kind: "video", link: "https://meet.example/other", version: "1" });

    expect(await saveRoundFacts(ADA, roundId, facts, after(5))).toEqual({ ok: true, told: 1 });
    expect(await saveRoundFacts(ADA, roundId, facts, after(6))).toEqual({ ok: false, reason: "changed" });

    const changed = (await letters()).filter(({ subject }) => subject?.startsWith("Changed"));
    expect(changed.map(({ toAddress }) => toAddress).sort()).toEqual(["dana@client.example", "sam@example.com"]);
    for (const mail of changed) expect(calendarIn(mail)).toMatch(/SEQUENCE:2[^]*meet\.example\/other/);
  });

  test("more times are told to whoever could not come at the first ones", async () => {
    const { id } = await atInterview("Sam");
    const { roundId, token } = await setUp(id);
    await sayNoneSuits({ token }, "Fridays", NOW);
    expect((await comingInterviews(ADA, NOW))?.stuck).toMatchObject([{ name: "Sam", noneSuits: "Fridays" }]);

    const times = timesForm.parse({ minutes: 45, day1: "2026-12-11", time1: "10:00" });
    expect(await addTimes(ADA, roundId, times, after(5))).toMatchObject({ ok: true });

    expect((await letters("interview-invitation")).at(-1)?.subject).toContain("New times");
    expect((await heldWithTimes({ token }, after(6)))?.times).toHaveLength(3);
  });

  test("the advert closing changes nothing for whoever has been asked", async () => {
    const { id, jobId } = await atInterview("Sam");
    const { token, slots } = await setUp(id);
    await db.job.update({ where: { id: jobId }, data: { closesAt: NOW } });

    expect(await chooseTime({ token }, { slotId: slots[0]! }, after(1))).toMatchObject({ ok: true });
  });
});

test("an interview that was called off and is asked for anew is the same one, with a higher sequence", async () => {
  const { id, roundId, interviewId, slots } = await booked();
  const { uid } = await rowOf(interviewId);
  await cancelByStaff(ADA, interviewId, after(1));
  await inviteToRound(ADA, roundId, id, after(2));
  await chooseTime({ token: await linkIn("interview-invitation") }, { slotId: slots[1]! }, after(3));

  expect(await rowOf(interviewId)).toMatchObject({ uid, sequence: 4, status: "booked" });
  expect(await inviteToRound(ADA, roundId, id, after(4))).toEqual({ ok: false, reason: "already" });
});

test("staff set a round up at the interview stage, or on the way to it; from nowhere else", async () => {
  const { id, jobId } = await atInterview("Sam");
  const early = await db.application.create({
    data: { jobId, name: "Ade", email: "ade@example.com", rightToWork: "yes", createdAt: NOW },
  });
  const form = aRound({ moveOn: "yes", version: "1" });

  expect(await setUpRound(ADA, early.id, form, NOW)).toMatchObject({ reason: "stage", stage: "Received" });
  await moveApplication(ADA, early.id, { to: "screening", version: 1 }, NOW);
  expect(await setUpRound(ADA, early.id, aRound(), NOW)).toMatchObject({ reason: "stage", stage: "Screening" });
  expect(await setUpRound(ADA, early.id, aRound({ moveOn: "yes", version: "2" }), NOW)).toMatchObject({ ok: true });

  expect(await db.application.findUnique({ where: { id: early.id } })).toMatchObject({
    stage: "interview",
    version: 3,
  });
  expect(await setUpRound({ ...ADA, role: "viewer" }, id, form, NOW)).toBeNull();
  expect(await interviewsOfApplication({ ...ADA, role: "editor" }, id, NOW)).toBeNull();
  expect(await comingInterviews({ ...ADA, role: "editor" }, NOW)).toBeNull();
});

test.each([
  ["held", 0, { ok: true }],
  ["held", -1, { ok: false, reason: "too-early" }],
  ["missed-by-candidate", 9, { ok: false, reason: "too-early" }],
  ["missed-by-candidate", 10, { ok: true }],
  ["missed-by-interviewer", 10, { ok: true }],
] as const)("an interview is written down as %s %i minutes after it began: %o", async (outcome, minutes, expected) => {
  const { id, interviewId } = await booked();

  expect(await recordInterview(ADA, interviewId, outcome, after(minutes, TUESDAY_TEN))).toEqual(expected);
  expect(await db.application.findUnique({ where: { id } })).toMatchObject({ stage: "interview", version: 3 });
});
