import { beforeEach, describe, expect, test } from "vitest";
import { bookCall } from "@/lib/calls/booking";
import { asking, newConsultant, samWants } from "@/lib/calls/calls.fixtures";
import { freeSlots } from "@/lib/calls/free-times";
import { type LocalDate } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { aCandidate } from "../applying/applying.fixtures";
import { chooseTime, place } from "./choosing";
import { callOff } from "./ending";
import { INTERVIEW_COLUMNS } from "./interview";
import {
  aCrowd,
  ADA,
  after,
  atInterview,
  calendarIn,
  emptyInterviews,
  letters,
  NOW,
  setUp,
  told,
  TUESDAY_TEN,
  TUESDAY_TWO,
} from "./interviews.fixtures";
import { sayNoneSuits } from "./none-suits";
import { heldWithTimes, ownInterviews } from "./queries";

beforeEach(emptyInterviews);

const rowOf = (id: string) => db.interview.findUniqueOrThrow({ where: { id }, include: { seats: true, events: true } });

describe("a candidate", () => {
  test("is asked by letter, chooses with its link, and both get an invitation for their calendars", async () => {
    const { id } = await atInterview("Sam");
    const { interviewId, slots, token } = await setUp(id);

    expect((await heldWithTimes({ token }, NOW))?.times.map(({ startsAt }) => startsAt)).toEqual([
      TUESDAY_TEN,
      TUESDAY_TWO,
    ]);
    const outcome = await chooseTime(
      { token },
      { slotId: slots[0]!, timeZone: "Asia/Kolkata", adjustments: "Captions" },
      NOW,
    );

    expect(outcome).toMatchObject({ ok: true, isNew: true });
    expect(await rowOf(interviewId)).toMatchObject({
      status: "booked",
      startsAt: TUESDAY_TEN,
      email: "sam@example.com",
      sequence: 1,
      adjustments: "Captions",
      seats: [{ address: "dana@client.example", startsAt: TUESDAY_TEN }],
    });
    expect(await told()).toEqual([
      "interview-invitation sam@example.com",
      "interview-time sam@example.com",
      "interview-time-for-interviewer dana@client.example",
    ]);
    const [theirs] = await letters("interview-time");
    expect(theirs?.text).toContain("15:30 (Kolkata time)");
    expect(theirs?.text).toContain("10:00 (UK time)");
    expect(calendarIn(theirs)).toMatch(/METHOD:REQUEST[^]*SEQUENCE:1[^]*DTSTART:20261208T100000Z/);
    const [clients] = await letters("interview-time-for-interviewer");
    expect(`${clients?.text}${calendarIn(clients)}`).not.toContain("Captions");
    expect(calendarIn(clients)).toContain("MAILTO:dana@client.example");
  });

  test("chooses in their account as well, and somebody else's interview is not there for them", async () => {
    const { id } = await atInterview("Sam");
    const { interviewId, slots } = await setUp(id);
    const [sam, ade] = [await aCandidate("sam@example.com"), await aCandidate("ade@example.com")];

    expect(await ownInterviews(ade, id, NOW)).toBeNull();
    expect(await chooseTime({ viewer: ade, interviewId }, { slotId: slots[0]! }, NOW)).toEqual({
      ok: false,
      reason: "unknown",
    });
    expect(await ownInterviews(sam, id, NOW)).toMatchObject([{ status: "invited", title: "First interview" }]);
    expect(await chooseTime({ viewer: sam, interviewId }, { slotId: slots[0]! }, NOW)).toMatchObject({ ok: true });
  });

  test("moves it as the same event of the calendar, and calls it off; all hear of both", async () => {
    const { id } = await atInterview("Sam");
    const { interviewId, slots, token } = await setUp(id);
    await chooseTime({ token }, { slotId: slots[0]! }, NOW);
    const { uid } = await rowOf(interviewId);

    await chooseTime({ token }, { slotId: slots[1]! }, after(10));
    expect(await rowOf(interviewId)).toMatchObject({
      uid,
      sequence: 2,
      startsAt: TUESDAY_TWO,
      seats: [{ startsAt: TUESDAY_TWO }],
    });
    expect(await callOff({ token }, after(20))).toEqual({ ok: true, wasCancelled: false });
    expect(await callOff({ token }, after(21))).toEqual({ ok: true, wasCancelled: true });

    expect(await rowOf(interviewId)).toMatchObject({
      uid,
      sequence: 3,
      status: "cancelled",
      cancelledWhy: "candidate",
      seats: [],
    });
    const files = (await letters()).map(calendarIn).filter((file) => file.includes("VEVENT"));
    expect(files).toHaveLength(6);
    expect(files.every((file) => file.includes(`UID:${uid}`))).toBe(true);
    expect(files.filter((file) => file.includes("METHOD:CANCEL") && file.includes("SEQUENCE:3"))).toHaveLength(2);
    expect(await told()).toContain("interview-for-staff hello@buchanangraduates.example");
    expect((await rowOf(interviewId)).events.map(({ act, actor }) => `${act} ${actor}`)).toEqual([
      ...["invited staff", "booked candidate", "moved candidate", "cancelled candidate"],
    ]);
  });

  test("whom none suits says when they can: staff are written to, and new times are announced", async () => {
    const { id } = await atInterview("Sam");
    const { interviewId, token } = await setUp(id);

    expect(await sayNoneSuits({ token }, "Any Friday", NOW)).toEqual({ ok: true });
    expect(await sayNoneSuits({ token }, "Any Friday", NOW)).toEqual({ ok: true });

    expect(await rowOf(interviewId)).toMatchObject({ noneSuits: "Any Friday", noneSuitsAt: NOW });
    expect(await letters("interview-for-staff")).toHaveLength(1);
  });
});

describe("two candidates", () => {
  test("fifty who press for one time at once: one has it, the others see the times that are left", async () => {
    const { slots, interviews } = await aCrowd(50);

    const outcomes = await Promise.all(interviews.map((one) => place(one, { slotId: slots[0]! }, "candidate", NOW)));

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes.filter(({ ok }) => !ok))
      expect(outcome).toMatchObject({ reason: "taken", others: [{ startsAt: TUESDAY_TWO }] });
    expect(await db.interview.count({ where: { status: "booked" } })).toBe(1);
    expect(await db.interviewSeat.count()).toBe(1);
    expect(await letters("interview-time")).toHaveLength(1);
  });

  test("who press for all times at once fill each once, and no interviewer sits in two", async () => {
    const { slots, interviews } = await aCrowd(12, { day3: "2026-12-08", time3: "10:30" });

    await Promise.all(interviews.map((one, n) => place(one, { slotId: slots[n % slots.length]! }, "candidate", NOW)));

    // 10:00 and 10:30 overlap, since each takes 45 minutes.
    expect(await db.interview.count({ where: { status: "booked" } })).toBe(2);
  });
});

describe("a time is not there", () => {
  const chosen = async (token: string, slotId: string, now = NOW) => {
    const outcome = await chooseTime({ token }, { slotId }, now);
    return outcome.ok ? "ok" : outcome.reason;
  };

  test("when an interviewer sits in an interview of another job then", async () => {
    const [sam, ade] = [await atInterview("Sam"), await atInterview("Ade")];
    const one = await setUp(sam.id);
    const two = await setUp(ade.id, { time1: "10:30", people: "D. Reid, DANA@client.example" });
    expect(await chosen(one.token, one.slots[0]!)).toBe("ok");

    expect(await chosen(two.token, two.slots[0]!)).toBe("taken");
    expect((await heldWithTimes({ token: two.token }, NOW))?.times.map(({ startsAt }) => startsAt)).toEqual([
      TUESDAY_TWO,
    ]);
  });

  test("when the candidate has an interview for another job then", async () => {
    const [sam, again] = [await atInterview("Sam"), await atInterview("Sam")];
    const one = await setUp(sam.id);
    const two = await setUp(again.id, { time1: "10:30", people: "Eve, eve@other.example" });
    expect(await chosen(one.token, one.slots[0]!)).toBe("ok");

    expect(await chosen(two.token, two.slots[0]!)).toBe("busy");
  });

  test("when an interviewer of ours has a strategy call then, and no call is offered into an interview", async () => {
    const priya = await newConsultant("Priya");
    const { id } = await atInterview("Sam");
    const staff = await db.consultant.findUniqueOrThrow({ where: { id: priya } });
    const { token, slots } = await setUp(id, { staff: staff.staffId });
    await bookCall(samWants({ email: "eve@example.com", start: TUESDAY_TEN }), asking({ now: NOW }));

    expect(await chosen(token, slots[0]!)).toBe("taken");
    expect(await chosen(token, slots[1]!)).toBe("ok");
    const day = "2026-12-08" as LocalDate;
    const free = await freeSlots({ from: day, to: day, timeZone: "Europe/London" }, NOW);
    const starts = free.map(({ start }) => start.toISOString().slice(11, 16));
    // 14:00 to 14:45 is the interview, and ten minutes after each call are kept free.
    expect(starts).not.toContain("13:30");
    expect(starts).not.toContain("14:30");
    expect(starts).toContain("13:00");
    expect(starts).toContain("15:00");
    const call = await bookCall(samWants({ email: "joe@example.com", start: TUESDAY_TWO }), asking({ now: NOW }));
    expect(call).toMatchObject({ ok: false, reason: "slot-taken" });
  });

  test.each<[string, string, Date]>([
    ["a minute before the notice begins", "ok", after(-24 * 60 - 1, TUESDAY_TEN)],
    ["when the notice has begun", "taken", after(-24 * 60, TUESDAY_TEN)],
    ["once it has begun", "taken", TUESDAY_TEN],
  ])("%s: what is chosen is %s", async (_, expected, now) => {
    const { id } = await atInterview("Sam");
    const { token, slots } = await setUp(id);

    expect(await chosen(token, slots[0]!, now)).toBe(expected);
  });

  test("to move or call off within the notice; staff still can", async () => {
    const { id } = await atInterview("Sam");
    const { interviewId, token, slots } = await setUp(id);
    await chosen(token, slots[0]!);
    const late = after(-60, TUESDAY_TEN);

    expect(await chosen(token, slots[1]!, late)).toBe("taken");
    expect(await callOff({ token }, late)).toEqual({ ok: false, reason: "late" });
    const interview = await db.interview.findUniqueOrThrow({ where: { id: interviewId }, select: INTERVIEW_COLUMNS });
    expect(await place(interview, { slotId: slots[1]! }, { staff: ADA.personId }, late)).toMatchObject({ ok: true });
  });

  test("of another round, or with an id that is made up", async () => {
    const [sam, ade] = [await atInterview("Sam"), await atInterview("Ade")];
    const [one, two] = [await setUp(sam.id), await setUp(ade.id, { people: "Eve, eve@other.example" })];

    expect(await chosen(one.token, two.slots[0]!)).toBe("taken");
    expect(await chosen(one.token, "22222222-2222-4222-8222-222222222222")).toBe("taken");
  });
});
