import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import ICAL from "ical.js";
import type { LocalDate } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { admin, emptyDiaries, newConsultant, NOW, samHasCall } from "../calls.fixtures";
import { renewFeed, setCalendar } from "../staff/hours";
import { freeSlots } from "../free-times";
import { consultantFeed, feedUrl } from "./feed";
import { readCalendars } from "./reading";

// A consultant's own calendar, from a real server: by its address, and by CalDAV.

const event = (uid: string, from: string, to: string) =>
  ["BEGIN:VEVENT", `UID:${uid}`, "DTSTAMP:20261101T000000Z", `DTSTART:${from}`, `DTEND:${to}`, "END:VEVENT"].join(
    "\r\n",
  );
const calendarOf = (...events: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", ...events, "END:VCALENDAR", ""].join("\r\n");

let answer: { status: number; body: string } = { status: 200, body: "" };
/** What happens while the server takes its time. */
let meanwhile: () => Promise<unknown> = async () => undefined;
let asked: { method: string; authorization: string | undefined; body: string }[] = [];
let server: Server;
let address = "";

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

beforeAll(async () => {
  server = createServer((request, response) => {
    void textOf(request).then(async (body) => {
      await meanwhile();
      asked.push({ method: request.method ?? "", authorization: request.headers.authorization, body });
      const type = request.method === "REPORT" ? "application/xml" : "text/calendar";
      response.writeHead(request.method === "REPORT" ? 207 : answer.status, { "content-type": type });
      response.end(request.method === "REPORT" ? multistatus(answer.body) : answer.body);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(async () => {
  await emptyDiaries();
  asked = [];
  meanwhile = async () => undefined;
  answer = { status: 200, body: calendarOf(event("dentist", "20261208T100000Z", "20261208T110000Z")) };
});

const multistatus = (calendar: string) => `<?xml version="1.0"?>
<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:response><d:href>/priya/dentist.ics</d:href>
<d:propstat><d:prop><d:getetag>"1"</d:getetag><c:calendar-data>${calendar}</c:calendar-data></d:prop>
<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>`;

const free = async (now = NOW) => {
  const tuesday = "2026-12-08" as LocalDate;
  const slots = await freeSlots({ from: tuesday, to: tuesday, timeZone: "Europe/London" }, now);
  return slots.map(({ start }) => start.toISOString().slice(11, 16));
};

test("what it says keeps them busy, at once and when it changes; its address is not readable in the database", async () => {
  const priya = await newConsultant("Priya");

  expect(await setCalendar(admin, priya, `http://${address}/secret.ics`, NOW)).toBeNull();
  expect(await free()).not.toContain("10:00");
  expect(await free()).toContain("11:00");
  answer.body = calendarOf(event("dentist", "20261208T130000Z", "20261208T140000Z"));
  expect(await readCalendars(NOW)).toEqual({ read: 1, failed: 0 });

  expect(await free()).toContain("10:00");
  expect(await free()).not.toContain("13:00");
  expect(JSON.stringify(await db.consultant.findFirst())).not.toContain("secret");
});

test("that is asked by CalDAV, with a name and a password, says the same", async () => {
  const priya = await newConsultant("Priya");

  expect(await setCalendar(admin, priya, `http://priya:gehe%3Aim@${address}/priya/`, NOW)).toBeNull();

  expect(await free()).not.toContain("10:00");
  const report = asked.find(({ method }) => method === "REPORT");
  expect(report?.authorization).toBe(`Basic ${btoa("priya:gehe:im")}`);
  expect(report?.body).toContain("time-range");
});

test("that cannot be read keeps what was known for an hour; then nobody is booked into what we cannot see", async () => {
  const priya = await newConsultant("Priya");
  await setCalendar(admin, priya, `http://${address}/a.ics`, NOW);
  const before = await free();
  answer = { status: 500, body: "" };

  expect(await readCalendars(NOW)).toEqual({ read: 0, failed: 1 });
  expect(await free()).toEqual(before);
  expect(await free(new Date(NOW.getTime() + 61 * 60_000))).toEqual([]);
  expect(await db.consultant.findFirst()).toMatchObject({ calendarError: "The calendar answered 500." });
});

test.each([
  ["no calendar", "<html>Please sign in</html>"],
  ["nothing", ""],
])("an address that gives %s is not kept, and its owner can be booked as before", async (_, body) => {
  const priya = await newConsultant("Priya");
  answer.body = body;

  expect(await setCalendar(admin, priya, `http://${address}/a.ics`, NOW)).toBe("What is there is no calendar.");

  expect(await db.consultant.findUniqueOrThrow({ where: { id: priya } })).toMatchObject({ calendarUrl: null });
  expect(await free()).toContain("10:00");
});

test("a wrong address in place of a good one changes nothing", async () => {
  const priya = await newConsultant("Priya");
  await setCalendar(admin, priya, `http://${address}/a.ics`, NOW);
  answer.status = 404;

  expect(await setCalendar(admin, priya, `http://${address}/b.ics`, NOW)).toBe("The calendar answered 404.");

  expect(await free()).not.toContain("10:00");
  expect(await db.busyTime.count()).toBe(1);
});

test("their feed has their calls, is read by another program, leaves with a move of the key, and comes back as nothing new", async () => {
  const priya = await newConsultant("Priya");
  const { id } = await samHasCall();
  const token = async () => {
    const row = await db.consultant.findUniqueOrThrow({ where: { id: priya } });
    return new URL(feedUrl(row)).searchParams.get("token");
  };
  const first = await token();

  const text = (await consultantFeed(first, NOW)) ?? "";
  const [only] = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent");
  expect(new ICAL.Event(only!).startDate.toJSDate()).toEqual(new Date("2026-12-08T10:00:00Z"));
  expect(text).toContain("Sam Taylor");

  // A calendar that follows the feed gives us our own call back: it is known, and can still be moved.
  answer.body = text;
  await setCalendar(admin, priya, `http://${address}/a.ics`, NOW);
  expect(await db.busyTime.count()).toBe(0);

  await renewFeed(admin, priya);
  expect(await consultantFeed(first, NOW)).toBeNull();
  expect(await consultantFeed(await token(), NOW)).toContain(id);
  expect(await consultantFeed("forged", NOW)).toBeNull();
});

test("a calendar that is taken away while it is being read leaves nothing busy", async () => {
  const priya = await newConsultant("Priya");
  await setCalendar(admin, priya, `http://${address}/secret.ics`, NOW);
  meanwhile = () => setCalendar(admin, priya, undefined, NOW);

  await readCalendars(NOW);

  expect(await db.busyTime.count()).toBe(0);
  expect(await db.consultant.findUniqueOrThrow({ where: { id: priya } })).toMatchObject({
    calendarUrl: null,
    calendarReadAt: null,
    calendarError: null,
  });
});
