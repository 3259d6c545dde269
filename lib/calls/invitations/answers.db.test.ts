import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { emptyDiaries, newConsultant, NOW, samHasCall, theCall, TUESDAY_TEN } from "../calls.fixtures";
import { cancelCall } from "../cancelling";
import { moveCall } from "../moving";
import { takeAnswer } from "./answers";

const FOUR = new Date("2026-12-08T16:00:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

interface Given {
  uid: string;
  partstat?: string;
  attendee?: string;
  sequence?: number;
  method?: string;
}

/** A calendar's answer as Gmail writes it: words for people, and the same for calendars. */
function answer({ uid, partstat = "DECLINED", attendee = "Sam.Taylor@example.com", ...given }: Given): Buffer {
  const { sequence = 0, method = "REPLY" } = given;
  return Buffer.from(
    [
      `From: Sam Taylor <${attendee}>`,
      "To: hello@buchanangraduates.example",
      "Subject: Declined: Strategy call with Priya",
      "MIME-Version: 1.0",
      "Content-Type: multipart/alternative; boundary=b1",
      "",
      "--b1",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "Sam Taylor has declined this invitation.",
      "--b1",
      `Content-Type: text/calendar; charset=utf-8; method=${method}`,
      "",
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
      `METHOD:${method}`,
      "BEGIN:VEVENT",
      "DTSTART:20261208T100000Z",
      "DTSTAMP:20261124T093000Z",
      "ORGANIZER;CN=Buchanan Graduates:mailto:hello@buchanangraduates.example",
      `UID:${uid}`,
      `ATTENDEE;CN=Sam;PARTSTAT=${partstat};RSVP=TRUE:mailto:${attendee}`,
      `SEQUENCE:${sequence}`,
      "END:VEVENT",
      "END:VCALENDAR",
      "--b1--",
      "",
    ].join("\r\n"),
  );
}

const history = async () =>
  (await db.callEvent.findMany({ orderBy: { id: "asc" } })).map(({ act, actor }) => `${act} by ${actor}`);

let uid = "";
let token = "";
let id = "";

beforeEach(async () => {
  await emptyDiaries();
  await newConsultant("Priya");
  ({ id, token } = await samHasCall());
  ({ uid } = await theCall(id));
});

describe("a no from a calendar", () => {
  test("is marked in the history of the call, which stays as it was, and nobody is written to", async () => {
    expect(await takeAnswer(answer({ uid }), later(30))).toBe(true);

    expect(await db.callEvent.findFirst({ where: { act: "declined" } })).toMatchObject({
      callId: id,
      actor: "visitor",
      at: later(30),
    });
    expect(await theCall(id)).toMatchObject({ status: "booked", startsAt: TUESDAY_TEN, sequence: 0 });
    expect(await db.outboxMail.count()).toBe(0);
  });

  test("that comes twice, or in two copies at once, is one line", async () => {
    await Promise.all([takeAnswer(answer({ uid }), later(30)), takeAnswer(answer({ uid }), later(30))]);

    expect(await takeAnswer(answer({ uid }), later(31))).toBe(false);
    expect(await history()).toEqual(["booked by visitor", "declined by visitor"]);
  });

  test("of the consultant is theirs", async () => {
    await takeAnswer(answer({ uid, attendee: "PRIYA@agency.example" }), later(30));

    expect(await history()).toEqual(["booked by visitor", "declined by consultant"]);
  });

  test("is known by an address whose letters a mailto: has to write in another way", async () => {
    const { id: other } = await samHasCall({ email: "Sam#1%@example.com", start: FOUR });
    const { uid } = await theCall(other);

    expect(await takeAnswer(answer({ uid, attendee: "Sam%231%25@example.com" }), later(30))).toBe(true);
  });

  test("is taken back by a yes; a yes alone is no news", async () => {
    expect(await takeAnswer(answer({ uid, partstat: "ACCEPTED" }), later(10))).toBe(false);
    await takeAnswer(answer({ uid }), later(20));
    await takeAnswer(answer({ uid, partstat: "ACCEPTED" }), later(30));

    expect(await history()).toEqual(["booked by visitor", "declined by visitor", "accepted by visitor"]);
  });

  test("to the time before a move says nothing about the new one; a no to that is a line again", async () => {
    await takeAnswer(answer({ uid }), later(5));
    await moveCall(token, FOUR, later(10));

    expect(await takeAnswer(answer({ uid, sequence: 0 }), later(20))).toBe(false);
    expect(await takeAnswer(answer({ uid, sequence: 1 }), later(30))).toBe(true);
  });
});

test.each([
  ["of somebody who is not in the call", (): Given => ({ uid, attendee: "eve@example.com" })],
  ["about a call that we do not have", (): Given => ({ uid: "11111111-1111-4111-8111-111111111111@localhost" })],
  ["that they may come", (): Given => ({ uid, partstat: "TENTATIVE" })],
  ["that is a request", (): Given => ({ uid, method: "REQUEST" })],
])("an answer %s changes nothing", async (_, given) => {
  expect(await takeAnswer(answer(given()), later(30))).toBe(false);

  expect(await history()).toEqual(["booked by visitor"]);
});

test("an answer about a call that has begun, or is off, changes nothing", async () => {
  expect(await takeAnswer(answer({ uid }), TUESDAY_TEN)).toBe(false);
  await cancelCall(token, later(10));

  expect(await takeAnswer(answer({ uid, sequence: 1 }), later(30))).toBe(false);
});

test.each([
  ["a person's letter", "Subject: Re: our call\r\n\r\nI cannot make it, sorry."],
  ["a calendar that is broken", "Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY"],
  ["an answer without an event", "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR"],
  ["nothing", ""],
  ["noise", "\u0000\u0001\u0002".repeat(1000)],
  ["more than any answer", "a".repeat(2 * 1024 * 1024)],
])("%s is no answer", async (_, text) => {
  expect(await takeAnswer(Buffer.from(text), later(30))).toBe(false);
});
