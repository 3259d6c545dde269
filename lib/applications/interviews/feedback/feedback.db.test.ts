import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { chooseTime } from "../choosing";
import {
  ADA,
  after,
  atInterview,
  calendarIn,
  emptyInterviews,
  letters,
  linkIn,
  NOW,
  setUp,
  told,
  TUESDAY_TEN,
} from "../interviews.fixtures";
import { heldWithTimes } from "../queries";
import { remindOfInterviews } from "../reminders";
import { feedbackForm } from "../schema";
import { cancelByStaff, withdrawTime } from "../staff/changing";
import { recordInterview } from "../staff/outcome";
import { interviewsOfApplication } from "../staff/reading";
import { answerFeedback, feedbackAsked } from "./answering";
import { askForFeedback } from "./asking";
import { markFeedbackRead } from "./reading";

beforeEach(emptyInterviews);

/** Sam, who has chosen Tuesday at ten, for three quarters of an hour with two people. */
async function booked(given: Record<string, unknown> = {}) {
  const application = await atInterview("Sam");
  const people = "Dana Reid, dana@client.example\nTom Hale, tom@client.example";
  const round = await setUp(application.id, { people, criteria: "Explains clearly\nCurious", ...given });
  await chooseTime({ token: round.token }, { slotId: round.slots[0]! }, NOW);
  await db.outboxMail.deleteMany();
  return { ...application, ...round };
}
/** Minutes after the interview has ended. */
const ended = (minutes: number) => after(45 + minutes, TUESDAY_TEN);
const DAY = 24 * 60;

describe("reminders", () => {
  test("go to all a day and an hour before, each once, however often the worker begins anew", async () => {
    await booked();

    for (const minutes of [-2 * DAY, -DAY, -DAY + 1, -DAY + 1, -120, -60, -59, -59, -5, 5])
      await remindOfInterviews(after(minutes, TUESDAY_TEN));

    const to = (who: string, mail: string) => Array.from({ length: 2 }, () => `${mail} ${who}`);
    expect(await told()).toEqual([
      ...to("sam@example.com", "interview-reminder"),
      ...to("dana@client.example", "interview-reminder-for-interviewer"),
      ...to("tom@client.example", "interview-reminder-for-interviewer"),
    ]);
    const [first] = await letters("interview-reminder");
    expect(first?.text).toContain("Questions to practise");
    expect(first?.text).toContain("https://meet.example/planner");
  });

  test("two workers at once write each letter once", async () => {
    await booked();
    await Promise.all([1, 2, 3].map(() => remindOfInterviews(after(-60, TUESDAY_TEN))));
    expect(await told()).toHaveLength(3);
  });

  test("for somebody seen before eight come in the evening's or the morning's light, not at night", async () => {
    await booked({ time1: "07:30" });
    await remindOfInterviews(new Date("2026-12-07T07:31:00Z"));
    expect((await letters()).map(({ notBefore }) => notBefore)).toEqual(
      Array(3).fill(new Date("2026-12-07T08:00:00Z")),
    );
  });

  test("stop when the interview is called off, or its time is taken back", async () => {
    const { interviewId, slots } = await booked();
    await remindOfInterviews(after(-DAY, TUESDAY_TEN));
    await withdrawTime(ADA, slots[0]!, after(-DAY + 5, TUESDAY_TEN));
    expect(await letters("interview-reminder")).toEqual([]);
    await cancelByStaff(ADA, interviewId, after(-DAY + 6, TUESDAY_TEN));
    await remindOfInterviews(after(-60, TUESDAY_TEN));
    expect((await told()).filter((one) => one.startsWith("interview-reminder"))).toEqual([]);
  });

  test("a time chosen an hour ago is not reminded of as if it were news", async () => {
    const { interviewId } = await booked({ noticeHours: "0" });
    await db.interview.update({ where: { id: interviewId }, data: { timeSetAt: after(-65, TUESDAY_TEN) } });
    await remindOfInterviews(after(-60, TUESDAY_TEN));
    expect(await told()).toEqual([]);
  });
});

describe("interviewers are asked", () => {
  test("an hour after it, and once more after two working days when nothing has come", async () => {
    await booked();

    for (const minutes of [-10, 0, 59]) await askForFeedback(ended(minutes));
    expect(await told()).toEqual([]);
    for (const minutes of [60, 61, 65]) await askForFeedback(ended(minutes));
    expect(await told()).toEqual(["interview-feedback dana@client.example", "interview-feedback tom@client.example"]);
    await answerFeedback(await linkIn("interview-feedback", "dana@client.example"), yes, "net", ended(70));
    // Wednesday, Thursday, and every day of the week after.
    for (const days of [1, 2, 2, 3, 6, 10]) await askForFeedback(ended(days * DAY));

    const [last, ...more] = (await letters("interview-feedback")).slice(2);
    expect(more).toEqual([]);
    expect(last).toMatchObject({ toAddress: "tom@client.example", subject: expect.stringContaining("Still open") });
  });

  test.each([
    ["in the evening, the next morning", { time1: "18:00" }, new Date("2026-12-08T19:45:00Z"), "2026-12-09T08:00:00Z"],
    ["on a Saturday, on Monday", { day1: "2026-12-12" }, new Date("2026-12-12T11:45:00Z"), "2026-12-14T08:00:00Z"],
  ])("%s", async (_, given, now, goes) => {
    await booked({ ...given, day2: "", time2: "" });
    await askForFeedback(now);
    expect((await letters()).map(({ notBefore }) => notBefore)).toEqual([new Date(goes), new Date(goes)]);
  });

  test("about nothing to which somebody did not come, or that was called off", async () => {
    const { interviewId } = await booked();
    await recordInterview(ADA, interviewId, "missed-by-candidate", ended(0));
    await askForFeedback(ended(60));
    expect(await told()).toEqual([]);
  });

  test("about nothing from before the worker was away for weeks", async () => {
    await booked();
    await askForFeedback(ended(8 * DAY));
    expect(await told()).toEqual([]);
  });
});

const yes = feedbackForm.parse({ recommendation: "yes", rating1: "4", rating3: "5", wentWell: "Calm" });
const no = feedbackForm.parse({ recommendation: "no", rating1: "", rating2: "2" });

async function asked() {
  const round = await booked();
  await askForFeedback(ended(60));
  return { ...round, token: await linkIn("interview-feedback", "dana@client.example"), candidates: round.token };
}

describe("an interviewer's answer", () => {
  test("is taken by the link alone, is put in place of an earlier one, and stands once it was read", async () => {
    const { id, token } = await asked();
    expect(await feedbackAsked(token, ended(61))).toMatchObject({
      candidate: "Sam",
      interviewer: "Dana Reid",
      state: "open",
      criteria: ["Explains clearly", "Curious"],
    });

    expect(await answerFeedback(token, yes, "net", ended(61))).toEqual({ ok: true });
    expect(await feedbackAsked(token, ended(62))).toMatchObject({ state: "sent" });
    expect(await answerFeedback(token, no, "net", ended(62))).toEqual({ ok: true });
    const [mine] = (await interviewsOfApplication(ADA, id, ended(63)))?.interviews[0]?.feedback ?? [];
    // There are two criteria: a third mark is nobody's.
    expect(mine).toMatchObject({ from: "Dana Reid", recommendation: "no", ratings: [0, 2], wentWell: null });
    expect(await markFeedbackRead(ADA, mine!.id, ended(64))).toBe(true);

    expect(await answerFeedback(token, yes, "net", ended(65))).toEqual({ ok: false, reason: "read" });
    expect(await feedbackAsked(token, ended(65))).toMatchObject({ state: "read" });
    await expect(
      db.interviewFeedback.update({ where: { id: mine!.id }, data: { recommendation: "yes" } }),
    ).rejects.toThrow(/read/);
    expect(await db.auditEvent.count({ where: { action: "read-feedback" } })).toBe(1);
  });

  test("shows nobody with the link what was written, nor anything of the candidate's but the name", async () => {
    const { token, interviewId } = await asked();
    await db.interview.update({ where: { id: interviewId }, data: { adjustments: "Captions" } });
    await answerFeedback(token, yes, "net", ended(61));
    const shown = JSON.stringify(await feedbackAsked(token, ended(62)));
    for (const secret of ["Calm", "Captions", "sam@example.com", "tom@client.example"])
      expect(shown).not.toContain(secret);
  });

  test("comes by its own link and by no other, and a link opens nothing else", async () => {
    const { token, candidates } = await asked();
    expect(await feedbackAsked(candidates, ended(61))).toBeNull();
    expect(await answerFeedback(candidates, yes, "net", ended(61))).toEqual({ ok: false, reason: "unknown" });
    expect(await heldWithTimes({ token }, ended(61))).toBeNull();
    for (const forged of ["", `${token}x`, token.slice(0, -1), "' or 1=1"])
      expect(await answerFeedback(forged, yes, "net", ended(61))).toEqual({ ok: false, reason: "unknown" });
  });

  test.each([
    ["thirty days less a minute after it was asked for", 60 + 30 * DAY - 1, true],
    ["thirty days after", 60 + 30 * DAY, false],
  ])("%s is taken: %#", async (_, minutes, isTaken) => {
    const { token } = await asked();
    expect((await answerFeedback(token, yes, "net", ended(minutes))).ok).toBe(isTaken);
  });

  test("posted a thousand times is one row, and most of it is turned away without a write", async () => {
    const { token } = await asked();
    const outcomes = [];
    for (let round = 0; round < 20; round++)
      outcomes.push(
        ...(await Promise.all(Array.from({ length: 50 }, () => answerFeedback(token, yes, "net", ended(61))))),
      );

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(20);
    expect(outcomes.filter((one) => !one.ok && one.reason === "limited")).toHaveLength(980);
    expect(await db.interviewFeedback.count()).toBe(1);
  });

  test.each([
    ["without an answer to the one question", { recommendation: "" }, "recommendation"],
    ["with another one", { recommendation: "perhaps" }, "recommendation"],
    ["of three thousand words", { wentWell: "word ".repeat(3000) }, "wentWell"],
    ["of ten megabytes", { missing: "x".repeat(10_000_000) }, "missing"],
    ["with a mark of six", { rating1: "6" }, "rating1"],
    ["with half a mark", { rating2: "2.5" }, "rating2"],
  ])("%s is refused at its field", (_, given, field) => {
    const outcome = feedbackForm.safeParse({ recommendation: "yes", ...given });
    expect(outcome.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});

test("the invitation of an interview by phone says so, and one at a place says where", async () => {
  const { id } = await atInterview("Sam");
  const { token, slots } = await setUp(id, {
    kind: "place",
    place: "4 Wharf Yard, Leeds",
    access: "Step-free from the yard",
    link: "",
  });
  await chooseTime({ token }, { slotId: slots[0]! }, NOW);

  const [mail] = await letters("interview-time");
  expect(calendarIn(mail)).toContain("LOCATION:4 Wharf Yard\\, Leeds");
  for (const words of ["Step-free from the yard", "ten minutes early", "You need not say why"])
    expect(mail?.text).toContain(words);
});
