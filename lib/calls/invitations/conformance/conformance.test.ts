import { describe, expect, test } from "vitest";
import { contentLines } from "./content-lines.fixtures";
import { type Invitation, invitation } from "../invitation";
import { eventsByIcalJs, eventsByNodeIcal, type ReadEvent } from "./readers.fixtures";
import { faultsOf } from "./rfc5545.fixtures";

// What people's calendars make of our files: two programs that know nothing of the one that wrote them, and the standard.

const NOW = new Date("2026-12-01T09:00:00Z");
const MINUTE = 60_000;
const manageUrl = "https://graduates.example/strategy-call/manage?token=NWIwYzZm.aB-_c";

const PLAIN: Invitation = {
  uid: "5b0c6f0e-8f1e-4a63-9a0e-0d9f3b6a7c11@graduates.example",
  sequence: 0,
  isCancelled: false,
  startsAt: new Date("2027-07-06T09:00:00Z"),
  endsAt: new Date("2027-07-06T09:30:00Z"),
  summary: "Strategy call with Priya Raman",
  description: `Tuesday 6 July 2027, 10:00 (UK time)\nMove or cancel it: ${manageUrl}`,
  manageUrl,
  organizer: { name: "Buchanan Graduates", email: "hello@graduates.example" },
  attendee: { name: "Sam Taylor", email: "sam@example.com" },
};

/** The invitation that somebody called so takes part in. */
const forVisitor = (name: string): Partial<Invitation> => ({ attendee: { name, email: "sam@example.com" } });
const forConsultant = (name: string): Partial<Invitation> => ({
  summary: `Strategy call with ${name}`,
  attendee: { name: "Priya Raman", email: "priya@agency.example" },
});

const at = (startsAt: Date) => ({ startsAt, endsAt: new Date(startsAt.getTime() + 30 * MINUTE) });

/** The life of a call: asked for, moved by two days, cancelled. */
function lifeOf(given: Partial<Invitation>): Invitation[] {
  const request = { ...PLAIN, ...given };
  const update = { ...request, ...at(new Date(request.startsAt.getTime() + 48 * 60 * MINUTE)), sequence: 1 };
  return [request, update, { ...update, sequence: 2, isCancelled: true }];
}

const filesOf = (life: Invitation[]) => life.map((call) => invitation(call, NOW).content);

/** What every reader is to find in the file of a call. */
const factsOf = (call: Invitation): ReadEvent[] => [
  {
    method: call.isCancelled ? "CANCEL" : "REQUEST",
    status: call.isCancelled ? "CANCELLED" : "CONFIRMED",
    uid: call.uid,
    sequence: call.sequence,
    startsAt: call.startsAt,
    endsAt: call.endsAt,
    summary: call.summary,
    description: call.description,
    url: call.manageUrl,
    organizer: call.organizer,
    attendee: call.attendee,
  },
];

describe.each([
  ["visitor", forVisitor],
  ["consultant", forConsultant],
])("in the calendar of a %s", (_, to) => {
  test.each([
    ["in summer", "2027-07-06T09:00:00Z"],
    ["in winter", "2026-12-08T10:00:00Z"],
    ["just before the clocks go forward", "2027-03-28T00:30:00Z"],
    ["as they go forward", "2027-03-28T01:00:00Z"],
    ["two days before they go forward", "2027-03-26T10:00:00Z"],
    ["in the hour that autumn repeats", "2027-10-31T00:30:00Z"],
    ["in its repetition", "2027-10-31T01:30:00Z"],
    ["two days before they go back", "2027-10-29T09:00:00Z"],
    ["over the end of a year", "2026-12-31T23:30:00Z"],
    ["on a leap day", "2028-02-29T09:00:00Z"],
  ])("a call %s has the same instants for both programs, as asked for, moved and cancelled", (_, start) => {
    const life = lifeOf({ ...to("Sam Taylor"), ...at(new Date(start)) });

    expect(filesOf(life).map(eventsByIcalJs)).toEqual(life.map(factsOf));
    expect(filesOf(life).map(eventsByNodeIcal)).toEqual(life.map(factsOf));
    expect(filesOf(life).flatMap(faultsOf)).toEqual([]);
  });

  test.each([
    ["commas", "Taylor, Sam, MSc", "Taylor, Sam, MSc"],
    ["colons", "Sam: Taylor", "Sam: Taylor"],
    ["a lone backslash", "Sam \\ Taylor", "Sam \\ Taylor"],
    ["single and curly quotes", "Sam O'Taylor ‘S’ “T”", "Sam O'Taylor ‘S’ “T”"],
    ["line ends", "Sam\r\nATTENDEE:mailto:eve@example.com\nTaylor\r", "Sam ATTENDEE:mailto:eve@example.com Taylor"],
    ["line ends of other alphabets", "Sam\u2028Taylor\u0085Kim", "Sam Taylor\u0085Kim"],
    ["control characters", "Sam\u0000\u0007\u001b Taylor\u007f", "Sam Taylor"],
    ["emoji", "Sam 😀👩🏽 Taylor 🏴", "Sam 😀👩🏽 Taylor 🏴"],
    ["letters from right to left", "שם טיילור, سام تايلور", "שם טיילור, سام تايلور"],
    ["a direction turned round", "Sam \u202eTaylor\u202c", "Sam Taylor"],
    ["200 letters of one octet", "W".repeat(200), "W".repeat(200)],
    ["200 letters of two octets", "é".repeat(200), "é".repeat(200)],
    ["200 letters of three octets", "字".repeat(200), "字".repeat(200)],
    ["200 letters of four octets", "𝒮".repeat(200), "𝒮".repeat(200)],
    ["200 commas", ",".repeat(200), ",".repeat(200)],
  ])("a name with %s is read as written by both programs, and adds nothing", (_, written, read) => {
    const files = filesOf(lifeOf(to(written)));
    const facts = lifeOf(to(read)).map(factsOf);

    expect(files.map(eventsByIcalJs)).toEqual(facts);
    expect(files.map(eventsByNodeIcal)).toEqual(facts);
    expect(files.flatMap(faultsOf)).toEqual([]);
  });
});

// Here the programs fail, not the file, so the grammar reads it. In a parameter ical.js takes backslashes for escapes, which
// RFC 5545 has none of there; node-ical ends a quoted value at its first semicolon and knows nothing of RFC 6868, and in a
// text it takes an escaped backslash before an n for a line end.
test.each([
  ["semicolons", "Sam; Taylor; him", '"Sam; Taylor; him"', "Sam\\; Taylor\\; him"],
  ["backslashes", "Sam\\Taylor\\n\\, \\", '"Sam\\Taylor\\n\\, \\"', "Sam\\\\Taylor\\\\n\\\\\\, \\\\"],
  ["carets, which RFC 6868 doubles in a parameter", "Sam ^n Taylor", '"Sam ^^n Taylor"', "Sam ^n Taylor"],
  ["double quotes, which a parameter cannot hold", 'Sam "S" Taylor', "\"Sam 'S' Taylor\"", 'Sam "S" Taylor'],
])("a name with %s is written as RFC 5545 has it in a parameter and in a text", (_, name, parameter, text) => {
  const files = filesOf(lifeOf({ summary: name, ...forVisitor(name) }));

  expect(files.map((file) => contentLines(file).lines.find((line) => line.name === "ATTENDEE")?.params)).toEqual(
    Array(3).fill(expect.arrayContaining([{ name: "CN", values: [parameter] }])),
  );
  expect(files.map((file) => contentLines(file).lines.find((line) => line.name === "SUMMARY")?.value)).toEqual(
    Array(3).fill(text),
  );
  expect(files.flatMap(faultsOf)).toEqual([]);
});

test.each([
  "sam+calls@example.com",
  "o'hara@example.com",
  "sam#1@example.com",
  "50%off@example.com",
  "a/b=c?d&e@x.example",
])("the address %s is one that both programs would answer to", (email) => {
  const life = lifeOf({ attendee: { name: "Sam", email }, organizer: { name: "Buchanan Graduates", email } });

  expect(filesOf(life).map(eventsByIcalJs)).toEqual(life.map(factsOf));
  expect(filesOf(life).map(eventsByNodeIcal)).toEqual(life.map(factsOf));
  expect(filesOf(life).flatMap(faultsOf)).toEqual([]);
});

test.each(["Buchanan, Hart & Co", "Buchanan: Hart", 'Buchanan; "Hart" \\ Co', "Grünwald 😀".repeat(12)])(
  "an agency called %s sends sound files",
  (name) => {
    expect(filesOf(lifeOf({ organizer: { name, email: "hello@graduates.example" } })).flatMap(faultsOf)).toEqual([]);
  },
);

test("a cancellation that no longer says who the call was with is sound as well", () => {
  const erased = { ...PLAIN, isCancelled: true, sequence: 2, summary: "Strategy call", description: "" };

  expect(filesOf([erased]).map(eventsByIcalJs)).toEqual([factsOf(erased)]);
  expect(filesOf([erased]).map(eventsByNodeIcal)).toEqual([factsOf(erased)]);
  expect(filesOf([erased]).flatMap(faultsOf)).toEqual([]);
});
