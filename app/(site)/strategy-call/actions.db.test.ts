import { beforeEach, describe, expect, test, vi } from "vitest";
import type { FormState } from "@/components/ui/form-state";
import { BLANK } from "@/components/ui/form-state";
import { bookCall } from "@/lib/calls/booking";
import { emptyDiaries, newConsultant } from "@/lib/calls/calls.fixtures";
import { freeSlots } from "@/lib/calls/free-times";
import { bookingClock } from "@/lib/calls/queries";
import { firstOf } from "@/lib/core/forms/first-of";
import { addDays, londonDay } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { madeAt } from "@/lib/core/forms/fill-time";

// What the framework knows of a request; everything of ours is real.
vi.mock("next/headers", () => ({
  cookies: async () => ({ has: () => false }),
  headers: async () => new Headers({ "x-client-address": "192.0.2.7" }),
}));
const { book } = await import("./actions");

const NONCE = "n".repeat(22);
const ALL_WEEK = [{ startMinute: 0, endMinute: 1440 }];
let starts: string[] = [];

beforeEach(async () => {
  await emptyDiaries();
  await newConsultant("Priya", { hours: ALL_WEEK, dailyLimit: 48 });
  const from = addDays(londonDay(await bookingClock()), 7);
  const free = await freeSlots({ from, to: addDays(from, 6), timeZone: "Europe/London" }, await bookingClock());
  starts = free.map(({ start }) => start.toISOString());
});

/** The details form as a browser posts it. */
function formOf(given: Record<string, string | undefined> = {}): FormData {
  const fields = {
    name: "Sam Taylor",
    email: "sam@example.com",
    phone: "",
    note: "Two finals next week",
    timeZone: "Europe/London",
    nonce: NONCE,
    website: "",
    start: starts[0],
    ...given,
  };
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.append(name, value);
  return form;
}

/** Where the browser is sent, or the form again. */
async function press(given: Record<string, string | undefined> = {}): Promise<string | FormState> {
  try {
    return await book(BLANK, formOf(given));
  } catch (error) {
    const [kind, , path] = String((error as { digest?: string }).digest).split(";");
    if (kind !== "NEXT_REDIRECT" || path === undefined) throw error;
    return path;
  }
}

const BOOKED = /^\/strategy-call\/booked\?token=[\w-]+\.[\w-]+$/;
const LOOK_AT_MAIL = "/strategy-call/booked";

test("a form that was filled in leads to the page of the call", async () => {
  expect(await press({ at: madeAt(new Date(Date.now() - 60_000)) })).toMatch(BOOKED);

  expect(await db.call.findMany()).toMatchObject([{ name: "Sam Taylor", note: "Two finals next week", phone: null }]);
});

test("a program that fills in what people cannot see is told what a person is told, and gets nothing", async () => {
  expect(await press({ website: "https://spam.example" })).toBe(LOOK_AT_MAIL);

  expect([await db.call.count(), await db.outboxMail.count(), await db.rateCount.count()]).toEqual([0, 0, 0]);
});

test("whoever is done before anybody could be waits until two seconds are over, and gets their call", async () => {
  const made = await bookingClock();

  expect(await press({ at: madeAt(made) })).toMatch(BOOKED);

  expect((await bookingClock()).getTime() - made.getTime()).toBeGreaterThanOrEqual(2000);
});

describe("a person is let through", () => {
  const ago = async (ms: number) => madeAt(new Date((await bookingClock()).getTime() - ms));

  test.each([
    ["who leaves the page open for a day", () => ago(86_400_000)],
    ["who leaves it open for a month", () => ago(30 * 86_400_000)],
    ["who is quick, and a person", () => ago(2000)],
    ["whose page came without a moment", async () => undefined],
    ["whose page came with an empty one, as the form that is shown again", async () => ""],
  ])("%s", async (_, at) => {
    expect(await press({ at: await at() })).toMatch(BOOKED);
  });
});

test("a moment that we did not sign asks for one more press, which books: nothing typed is lost", async () => {
  const again = (await press({ at: "MTc2NDAwMDAwMDAwMA.forged" })) as FormState;

  expect(again).toMatchObject({
    message: expect.stringContaining("press the button once more"),
    values: { name: "Sam Taylor", email: "sam@example.com", note: "Two finals next week", start: starts[0], at: "" },
  });
  expect(await db.call.count()).toBe(0);
  expect(await press({ at: firstOf(again.values.at) })).toMatch(BOOKED);
});

describe("the same form again", () => {
  test("pressed twice, at once or later, or after the way back: one call, one page, one set of mails", async () => {
    const [first, second] = await Promise.all([press(), press()]);
    const third = await press();

    expect(first).toMatch(BOOKED);
    expect([second, third]).toEqual([first, first]);
    expect([await db.call.count(), await db.outboxMail.count()]).toEqual([1, 2]);
  });

  test.each<[string, Record<string, string>]>([
    ["another's name and address, who has the same page", { name: "Mallory", email: "mallory@example.com" }],
    ["another number after the way back", { phone: "07700 900123" }],
    ["another time", { start: "later" }],
  ])(
    "with %s shows the form again, never the call that was booked with it, and one more press books",
    async (_, given) => {
      const changed = given.start ? { start: starts[5] } : given;
      await press();

      const no = (await press(changed)) as FormState;

      expect(no).toMatchObject({
        status: 409,
        title: "This form has booked a call already",
        values: { name: given.name ?? "Sam Taylor" },
      });
      expect(JSON.stringify(no)).not.toContain("token");
      expect(await db.call.count()).toBe(1);
      const start = starts[7];
      expect(await press({ ...changed, start, nonce: firstOf(no.values.nonce) })).toMatch(BOOKED);
    },
  );

  test("for a person who opened a new one books another call", async () => {
    await press();

    expect(await press({ nonce: "m".repeat(22), start: starts[5] })).toMatch(BOOKED);
    expect(await db.call.count()).toBe(2);
  });
});

test("a form with a key that a machine has used with the API does not open that machine's booking", async () => {
  const key = "order-0000000000000001";
  const theirs = { name: "Ade", email: "ade@example.com", timeZone: "UTC", start: new Date(starts[9] ?? "") };
  const context = { idempotencyKey: key, network: "theirs", now: await bookingClock() };
  const booking = await bookCall(theirs, context);

  const page = await press({ nonce: key });

  const token = booking.ok ? new URL(booking.call.manageUrl).searchParams.get("token") : "";
  expect(page).toMatch(BOOKED);
  expect(page).not.toContain(token);
  expect(await db.call.count()).toBe(2);
});

describe("a no", () => {
  test("for a time that has gone is a page of status 409 with all that was typed, and times to press instead", async () => {
    await press({ nonce: undefined, email: "ade@example.com" });

    const no = (await press()) as FormState;

    expect(no).toMatchObject({
      status: 409,
      title: "Somebody took that time a moment ago",
      message: "Everything you typed is still here",
      values: { name: "Sam Taylor", email: "sam@example.com", note: "Two finals next week", start: starts[0] },
    });
    expect(no.values.otherStarts).toHaveLength(3);
    expect(no.values.otherWords).toHaveLength(3);
    const [instead] = [no.values.otherStarts ?? ""].flat();
    expect(await press({ instead })).toMatch(BOOKED);
    expect(await db.call.findFirst({ where: { email: "sam@example.com" } })).toMatchObject({
      startsAt: new Date(instead ?? ""),
    });
  });

  test("says the other times in the words of the visitor's own clock", async () => {
    await press({ nonce: undefined, email: "ade@example.com" });

    const no = (await press({ timeZone: "Asia/Kathmandu" })) as FormState;

    expect([no.values.otherWords ?? []].flat().every((words) => /^\w+day \d+ \w+, \d+:[14]5$/.test(words))).toBe(true);
  });

  test.each([
    [
      "a time that has too little notice by now",
      () => ({ start: new Date(Date.now() + 1_800_000).toISOString() }),
      422,
    ],
    ["a consultant who takes no calls", () => ({ with: "nobody" }), 422],
  ])("for %s keeps what was typed", async (_, given, status) => {
    expect(await press(given())).toMatchObject({
      status,
      errors: {},
      values: { name: "Sam Taylor", email: "sam@example.com", note: "Two finals next week" },
    });
    expect(await db.call.count()).toBe(0);
  });

  test.each([
    ["a zone on another planet", { timeZone: "Mars/Olympus" }, "timeZone"],
    ["an address without a domain", { email: "sam@" }, "email"],
    ["an address of 255 letters", { email: `sam@${"x".repeat(60)}.${`${"y".repeat(60)}.`.repeat(3)}example` }, "email"],
    ["no name", { name: " " }, "name"],
    ["half a number", { phone: "0770" }, "phone"],
    ["a time that is none", { start: "ten o'clock" }, "start"],
  ])("for %s says so at its field", async (_, given, field) => {
    const no = (await press(given)) as FormState;

    expect(Object.keys(no.errors)).toEqual([field]);
    expect(no.values).toMatchObject({ note: "Two finals next week" });
  });

  test("for somebody who has a call then says so, and where to find it", async () => {
    await newConsultant("Tom", { hours: ALL_WEEK });
    await press();

    expect(await press({ nonce: "m".repeat(22) })).toMatchObject({
      status: 409,
      message: expect.stringContaining("The email about it has the link"),
    });
  });
});
