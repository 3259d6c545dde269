import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { bookCall } from "../booking";
import { asking, emptyDiaries, newConsultant, NOW, samWants, TUESDAY_TEN } from "../calls.fixtures";
import { cancelCall } from "../cancelling";
import { moveCall } from "../moving";
import { remindDue } from "./reminders";

const HOUR = 3_600_000;
const before = (hours: number) => new Date(TUESDAY_TEN.getTime() - hours * HOUR);

beforeEach(async () => {
  await emptyDiaries();
  await newConsultant("Priya");
});

async function samHasCall(given: Parameters<typeof samWants>[0] = {}, now = NOW) {
  const booking = await bookCall(samWants(given), asking({ now }));
  if (!booking.ok) throw new Error(booking.reason);
  return new URL(booking.call.manageUrl).searchParams.get("token") ?? "";
}

/** How many reminders each of these moments writes, in turn. */
async function remindersAt(...moments: Date[]) {
  const written: number[] = [];
  for (const now of moments) written.push((await remindDue(now)).written.length);
  return written;
}

test("a day and an hour before, each once, however often it is asked", async () => {
  await samHasCall();

  expect(
    await remindersAt(before(24.1), before(24), before(23.9), before(2), before(1), before(0.9), before(0.5)),
  ).toEqual([0, 1, 0, 0, 1, 0, 0]);
  const mails = await db.outboxMail.findMany({ where: { template: "call-reminder" } });
  expect(mails.map(({ subject, toAddress }) => [subject, toAddress])).toEqual(
    Array(2).fill(["Reminder: your strategy call is Tuesday 8 December, 10:00 (UK time)", "Sam.Taylor@example.com"]),
  );
});

test("two workers at one instant write one", async () => {
  await samHasCall();

  const both = await Promise.all([remindDue(before(24)), remindDue(before(24))]);

  expect(both.flatMap(({ written }) => written)).toHaveLength(1);
  expect(both.map(({ skipped }) => skipped).toSorted()).toEqual([0, 1]);
});

test("a worker that slept sends what is still of use: the later one only, and none in the last ten minutes", async () => {
  await samHasCall();
  expect(await remindersAt(before(0.75), before(0.5))).toEqual([1, 0]);
  await db.outboxMail.deleteMany();

  expect(await remindersAt(before(10 / 60), before(0), before(-1))).toEqual([0, 0, 0]);
});

test("none for a call booked after the reminder fell due", async () => {
  await samHasCall({}, before(20));

  expect(await remindersAt(before(19), before(2), before(1))).toEqual([0, 0, 1]);
});

test("a call that moves is reminded of its new time, unless it moved too late for that", async () => {
  const token = await samHasCall();
  await remindDue(before(24));
  await moveCall(token, new Date(TUESDAY_TEN.getTime() + 26 * HOUR), before(23));
  expect(await remindersAt(before(2), before(-2), before(-2.5), before(-25))).toEqual([0, 1, 0, 1]);

  const other = await samHasCall({ start: new Date("2026-12-15T10:00:00Z"), email: "ade@example.com" });
  await moveCall(other, new Date("2026-12-15T16:00:00Z"), new Date("2026-12-15T09:00:00Z"));
  const at = (time: string) => new Date(`2026-12-15T${time}:00Z`);
  expect(await remindersAt(at("09:30"), at("14:00"), at("15:00"))).toEqual([0, 0, 1]);
});

test("a reminder that a sender holds already is taken back too, as long as its last dot has not gone", async () => {
  const token = await samHasCall();
  await remindDue(before(24));
  await db.outboxMail.updateMany({ where: { template: "call-reminder" }, data: { status: "sending" } });

  await cancelCall(token, before(23));

  expect(await db.outboxMail.findMany({ where: { template: "call-reminder" } })).toMatchObject([
    { status: "cancelled" },
  ]);
});

test("a cancelled call is never reminded of, and takes back a reminder that nobody has sent yet", async () => {
  const token = await samHasCall();
  await remindDue(before(24));

  await cancelCall(token, before(23));

  expect(await remindersAt(before(22), before(1))).toEqual([0, 0]);
  expect(await db.outboxMail.findMany({ where: { template: "call-reminder" } })).toMatchObject([
    { status: "cancelled" },
  ]);
});
