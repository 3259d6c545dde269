import { describe, expect, test } from "vitest";
import { busyTimesIn } from "./busy-times";

const span = { from: new Date("2027-03-01T00:00:00Z"), until: new Date("2027-04-30T00:00:00Z") };
const reader = {
  zone: "Europe/London",
  isOurs: (uid: string) => uid.endsWith("@acme.example"),
  email: "priya@acme.example",
};

const calendar = (...events: string[][]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Test//EN",
    "BEGIN:VTIMEZONE",
    "TZID:Our Own Time",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0200",
    "END:STANDARD",
    "END:VTIMEZONE",
    ...events.flatMap((lines, at) => [
      "BEGIN:VEVENT",
      `UID:event-${at}`,
      "DTSTAMP:20270101T000000Z",
      ...lines,
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
    "",
  ].join("\r\n");

const busy = async (...events: string[][]) =>
  (await busyTimesIn(calendar(...events), span, reader)).map(
    ({ from, until }) => `${from.toISOString().slice(0, 16)}/${until.toISOString().slice(0, 16)}`,
  );

describe("an event", () => {
  test.each([
    ["in UTC", ["DTSTART:20270302T100000Z", "DTEND:20270302T110000Z"], "2027-03-02T10:00/2027-03-02T11:00"],
    [
      "in London, in winter",
      ["DTSTART;TZID=Europe/London:20270302T100000", "DTEND;TZID=Europe/London:20270302T110000"],
      "2027-03-02T10:00/2027-03-02T11:00",
    ],
    [
      "in London, in summer",
      ["DTSTART;TZID=Europe/London:20270402T100000", "DTEND;TZID=Europe/London:20270402T110000"],
      "2027-04-02T09:00/2027-04-02T10:00",
    ],
    [
      "in New York",
      ["DTSTART;TZID=America/New_York:20270302T100000", "DTEND;TZID=America/New_York:20270302T110000"],
      "2027-03-02T15:00/2027-03-02T16:00",
    ],
    [
      "in a zone of the file's own",
      ["DTSTART;TZID=Our Own Time:20270302T100000", "DTEND;TZID=Our Own Time:20270302T110000"],
      "2027-03-02T08:00/2027-03-02T09:00",
    ],
    ["in no zone", ["DTSTART:20270402T100000", "DTEND:20270402T110000"], "2027-04-02T09:00/2027-04-02T10:00"],
    [
      "with a length instead of an end",
      ["DTSTART:20270302T100000Z", "DURATION:PT90M"],
      "2027-03-02T10:00/2027-03-02T11:30",
    ],
    [
      "of a whole day, in summer",
      ["DTSTART;VALUE=DATE:20270402", "DTEND;VALUE=DATE:20270403"],
      "2027-04-01T23:00/2027-04-02T23:00",
    ],
    ["of a whole day without an end", ["DTSTART;VALUE=DATE:20270302"], "2027-03-02T00:00/2027-03-03T00:00"],
    ["that began before", ["DTSTART:20270227T100000Z", "DTEND:20270301T090000Z"], "2027-02-27T10:00/2027-03-01T09:00"],
  ])("%s", async (_, lines, time) => expect(await busy(lines)).toEqual([time]));
});

const at = ["DTSTART:20270302T100000Z", "DTEND:20270302T110000Z"];

test.each([
  ["marked as free", [...at, "TRANSP:TRANSPARENT"]],
  ["marked as free in Outlook", [...at, "X-MICROSOFT-CDO-BUSYSTATUS:FREE"]],
  ["cancelled", [...at, "STATUS:CANCELLED"]],
  ["that was declined", [...at, "ATTENDEE;PARTSTAT=DECLINED:mailto:Priya@acme.example"]],
  ["of last year", ["DTSTART:20260302T100000Z", "DTEND:20260302T110000Z"]],
  ["without a length", ["DTSTART:20270302T100000Z", "DTEND:20270302T100000Z"]],
  ["that is a call of ours", [...at, "UID:1234@acme.example"]],
])("an event %s keeps nobody busy", async (_, lines) => {
  const text = calendar(lines).replace(/UID:event-0\r\n(?=[^]*UID:1234)/, "");
  expect(await busyTimesIn(text, span, reader)).toEqual([]);
});

test("an invitation that somebody else declined does", async () => {
  expect(await busy([...at, "ATTENDEE;PARTSTAT=DECLINED:mailto:tom@acme.example"])).toHaveLength(1);
});

describe("an event that repeats", () => {
  const weekly = [
    "DTSTART;TZID=Europe/London:20270105T100000",
    "DTEND;TZID=Europe/London:20270105T110000",
    "RRULE:FREQ=WEEKLY;BYDAY=TU",
  ];

  test("keeps its wall time over the change of the clocks", async () => {
    expect(await busy(weekly)).toEqual([
      "2027-03-02T10:00/2027-03-02T11:00",
      "2027-03-09T10:00/2027-03-09T11:00",
      "2027-03-16T10:00/2027-03-16T11:00",
      "2027-03-23T10:00/2027-03-23T11:00",
      "2027-03-30T09:00/2027-03-30T10:00",
      "2027-04-06T09:00/2027-04-06T10:00",
      "2027-04-13T09:00/2027-04-13T10:00",
      "2027-04-20T09:00/2027-04-20T10:00",
      "2027-04-27T09:00/2027-04-27T10:00",
    ]);
  });

  test("is not there on days that were taken out, and elsewhere when one was moved", async () => {
    const moved = [
      "RECURRENCE-ID;TZID=Europe/London:20270309T100000",
      "DTSTART;TZID=Europe/London:20270310T150000",
      "DTEND;TZID=Europe/London:20270310T160000",
    ];
    const text = calendar([...weekly, "EXDATE;TZID=Europe/London:20270302T100000"], moved).replace(
      "UID:event-1",
      "UID:event-0",
    );
    const found = await busyTimesIn(text, { ...span, until: new Date("2027-03-20T00:00:00Z") }, reader);

    expect(found.map(({ from }) => from.toISOString())).toEqual([
      "2027-03-10T15:00:00.000Z",
      "2027-03-16T10:00:00.000Z",
    ]);
  });

  test.each([
    "FREQ=SECONDLY",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=31",
    "FREQ=SECONDLY;BYMONTH=4;BYMONTHDAY=31",
    "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;BYMONTH=4;BYDAY=1MO;BYMONTHDAY=15",
    "FREQ=WEEKLY;BYDAY=TU;BYMONTH=2;BYSETPOS=9",
    "FREQ=MONTHLY;BYDAY=9MO",
  ])("for ever, or never, by %s: it is read to an end, and so is what stands beside it", async (rule) => {
    const strange = ["DTSTART:19990101T000000Z", "DURATION:PT1S", `RRULE:${rule}`];

    expect(await busy(strange, at)).toContain("2027-03-02T10:00/2027-03-02T11:00");
  });

  test("a thousand of them that lead nowhere make a calendar that cannot be read, and not one that hangs", async () => {
    const strange = ["DTSTART:19990101T000000Z", "DURATION:PT1S", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"];

    await expect(busy(...Array.from({ length: 1000 }, () => strange))).rejects.toThrow("Too many events in it repeat.");
  });

  test("a change of one occurrence whose event is not in the file keeps its owner busy", async () => {
    const orphan = ["RECURRENCE-ID:20270301T100000Z", "DTSTART:20270302T150000Z", "DTEND:20270302T160000Z"];

    expect(await busy(orphan)).toEqual(["2027-03-02T15:00/2027-03-02T16:00"]);
  });
});

test.each(["", "<html>Sign in</html>", "BEGIN:VCALENDAR"])("%j is no calendar", async (text) => {
  await expect(busyTimesIn(text, span, reader)).rejects.toThrow("What is there is no calendar.");
});
