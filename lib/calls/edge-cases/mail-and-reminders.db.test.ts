import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { suppress } from "@/lib/mail/addresses";
import { dropLate } from "@/lib/mail/outbox";
import { bookCall } from "../booking";
import {
  admin,
  asking,
  emptyDiaries,
  newConsultant,
  NOW,
  samHasCall,
  samWants,
  theCall,
  TUESDAY_TEN,
} from "../calls.fixtures";
import { cancelCall } from "../cancelling";
import { bookForThem } from "../staff/on-behalf";
import { remindDue } from "../invitations/reminders";
import { moveCall } from "../moving";

const MINUTE = 60_000;
const before = (minutes: number) => new Date(TUESDAY_TEN.getTime() - minutes * MINUTE);

beforeEach(async () => {
  await emptyDiaries();
  await newConsultant("Priya");
});

/** How many reminders are written in all, looking every quarter of an hour from a day and a bit before the call. */
async function remindersOf(bookedBefore: number) {
  await bookForThem(admin, samWants(), before(bookedBefore));
  const moments = Array.from({ length: 100 }, (_, n) => before(1500 - n * 15)).filter(
    (at) => at >= before(bookedBefore),
  );
  let written = 0;
  for (const at of moments) written += (await remindDue(at)).written.length;
  return written;
}

describe("a call booked", () => {
  test.each([
    ["two days before has both reminders", 2880, 2],
    ["a day before, to the minute, has both", 1440, 2],
    ["a minute less than a day before has the later one", 1439, 1],
    ["within the day has the later one", 600, 1],
    ["an hour and a quarter before has it too", 75, 1],
    ["an hour and ten minutes before, by somebody who rang, has none: its confirmation has only just come", 70, 0],
    ["half an hour before, by somebody who rang, has none", 30, 0],
  ])("%s", async (_, minutes, count) => {
    expect(await remindersOf(minutes)).toBe(count);
  });
});

describe("a reminder that was written and could not be sent", () => {
  test.each([
    ["of the day before is dropped when the one of the hour is due", 1440, 60],
    ["of the hour before is dropped ten minutes before the call", 60, 10],
  ])("%s", async (_, due, late) => {
    await samHasCall();
    await remindDue(before(due));

    expect(await dropLate("transactional", new Date(before(late).getTime() - 1))).toBe(0);
    expect(await dropLate("transactional", before(late))).toBe(1);
  });
});

test("a reminder of the old time that waits is taken back in the commit that moves the call", async () => {
  const { token } = await samHasCall();
  await remindDue(before(1440));

  await moveCall(token, new Date("2026-12-09T10:00:00Z"), before(1430));

  const reminders = await db.outboxMail.findMany({ where: { template: "call-reminder" } });
  expect(reminders).toMatchObject([{ status: "cancelled" }]);
});

test("a reminder that a mail server is being given at that moment goes out: it was true when it was written", async () => {
  const { token } = await samHasCall();
  await remindDue(before(1440));
  const begun = { status: "sending", begunAt: before(1439) } as const;
  await db.outboxMail.updateMany({ where: { template: "call-reminder" }, data: begun });

  await cancelCall(token, before(1439));

  expect(await db.outboxMail.findMany({ where: { template: "call-reminder" } })).toMatchObject([{ status: "sending" }]);
});

test("every mail to come tells somebody whose address was given by another how to be rid of it", async () => {
  await bookCall(samWants(), asking());
  await remindDue(before(1440));

  const mails = await db.outboxMail.findMany({ where: { toAddress: "Sam.Taylor@example.com" } });
  expect(mails.map(({ template }) => template).toSorted()).toEqual(["call-booked", "call-reminder"]);
  expect(mails.filter(({ text }) => !text.includes("If it was not you, cancel it with the button above"))).toEqual([]);
});

test("an address that takes no mail keeps its call: the number is there, and the time was promised", async () => {
  const { id } = await samHasCall({ phone: "07700 900123" });

  await suppress(db, "sam.taylor@example.com", "all", "hard-bounce", NOW);

  expect(await theCall(id)).toMatchObject({ status: "booked", phone: "07700 900123" });
});

describe("an address", () => {
  test.each([
    ["with a tag is another one: whoever uses tags means them", "sam.taylor+calls@example.com", true],
    ["without its dot is another one: only its own server knows better", "samtaylor@example.com", true],
    ["in capitals is the same", "SAM.TAYLOR@EXAMPLE.COM", "visitor-busy"],
  ])("%s", async (_, email, outcome) => {
    await newConsultant("Tom");
    await samHasCall();

    const booking = await bookCall(samWants({ email }), asking());

    expect(booking.ok || booking.reason).toBe(outcome);
  });

  test("is written to as it was typed, tags and capitals included", async () => {
    await bookCall(samWants({ email: "Sam.Taylor+Calls@Example.com" }), asking());

    expect(await db.outboxMail.findFirstOrThrow({ where: { template: "call-booked" } })).toMatchObject({
      toAddress: "Sam.Taylor+Calls@Example.com",
    });
  });
});
