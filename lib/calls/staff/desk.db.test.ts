import { beforeEach, describe, expect, test } from "vitest";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { londonDay, type LocalDate } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { bookCall } from "../booking";
import {
  asking,
  emptyDiaries,
  mailsPosted,
  newConsultant,
  NOW,
  samHasCall,
  samWants,
  theCall,
  TUESDAY_TEN,
} from "../calls.fixtures";
import { freeSlots } from "../free-times";
import { agenda } from "./agenda";
import { comeBack, takeOff } from "./away";
import { callForStaff } from "./calls";
import { callFigures } from "./figures";
import { stopTakingCalls } from "./handing-over";
import { consultantForStaff, consultantsForStaff } from "./consultants";
import { clearDay, saveHours, setDay } from "./hours";
import { addNote, recordOutcome } from "./outcome";
import { bookForThem, moveByStaff } from "./on-behalf";
import { hoursInput } from "./schema";

const admin: Staff = {
  kind: "staff",
  role: "admin",
  personId: "11111111-1111-4111-8111-111111111111",
  email: "ada@agency.example",
  name: "Ada",
};
const strangers: Viewer[] = [
  { kind: "visitor" },
  { kind: "candidate", personId: admin.personId, email: "c@example.com", name: "C" },
  { ...admin, role: "editor" },
  { ...admin, role: "viewer" },
];
const day = (text: string) => text as LocalDate;
const after = new Date("2026-12-08T10:45:00Z");
const away = (from: string, to = from, more = {}) => ({ from: day(from), to: day(to), note: "", ...more });
const freeOn = async (text: string, now = NOW) =>
  (await freeSlots({ from: day(text), to: day(text), timeZone: "Europe/London" }, now)).length;

async function ownerOf(consultantId: string): Promise<Staff> {
  const { staffId } = await db.consultant.findUniqueOrThrow({ where: { id: consultantId }, select: { staffId: true } });
  return { ...admin, role: "recruiter", personId: staffId };
}

beforeEach(async () => {
  await emptyDiaries();
  await db.timeOff.deleteMany();
  await db.bankHoliday.deleteMany();
});

describe("what became of a call", () => {
  test("next steps that differ in their last words only are mailed again", async () => {
    await newConsultant("Priya");
    const { id } = await samHasCall();
    const steps = (end: string) => `Send us the CV with the two adverts that we talked about, by ${end}`;

    await recordOutcome(admin, id, { outcome: "held", nextSteps: steps("10:00 on Friday") }, after);
    await recordOutcome(admin, id, { outcome: "held", nextSteps: steps("11:00 on Monday") }, after);

    expect((await mailsPosted()).filter(({ template }) => template === "call-follow-up")).toHaveLength(2);
  });

  test("is written down with a note of ours, and the visitor gets what was agreed, once", async () => {
    await newConsultant("Priya");
    const { id } = await samHasCall();
    const told = { outcome: "held", nextSteps: "Write three examples.", note: "Very shy at first." } as const;

    expect(await recordOutcome(admin, id, told, after)).toEqual({ ok: true });
    expect(await recordOutcome(admin, id, told, after)).toEqual({ ok: true });

    expect(await mailsPosted()).toMatchObject([{ template: "call-follow-up", toAddress: "Sam.Taylor@example.com" }]);
    const { text } = await db.outboxMail.findFirstOrThrow();
    expect(text).toContain("Write three examples.");
    expect(text).not.toContain("shy");
    expect(await callForStaff(admin, id)).toMatchObject({ outcome: "held", nextSteps: "Write three examples." });
  });

  test("may be that nobody came: no sooner than ten minutes after the start, and the visitor finds another time", async () => {
    await newConsultant("Priya");
    const { id } = await samHasCall();
    const missed = { outcome: "missed-by-visitor" } as const;

    expect(await recordOutcome(admin, id, missed, TUESDAY_TEN)).toEqual({ ok: false, reason: "too-early" });
    expect(await recordOutcome(admin, id, missed, after)).toEqual({ ok: true });

    expect((await db.outboxMail.findFirstOrThrow()).text).toContain("/strategy-call?with=priya");
    expect(await recordOutcome(admin, id, { outcome: "held" }, after)).toEqual({ ok: true });
    expect((await theCall(id)).outcome).toBe("held");
  });

  test("is not said of a call to come, one that was cancelled, or one of long ago", async () => {
    await newConsultant("Priya");
    const { id } = await samHasCall();

    expect(await recordOutcome(admin, id, { outcome: "held" }, NOW)).toEqual({ ok: false, reason: "too-early" });
    await recordOutcome(admin, id, { outcome: "held" }, after);
    const late = new Date(after.getTime() + 8 * 86_400_000);
    expect(await recordOutcome(admin, id, { outcome: "missed-by-us" }, late)).toEqual({
      ok: false,
      reason: "too-late",
    });
    expect(await recordOutcome(admin, "no id", { outcome: "held" }, after)).toEqual({ ok: false, reason: "unknown" });
  });
});

test("other hours on a day with calls outside them are set once whoever sets them has seen these", async () => {
  const priya = await newConsultant("Priya");
  await samHasCall();
  const off = { day: day("2026-12-08"), hours: [{ startMinute: 660, endMinute: 1020 }], note: "" };

  expect(await setDay(admin, priya, off, NOW)).toMatchObject([{ name: "Sam Taylor", startsAt: TUESDAY_TEN }]);
  expect(await db.dayException.count()).toBe(0);

  expect(await setDay(admin, priya, { ...off, keepCalls: "yes" }, NOW)).toBe(true);
  expect(await db.call.count({ where: { status: "booked" } })).toBe(1);
});

describe("time away", () => {
  test("whoever books at that very moment is seen, or finds the time taken", async () => {
    for (let round = 0; round < 12; round++) {
      await emptyDiaries();
      await db.timeOff.deleteMany();
      const priya = await newConsultant("Priya");

      const [booking, off] = await Promise.all([
        bookCall(samWants({ with: "priya" }), asking()),
        takeOff(admin, priya, away("2026-12-08", "2026-12-08", { handOver: "yes" }), NOW),
      ]);

      expect(off.ok && off.handedOver.left).toHaveLength(booking.ok ? 1 : 0);
    }
  });

  test("offers nothing then, for one or for everybody, and everything again when it is taken back", async () => {
    const priya = await newConsultant("Priya");
    await newConsultant("Tom");
    const both = await freeOn("2026-12-09");

    await takeOff(await ownerOf(priya), priya, away("2026-12-09"), NOW);
    expect(await freeOn("2026-12-09")).toBe(both);
    await takeOff(admin, null, away("2026-12-09", "2026-12-10"), NOW);
    expect([await freeOn("2026-12-09"), await freeOn("2026-12-10")]).toEqual([0, 0]);

    for (const { id } of await db.timeOff.findMany()) expect(await comeBack(admin, id)).toBe(true);
    expect(await freeOn("2026-12-09")).toBe(both);
  });

  test("of some hours leaves the rest of the day", async () => {
    const priya = await newConsultant("Priya");

    await takeOff(admin, priya, away("2026-12-09", "2026-12-09", { start: 600, end: 660 }), NOW);

    expect(await freeOn("2026-12-09")).toBe(14);
  });

  test("with calls in it is asked about first; then free colleagues take them, and all are told", async () => {
    const priya = await newConsultant("Priya");
    await newConsultant("Tom");
    const { id } = await samHasCall({ with: "priya" });
    const asked = await takeOff(admin, priya, away("2026-12-08"), NOW);
    expect(asked).toMatchObject({ ok: false, reason: "calls-then", calls: [{ id }] });
    expect(await db.timeOff.count()).toBe(0);

    const done = await takeOff(admin, priya, away("2026-12-08", "2026-12-08", { handOver: "yes" }), NOW);

    expect(done).toEqual({ ok: true, handedOver: { moved: 1, left: [] } });
    expect(await callForStaff(admin, id)).toMatchObject({ host: { name: "Tom" }, startsAt: TUESDAY_TEN });
    expect(await mailsPosted()).toEqual([
      { template: "call-cancelled-for-consultant", toAddress: "priya@agency.example", method: "CANCEL", sequence: "1" },
      { template: "call-moved", toAddress: "Sam.Taylor@example.com", method: "REQUEST", sequence: "1" },
      { template: "call-moved-for-consultant", toAddress: "tom@agency.example", method: "REQUEST", sequence: "1" },
    ]);
  });

  test("leaves what nobody else can take to staff", async () => {
    const priya = await newConsultant("Priya");
    const { id } = await samHasCall();

    const done = await takeOff(admin, priya, away("2026-12-08", "2026-12-08", { handOver: "yes" }), NOW);

    expect(done).toMatchObject({ ok: true, handedOver: { moved: 0, left: [{ id }] } });
    expect((await theCall(id)).status).toBe("booked");
  });

  test("is one's own to take; everybody's is an admin's", async () => {
    const [priya, tom] = [await newConsultant("Priya"), await newConsultant("Tom")];

    expect(await takeOff(await ownerOf(priya), tom, away("2026-12-08"), NOW)).toEqual({ ok: false, reason: "unknown" });
    expect(await takeOff(await ownerOf(priya), null, away("2026-12-08"), NOW)).toEqual({
      ok: false,
      reason: "unknown",
    });
  });
});

test("whoever leaves takes no more calls, and those to come go to colleagues", async () => {
  const priya = await newConsultant("Priya");
  await newConsultant("Tom");
  const { id } = await samHasCall({ with: "priya" });

  expect(await stopTakingCalls(admin, priya, NOW)).toEqual({ moved: 1, left: [] });

  expect(await callForStaff(admin, id)).toMatchObject({ host: { name: "Tom" } });
  expect(await bookCall(samWants({ with: "priya", start: new Date("2026-12-09T10:00:00Z") }), asking())).toMatchObject({
    ok: false,
    reason: "unknown-consultant",
  });
});

describe("hours", () => {
  const form = (given: object = {}) =>
    hoursInput.parse({
      tuesday: "10:00-12:00, 13:00-14:00",
      holidays: "england-and-wales",
      bufferBeforeMinutes: "0",
      bufferAfterMinutes: "10",
      minimumNoticeHours: "4",
      horizonDays: "28",
      dailyLimit: "8",
      weeklyLimit: "30",
      weight: "1",
      takesCalls: "yes",
      ...given,
    });

  test("that are saved are offered, those before are not; calls that are booked stay", async () => {
    const priya = await newConsultant("Priya");
    const { id } = await samHasCall({ start: new Date("2026-12-09T10:00:00Z") });

    expect(await saveHours(await ownerOf(priya), priya, form(), NOW)).toBe(true);

    expect([await freeOn("2026-12-08"), await freeOn("2026-12-09")]).toEqual([6, 0]);
    expect((await theCall(id)).status).toBe("booked");
    expect(await consultantForStaff(admin, priya, NOW)).toMatchObject({
      weekly: [
        { weekday: 2, startMinute: 600, endMinute: 720 },
        { weekday: 2, startMinute: 780, endMinute: 840 },
      ],
      isTheirs: true,
    });
  });

  test("pause a consultant when they say so, and go on", async () => {
    const priya = await newConsultant("Priya");

    await saveHours(admin, priya, form({ takesCalls: undefined }), NOW);
    expect(await freeOn("2026-12-08")).toBe(0);
    await saveHours(admin, priya, form(), NOW);
    expect(await freeOn("2026-12-08")).toBe(6);
  });

  test("of one day stand in place of its weekday's, a bank holiday included, until they are taken back", async () => {
    const priya = await newConsultant("Priya");
    const hours = [{ startMinute: 600, endMinute: 660 }];
    const now = new Date("2026-12-20T09:00:00Z");
    expect(await freeOn("2026-12-28", now)).toBe(0);

    await setDay(admin, priya, { day: day("2026-12-28"), hours, note: "I like it quiet" }, NOW);
    expect(await freeOn("2026-12-28", now)).toBe(2);
    await setDay(admin, priya, { day: day("2026-12-29"), hours: [], note: "" }, NOW);
    expect(await freeOn("2026-12-29", now)).toBe(0);
    await clearDay(admin, priya, day("2026-12-28"));
    expect(await freeOn("2026-12-28", now)).toBe(0);
  });

  test("have a limit for the week", async () => {
    const priya = await newConsultant("Priya");
    await saveHours(admin, priya, form({ wednesday: "10:00-12:00", weeklyLimit: "2" }), NOW);
    for (const start of ["2026-12-08T10:00:00Z", "2026-12-09T11:00:00Z"])
      expect(await bookCall(samWants({ start: new Date(start) }), asking())).toMatchObject({ ok: true });

    expect([await freeOn("2026-12-08"), await freeOn("2026-12-09"), await freeOn("2026-12-15")]).toEqual([0, 0, 6]);
  });

  test("of a colleague are theirs to change", async () => {
    const [priya, tom] = [await newConsultant("Priya"), await newConsultant("Tom")];

    expect(await saveHours(await ownerOf(priya), tom, form(), NOW)).toBe(false);
    expect((await consultantsForStaff(await ownerOf(priya), NOW))?.map(({ name, isOwn }) => [name, isOwn])).toEqual([
      ["Priya", true],
      ["Tom", false],
    ]);
  });
});

test("a bank holiday that the government has published closes the day, for that nation", async () => {
  await newConsultant("Priya");
  expect(await freeOn("2026-12-09")).toBe(16);

  await db.bankHoliday.create({ data: { nation: "scotland", day: new Date("2026-12-09"), name: "A day" } });
  expect(await freeOn("2026-12-09")).toBe(16);
  await db.bankHoliday.create({ data: { nation: "england-and-wales", day: new Date("2026-12-09"), name: "A day" } });

  expect(await freeOn("2026-12-09")).toBe(0);
});

test("somebody who rings is booked by staff, without notice but never twice at one time", async () => {
  await newConsultant("Priya");
  const now = new Date("2026-12-08T09:30:00Z");

  const booking = await bookForThem(admin, samWants(), now);
  expect(booking).toMatchObject({ ok: true, call: { start: TUESDAY_TEN } });
  expect(await bookForThem(admin, samWants({ email: "ade@example.com" }), now)).toMatchObject({
    ok: false,
    reason: "slot-taken",
  });
  expect((await callForStaff(admin, booking?.ok ? booking.call.id : ""))?.history).toMatchObject([
    { act: "booked", actor: admin.personId },
  ]);
});

test("staff move a call to another time and to a colleague, and everybody is told", async () => {
  await newConsultant("Priya");
  const tom = await newConsultant("Tom");
  const { id } = await samHasCall({ with: "priya" });
  const eleven = new Date("2026-12-08T11:00:00Z");

  expect(await moveByStaff(admin, id, eleven, tom, NOW)).toMatchObject({ ok: true });

  expect(await callForStaff(admin, id)).toMatchObject({ host: { name: "Tom" }, startsAt: eleven });
  expect((await mailsPosted()).map(({ template }) => template)).toEqual([
    "call-cancelled-for-consultant",
    "call-moved",
    "call-moved-for-consultant",
  ]);
});

test("the calendar has the calls of each day, and of one consultant also the hours and what is off", async () => {
  const priya = await newConsultant("Priya");
  const { id } = await samHasCall();
  await takeOff(admin, priya, away("2026-12-09", "2026-12-09", { start: 720, end: 780 }), NOW);

  const week = (await agenda(admin, { from: londonDay(TUESDAY_TEN), days: 2, consultantId: priya }, NOW)) ?? [];

  expect(week.map(({ day, calls, open, away }) => [day, calls.length, open.length, away.length])).toEqual([
    ["2026-12-08", 1, 1, 0],
    ["2026-12-09", 0, 1, 1],
  ]);
  expect(week[0]?.calls).toMatchObject([{ id, outcome: null }]);
});

test("figures say what became of the calls, by topic and by what led to them", async () => {
  await newConsultant("Priya");
  const { id } = await samHasCall({ topic: "interview-nerves", from: { post: "after-a-no" } });
  await bookCall(samWants({ start: new Date("2026-12-08T11:00:00Z"), email: "ade@example.com" }), asking());
  await recordOutcome(admin, id, { outcome: "held" }, after);

  const figures = await callFigures(admin, NOW, new Date("2026-12-31T00:00:00Z"), new Date("2026-12-08T12:00:00Z"));

  expect(figures).toMatchObject({ booked: 2, held: 1, untold: 1, cancelled: 0, missedByVisitor: 0 });
  expect(figures?.leadHours).toBeGreaterThan(300);
  expect(figures?.byTopic).toContainEqual({ topic: "interview-nerves", calls: 1, held: 1 });
  expect(figures?.bySource).toEqual(
    expect.arrayContaining([
      { source: "post", calls: 1 },
      { source: "page", calls: 1 },
    ]),
  );
});

test("notes are for staff: no mail, no page of the visitor has them", async () => {
  await newConsultant("Priya");
  const { id } = await samHasCall();

  expect(await addNote(admin, id, "Canary words", NOW)).toBe(true);

  expect((await callForStaff(admin, id))?.notes).toMatchObject([{ text: "Canary words" }]);
  expect(await db.outboxMail.count({ where: { text: { contains: "Canary" } } })).toBe(0);
});

test.each(strangers)("nothing of it is for $kind $role to change", async (viewer) => {
  const priya = await newConsultant("Priya");
  const { id } = await samHasCall();

  expect(await recordOutcome(viewer, id, { outcome: "held" }, after)).toEqual({ ok: false, reason: "unknown" });
  expect(await addNote(viewer, id, "No", NOW)).toBe(false);
  expect(await takeOff(viewer, priya, away("2026-12-08"), NOW)).toEqual({ ok: false, reason: "unknown" });
  expect(await moveByStaff(viewer, id, after, undefined, NOW)).toEqual({ ok: false, reason: "unknown" });
  expect(await bookForThem(viewer, samWants(), NOW)).toBeNull();
  expect(await stopTakingCalls(viewer, priya, NOW)).toBeNull();
  expect(await setDay(viewer, priya, { day: day("2026-12-08"), hours: [], note: "" }, NOW)).toBe(false);
});
