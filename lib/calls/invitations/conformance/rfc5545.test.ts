import { describe, expect, test } from "vitest";
import { faultsOf } from "./rfc5545.fixtures";

const SOUND = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//Test//EN",
  "METHOD:REQUEST",
  "BEGIN:VEVENT",
  "UID:1@example.com",
  "DTSTAMP:20261201T090000Z",
  "DTSTART:20270706T090000Z",
  "DTEND:20270706T093000Z",
  "SEQUENCE:0",
  "SUMMARY:One\\, two\\; three\\\\four\\nfive",
  "STATUS:CONFIRMED",
  "CATEGORIES:CALLS,WORK",
  'ORGANIZER;CN="Graduates, Ltd":mailto:hello@example.com',
  "ATTENDEE;RSVP=TRUE;CN=Sam Taylor:mailto:sam+calls@example.com",
  "X-NOTE:of our own",
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  "DESCRIPTION:Soon",
  "TRIGGER:-PT15M",
  "END:VALARM",
  "END:VEVENT",
  "END:VCALENDAR",
  "",
].join("\r\n");
const ZONE =
  "BEGIN:VTIMEZONE\r\nTZID:Here\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

const withLine = (line: string) => SOUND.replace("X-NOTE:of our own", line);
const without = (name: string) => SOUND.replace(new RegExp(`^${name}[:;].*\r\n`, "m"), "");
const instead = (name: string, line: string) => SOUND.replace(new RegExp(`^${name}[:;].*$`, "m"), line);
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

describe("the strict check of calendars", () => {
  test.each([
    ["has an alarm, escapes, quotes and a property of its own", SOUND],
    ["is folded where it may be", SOUND.replace("SUMMARY:One", "SUMMA\r\n RY:O\r\n\tne")],
    ["has exactly 75 octets on a line", withLine(`X-NOTE:${"é".repeat(34)}`)],
    [
      "names a zone that it explains",
      SOUND.replace("BEGIN:VEVENT", `${ZONE}BEGIN:VEVENT`).replace(/^(DTSTART|DTEND):(2.*)Z/gm, "$1;TZID=Here:$2"),
    ],
    ["lasts instead of ending", instead("DTEND", "DURATION:PT30M")],
    ["says nothing but that it has a zone", `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n${ZONE}END:VCALENDAR\r\n`],
  ])("finds nothing in one that %s", (_, calendar) => {
    expect(faultsOf(calendar)).toEqual([]);
  });

  // Each breaks one rule and no other.
  test.each<[rule: string, broken: string | Uint8Array]>([
    ["3.1: the last line has no CRLF", SOUND.trimEnd()],
    ["3.1: a line end that is not CRLF", SOUND.replace("SUMMARY:", "SUMMARY:a\nX-A:")],
    ["3.1: a line end that is not CRLF", SOUND.replace("SUMMARY:", "SUMMARY:a\rX-A:")],
    ["3.1: a line of 76 octets", withLine(`X-NOTES:${"é".repeat(34)}`)],
    ["3.1: a fold or the file cuts a character", bytes(SOUND.replace("of our own", "caf\xc3\r\n \xa9"))],
    ["3.1: a fold or the file cuts a character", bytes(SOUND.replace("of our own", "caf\xe9"))],
    ["3.1.4: half a surrogate pair", withLine("X-NOTE:\ud83d")],
    ["3.1: a control character", withLine("X-NOTE:bell\u0007")],
    ["3.1: no content line: ", withLine("")],
    ["3.1: no content line: \ufeff", `\ufeff${SOUND}`.replace("BEGIN:VCALENDAR", "X-A:b\r\nBEGIN:VCALENDAR")],
    ["3.1: no content line: X NOTE", withLine("X NOTE:space")],
    ["3.1: no content line: X-NOTE", withLine("X-NOTE")],
    ["3.1: no content line: X-NOTE;A", withLine("X-NOTE;A:no equals sign")],
    ['3.1: no content line: X-NOTE;A="', withLine('X-NOTE;A="open:b')],
    ['3.1: no content line: X-NOTE;A=b"c"', withLine('X-NOTE;A=b"c":d')],
    ["3.2: ATTENDEE has CN twice", instead("ATTENDEE", "ATTENDEE;CN=a;CN=b:mailto:sam@example.com")],
    ["3.2: RSVP of ATTENDEE is YES", instead("ATTENDEE", "ATTENDEE;RSVP=YES:mailto:sam@example.com")],
    [
      "3.2: SENT-BY of ORGANIZER is not in quotes",
      instead("ORGANIZER", "ORGANIZER;SENT-BY=x:mailto:hello@example.com"),
    ],
    ["3.2.19: no VTIMEZONE for Here", SOUND.replace(/^(DTSTART|DTEND):(2.*)Z/gm, "$1;TZID=Here:$2")],
    [
      "3.2.19: DTSTART is in UTC and has a TZID",
      SOUND.replace("BEGIN:VEVENT", `${ZONE}BEGIN:VEVENT`).replace("DTSTART:2", "DTSTART;TZID=Here:2"),
    ],
    ["3.2.20: DTSTAMP is of type DATE", instead("DTSTAMP", "DTSTAMP;VALUE=DATE:20261201")],
    ["3.3: DTSTAMP is no UTC", instead("DTSTAMP", "DTSTAMP:20261201T090000")],
    ["3.3: DTSTART is no DATE-TIME", instead("DTSTART", "DTSTART:2027-07-06T09:00:00Z")],
    ["3.3: DTEND is no DATE-TIME", instead("DTEND", "DTEND:20270706T250000Z")],
    ["3.3.4: DTSTART is no day", instead("DTSTART", "DTSTART:20270230T090000Z")],
    ["3.3.5: DTEND is in no zone", instead("DTEND", "DTEND:20270706T093000")],
    ["3.3: SUMMARY is no TEXT", instead("SUMMARY", "SUMMARY:One, two")],
    ["3.3: SUMMARY is no TEXT", instead("SUMMARY", "SUMMARY:One; two")],
    ["3.3: SUMMARY is no TEXT", instead("SUMMARY", "SUMMARY:C:\\temp")],
    ["3.3: PRODID is no TEXT", instead("PRODID", "PRODID:-//Graduates, Ltd//EN")],
    ["3.3: CATEGORIES is no TEXTS", instead("CATEGORIES", "CATEGORIES:a;b")],
    ["3.3: SEQUENCE is no INTEGER", instead("SEQUENCE", "SEQUENCE:1.5")],
    ["3.3: ATTENDEE is no CAL-ADDRESS", instead("ATTENDEE", "ATTENDEE:sam@example.com")],
    ["3.3: ATTENDEE is no CAL-ADDRESS", instead("ATTENDEE", "ATTENDEE:mailto:sam#1@example.com")],
    ["3.3: URL is no URI", withLine("URL:https://example.com/a\\,b")],
    ["3.3: TRIGGER is no DURATION", instead("TRIGGER", "TRIGGER:-15M")],
    ["3.4: END:VALARM ends nothing", SOUND.replace("BEGIN:VEVENT", "END:VALARM\r\nBEGIN:VEVENT")],
    ["3.4: VCALENDAR has no end", SOUND.replace("END:VCALENDAR\r\n", "")],
    ["3.4: X-A is in no component", `X-A:b\r\n${SOUND}`],
    ["3.4: the file is not one VCALENDAR", `${SOUND}${SOUND}`],
    ["3.6: VCALENDAR has 0 PRODID", without("PRODID")],
    ["3.6: VCALENDAR has 2 VERSION", SOUND.replace("VERSION:2.0", "VERSION:2.0\r\nVERSION:2.0")],
    ["3.6: VCALENDAR has 2 METHOD", SOUND.replace("METHOD:REQUEST", "METHOD:REQUEST\r\nMETHOD:REQUEST")],
    ["3.6: VCALENDAR holds nothing", SOUND.replace(/BEGIN:VEVENT[^]*END:VEVENT\r\n/, "")],
    [
      "3.6: VCALENDAR cannot hold VALARM",
      SOUND.replace(/BEGIN:VEVENT[^]*END:VEVENT\r\n/, "BEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER:PT0S\r\nEND:VALARM\r\n"),
    ],
    ["3.6: X-NOTE comes after a component", SOUND.replace("END:VEVENT", "X-NOTE:late\r\nEND:VEVENT")],
    ["3.6: VEVENT cannot have METHOD", withLine("METHOD:REQUEST")],
    ["3.6: VEVENT cannot have TIMEZONE-ID", withLine("TIMEZONE-ID:Europe/London")],
    ["3.6: VEVENT has 0 UID", without("UID")],
    ["3.6: VEVENT has 0 DTSTAMP", without("DTSTAMP")],
    ["3.6: VEVENT has 2 SUMMARY", withLine("SUMMARY:again")],
    ["3.6.1: not one of DTEND and DURATION", withLine("DURATION:PT30M")],
    [
      "3.6.5: VTIMEZONE has no rule",
      SOUND.replace("BEGIN:VEVENT", "BEGIN:VTIMEZONE\r\nTZID:x\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT"),
    ],
    ["3.6.6: an alarm of DISPLAY has no DESCRIPTION", without("DESCRIPTION")],
    ["3.6.6: an alarm has one of DURATION and REPEAT", instead("TRIGGER", "TRIGGER:PT0S\r\nREPEAT:2")],
    ["3.7.4: VERSION is not 2.0", instead("VERSION", "VERSION:1.0")],
    ["3.8.1.11: STATUS is not one of an event", without("METHOD").replace("CONFIRMED", "COMPLETED")],
    ["3.8.2.2: DTEND is not after DTSTART", instead("DTEND", "DTEND:20270706T090000Z")],
    ["3.8.2.2: DTEND is of another type", instead("DTEND", "DTEND;VALUE=DATE:20270707")],
    ["3.8.4.7: two events have one UID", SOUND.replace(/BEGIN:VEVENT[^]*END:VEVENT\r\n/, "$&$&")],
    ["3.8.7.4: SEQUENCE is negative", instead("SEQUENCE", "SEQUENCE:-1")],
    ["5546: REQUEST has no ORGANIZER", without("ORGANIZER")],
    ["5546: REQUEST has no ATTENDEE", without("ATTENDEE")],
    ["5546: REQUEST with STATUS CANCELLED", instead("STATUS", "STATUS:CANCELLED")],
    [
      "5546: CANCEL with STATUS CONFIRMED",
      SOUND.replace(/BEGIN:VALARM[^]*END:VALARM\r\n/, "").replace("REQUEST", "CANCEL"),
    ],
    ["5546: CANCEL has VALARM", SOUND.replace("REQUEST", "CANCEL").replace("CONFIRMED", "CANCELLED")],
    ["5546: PUBLISH has ATTENDEE", SOUND.replace("REQUEST", "PUBLISH")],
    [
      "5546: PUBLISH has no ORGANIZER",
      without("ORGANIZER")
        .replace(/ATTENDEE.*\r\n/, "")
        .replace("REQUEST", "PUBLISH"),
    ],
    ["5546: DANCE is no method of ours", SOUND.replace("REQUEST", "DANCE")],
  ])("finds “%s” and nothing else", (rule, broken) => {
    expect(faultsOf(broken)).toEqual([expect.stringContaining(rule)]);
  });
});
