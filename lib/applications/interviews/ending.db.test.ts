import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { eraseFor } from "@/lib/privacy/erasure";
import { exportFor } from "@/lib/privacy/export";
import { housekeeping } from "@/lib/privacy/retention";
import { aCandidate } from "../applying.fixtures";
import { moveApplication } from "../staff/moving";
import { withdraw } from "../withdrawing";
import { chooseTime } from "./choosing";
import { cancel } from "./ending";
import { INTERVIEW_COLUMNS } from "./interview";
import {
  ADA,
  after,
  aRound,
  atInterview,
  calendarIn,
  emptyInterviews,
  letters,
  linkIn,
  NOW,
  setUp,
  told,
  TUESDAY_TEN,
} from "./interviews.fixtures";
import { sayNoneSuits } from "./none-suits";
import { heldWithTimes } from "./queries";
import { roundFacts, timesForm } from "./schema";
import { addTimes, cancelByStaff, saveRoundFacts, withdrawTime } from "./staff/changing";
import { comingInterviews } from "./staff/coming";
import { recordInterview } from "./staff/outcome";
import { interviewsOfApplication } from "./staff/reading";
import { inviteToRound, setUpRound } from "./staff/rounds";

beforeEach(emptyInterviews);

/** Sam, who has chosen Tuesday at ten. */
async function booked() {
  const application = await atInterview("Sam");
  const round = await setUp(application.id);
  await chooseTime({ token: round.token }, { slotId: round.slots[0]! }, NOW);
  return { ...application, ...round };
}
const rowOf = (id: string) => db.interview.findUniqueOrThrow({ where: { id }, include: { seats: true } });
const NO = { to: "rejected", version: 3, words: "They wanted somebody with a driving licence." } as const;

describe("when an application ends before its interview", () => {
  test("taken back by its candidate, the interview is off in the same transaction, and all hear of it", async () => {
    const { id, interviewId } = await booked();
    const sam = await aCandidate("sam@example.com");

    expect(await withdraw(sam, id, { version: 3 }, after(5))).toMatchObject({ ok: true });

    expect(await rowOf(interviewId)).toMatchObject({ status: "cancelled", cancelledWhy: "ended", seats: [] });
    const off = (await letters()).filter(({ template }) => template.startsWith("interview-cancelled"));
    expect(off.map(({ toAddress }) => toAddress).sort()).toEqual(["dana@client.example", "sam@example.com"]);
    expect(off.every((mail) => calendarIn(mail).includes("METHOD:CANCEL"))).toBe(true);
  });

  test("with a no, nobody hears of it before the letter with the no, and its candidate sees the interview until then", async () => {
    const { id, interviewId, token } = await booked();

    await moveApplication(ADA, id, NO, NOW);

    expect(await rowOf(interviewId)).toMatchObject({ status: "cancelled" });
    const off = (await letters()).filter(({ template }) => template.startsWith("interview-cancelled"));
    expect(off.map(({ notBefore }) => notBefore)).toEqual([after(10), after(10)]);
    expect((await heldWithTimes({ token }, after(9)))?.interview).toMatchObject({
      status: "booked",
      startsAt: TUESDAY_TEN,
    });
    expect(JSON.stringify((await exportFor("sam@example.com", after(9))).interviews)).not.toContain('cancelled"');
    expect((await heldWithTimes({ token }, after(10)))?.interview).toMatchObject({ status: "cancelled", isOver: true });
  });

  test("and the no is taken back in time, it stands again as it was, and no letter of it has gone", async () => {
    const { id, interviewId } = await booked();
    const others = async () => (await told()).filter((one) => !one.startsWith("interview-invitation"));
    const before = await others();
    await moveApplication(ADA, id, NO, NOW);

    await moveApplication(ADA, id, { to: "interview", version: 4, reason: "A slip" }, after(5));

    expect(await rowOf(interviewId)).toMatchObject({
      status: "booked",
      startsAt: TUESDAY_TEN,
      sequence: 3,
      seats: [{}],
    });
    expect(await others()).toEqual(before);
  });

  test("and the no is taken back when somebody else has the time, its candidate is asked to choose again", async () => {
    const { id, jobId, roundId, interviewId, slots } = await booked();
    const ade = await atInterview("Ade", jobId);
    await moveApplication(ADA, id, NO, NOW);
    await inviteToRound(ADA, roundId, ade.id, NOW);
    await chooseTime(
      { token: await linkIn("interview-invitation", "ade@example.com") },
      { slotId: slots[0]! },
      after(1),
    );

    await moveApplication(ADA, id, { to: "interview", version: 4, reason: "A slip" }, after(5));

    expect(await rowOf(interviewId)).toMatchObject({ status: "invited", slotId: null });
    expect((await letters("interview-invitation")).at(-1)).toMatchObject({
      toAddress: "sam@example.com",
      subject: expect.stringContaining("Please choose another time"),
    });
  });

  test("and the no is taken back before a time was chosen, its candidate is asked all the same", async () => {
    const { id } = await atInterview("Sam");
    const { interviewId } = await setUp(id);
    await moveApplication(ADA, id, NO, NOW);
    await moveApplication(ADA, id, { to: "interview", version: 4, reason: "A slip" }, after(5));

    expect(await rowOf(interviewId)).toMatchObject({ status: "invited" });
    expect(await letters("interview-invitation")).toHaveLength(1);
  });

  test("what is over stays as it was", async () => {
    const { id, interviewId } = await booked();

    await moveApplication(ADA, id, NO, after(60, TUESDAY_TEN));

    expect(await rowOf(interviewId)).toMatchObject({ status: "booked", sequence: 1 });
  });

  test("nobody chooses a time any more, and no letter asks for it", async () => {
    const { id } = await atInterview("Sam");
    const { token, slots } = await setUp(id);
    await moveApplication(ADA, id, NO, NOW);

    expect(await chooseTime({ token }, { slotId: slots[0]! }, after(1))).toEqual({ ok: false, reason: "over" });
    expect(await letters("interview-invitation")).toEqual([]);
  });
});

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

describe("privacy", () => {
  test("a candidate downloads their interviews with what was written about them, and erasing takes all of it", async () => {
    const { interviewId } = await booked();
    const { interviewerId } = await db.interviewSeat.findFirstOrThrow();
    const said = { recommendation: "maybe", wentWell: "Calm under pressure" };
    await db.interviewFeedback.create({ data: { interviewId, interviewerId, ...said } });
    await db.interview.update({ where: { id: interviewId }, data: { adjustments: "Captions" } });

    const { interviews } = await exportFor("sam@example.com", NOW);
    for (const word of ["Calm under pressure", "Captions", "Junior planner"])
      expect(JSON.stringify(interviews)).toContain(word);
    expect(JSON.stringify(interviews)).not.toContain("dana@client.example");
    await eraseFor("sam@example.com", NOW);

    for (const count of [
      db.interview.count(),
      db.interviewFeedback.count(),
      db.interviewLink.count(),
      db.interviewSeat.count(),
    ])
      expect(await count).toBe(0);
    const [mail, ...more] = await db.outboxMail.findMany({ where: { toAddress: "dana@client.example" } });
    expect(more).toEqual([]);
    expect(calendarIn(mail)).toMatch(/METHOD:CANCEL[^]*SEQUENCE:2/);
    expect(`${mail?.text}${calendarIn(mail)}`).not.toContain("Sam");
  });

  test("an interviewer's name and address go, what they wrote about somebody stays", async () => {
    const { interviewId } = await booked();
    const { interviewerId } = await db.interviewSeat.findFirstOrThrow();
    await db.interviewFeedback.create({ data: { interviewId, interviewerId, recommendation: "yes" } });
    expect((await exportFor("dana@client.example", NOW)).interviews.asInterviewer).toMatchObject([
      { name: "Dana Reid" },
    ]);

    await eraseFor("dana@client.example", NOW);

    expect(await db.interviewer.findMany()).toMatchObject([{ name: "Somebody there", email: null }]);
    expect(await db.interviewSeat.findMany()).toMatchObject([{ address: null }]);
    expect(await db.interviewFeedback.count()).toBe(1);
    // The one that confirms it is the last.
    const mails = await db.outboxMail.findMany({ where: { template: { not: "account-erased" } } });
    expect(JSON.stringify(mails)).not.toContain("dana@client.example");
  });

  test("links go when they end, and a round when its interviews have gone with their applications", async () => {
    const { id } = await booked();
    await db.application.delete({ where: { id } });

    const gone = await housekeeping(after(60 * 24 * 366));

    expect(gone).toMatchObject({ "Who interviews for an employer, and when they could": 1 });
    expect(await db.interviewer.count()).toBe(0);
  });
});

test("an id that is made up cancels nothing", async () => {
  const { interviewId } = await booked();
  for (const id of ["22222222-2222-4222-8222-222222222222", "' or 1=1"])
    expect(await cancelByStaff(ADA, id, NOW)).toEqual({ ok: false, reason: "unknown" });
  const row = await db.interview.findUniqueOrThrow({ where: { id: interviewId }, select: INTERVIEW_COLUMNS });
  expect(await cancel(row, "candidate", after(-60, TUESDAY_TEN))).toEqual({ ok: false, reason: "late" });
});
