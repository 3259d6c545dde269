import { describe, expect, test } from "vitest";
import type { LocalDate } from "@/lib/core/time/dates";
import { diaryOf, EVERY_DAY, NINE_TO_FIVE } from "./slots.fixtures";
import { blockedBy, type Diary, isBookable, isOffered, slotsOf } from "./slots";

const utc = (text: string) => new Date(`${text}:00Z`);
const day = (text: string) => text as LocalDate;
const now = utc("2027-03-01T09:00");

/** The starts on one UTC day, as "HH:MM". */
function startsOn(date: string, diary: Diary, at = now) {
  const span = { from: utc(`${date}T00:00`), until: new Date(utc(`${date}T00:00`).getTime() + 86_400_000) };
  return slotsOf([diary], span, at).map(({ startsAt }) => startsAt.toISOString().slice(11, 16));
}

const daily = (startMinute: number, endMinute: number) => diaryOf({ weekly: EVERY_DAY(startMinute, endMinute) });
const h = (hours: number, minutes = 0) => hours * 60 + minutes;

describe("the night the clocks go forward (Sunday 28 March 2027, 01:00 becomes 02:00)", () => {
  test("hours that begin in the skipped hour begin when it is over", () => {
    expect(startsOn("2027-03-28", daily(h(1, 30), h(4)))).toEqual(["01:00", "01:30", "02:00", "02:30"]);
  });

  test("hours that end in the skipped hour end where it begins", () => {
    expect(startsOn("2027-03-28", daily(h(0), h(1, 30)))).toEqual(["00:00", "00:30"]);
  });

  test("hours inside the skipped hour do not exist", () => {
    expect(startsOn("2027-03-28", daily(h(1), h(1, 59)))).toEqual([]);
  });

  test("nine to five has its sixteen times, an hour earlier by UTC", () => {
    const starts = startsOn("2027-03-28", daily(h(9), h(17)));

    expect(starts).toHaveLength(16);
    expect([starts.at(0), starts.at(-1)]).toEqual(["08:00", "15:30"]);
  });
});

describe("the night the clocks go back (Sunday 31 October 2027, 01:00 to 02:00 comes twice)", () => {
  const at = utc("2027-10-20T09:00");

  test("hours around it have both passes", () => {
    expect(startsOn("2027-10-31", daily(h(0, 30), h(3)), at)).toEqual([
      "00:00", // 1:00 and 1:30 BST; 0:30 BST belongs to the UTC day before
      "00:30",
      "01:00", // 1:00 and 1:30 GMT
      "01:30",
      "02:00",
      "02:30",
    ]);
  });

  test("hours that begin in it begin in the second pass", () => {
    expect(startsOn("2027-10-31", daily(h(1, 30), h(3)), at)).toEqual(["01:30", "02:00", "02:30"]);
  });

  test("hours that end in it end in the first pass", () => {
    expect(startsOn("2027-10-31", daily(h(0), h(1, 30)), at)).toEqual(["00:00"]);
  });

  test("hours that begin and end in it are read so narrowly that none are left", () => {
    expect(startsOn("2027-10-31", daily(h(1), h(1, 30)), at)).toEqual([]);
  });

  test("nine to five has its sixteen times", () => {
    const starts = startsOn("2027-10-31", daily(h(9), h(17)), at);

    expect(starts).toHaveLength(16);
    expect([starts.at(0), starts.at(-1)]).toEqual(["09:00", "16:30"]);
  });
});

describe("working hours", () => {
  test("hours over midnight go on into the next day", () => {
    const late = diaryOf({ weekly: [{ weekday: 2, startMinute: h(22), endMinute: h(25) }] });

    expect(startsOn("2027-03-02", late)).toEqual(["22:00", "22:30", "23:00", "23:30"]);
    expect(startsOn("2027-03-03", late)).toEqual(["00:00", "00:30"]);
  });

  test("a day with hours of its own is not spilled into", () => {
    const exceptions = new Map([[day("2027-03-03"), [{ startMinute: h(12), endMinute: h(13) }]]]);
    const late = diaryOf({ weekly: [{ weekday: 2, startMinute: h(22), endMinute: h(25) }], exceptions });

    expect(startsOn("2027-03-03", late)).toEqual(["12:00", "12:30"]);
  });

  test("a day off is closed whatever the week says", () => {
    const off = diaryOf({ ...NINE_TO_FIVE, exceptions: new Map([[day("2027-03-02"), []]]) });

    expect(startsOn("2027-03-02", off)).toEqual([]);
    expect(startsOn("2027-03-03", off)).toHaveLength(16);
  });

  test("two ranges that touch are one", () => {
    const weekly = [...EVERY_DAY(h(9), h(9, 45)), ...EVERY_DAY(h(9, 45), h(10, 30))];

    expect(startsOn("2027-03-02", diaryOf({ weekly }))).toEqual(["09:00", "09:30", "10:00"]);
  });

  test("25 minutes hold no call, 30 hold one, and the buffer may lie outside", () => {
    expect(startsOn("2027-03-02", daily(h(9), h(9, 25)))).toEqual([]);
    expect(startsOn("2027-03-02", { ...daily(h(9), h(9, 30)), bufferAfterMinutes: 10 })).toEqual(["09:00"]);
  });

  test("a bank holiday closes the day for that nation, unless the day has hours of its own", () => {
    const easterMonday = "2027-03-29";
    const exceptions = new Map([[day(easterMonday), [{ startMinute: h(10), endMinute: h(11) }]]]);

    expect(startsOn(easterMonday, diaryOf(NINE_TO_FIVE))).toEqual([]);
    expect(startsOn(easterMonday, diaryOf({ ...NINE_TO_FIVE, holidays: "scotland" }))).toHaveLength(16);
    expect(startsOn(easterMonday, diaryOf({ ...NINE_TO_FIVE, exceptions }))).toEqual(["09:00", "09:30"]);
  });

  test("hours are wall time where the consultant is; the grid stays London's", () => {
    const kolkata = diaryOf({ ...NINE_TO_FIVE, zone: "Asia/Kolkata" });

    expect(startsOn("2027-03-02", kolkata).at(0)).toBe("03:30");
    expect(startsOn("2027-03-02", { ...kolkata, zone: "Asia/Kathmandu" }).at(0)).toBe("03:30"); // 09:00 there is 03:15
  });
});

describe("what is booked", () => {
  const booked = (diary: Diary, ...times: string[]): Diary => ({
    ...diary,
    calls: times.map((time) => ({ startsAt: utc(time), ...blockedBy(diary, utc(time)) })),
  });

  test("a buffer that ends as the next call begins is enough", () => {
    const diary = { ...diaryOf(NINE_TO_FIVE), bufferAfterMinutes: 30 };

    expect(startsOn("2027-03-02", booked(diary, "2027-03-02T10:00"))).not.toContain("10:30");
    expect(startsOn("2027-03-02", booked(diary, "2027-03-02T10:00"))).toContain("11:00");
  });

  test("the buffer after a new call keeps it clear of the next one as well", () => {
    const diary = { ...diaryOf(NINE_TO_FIVE), bufferAfterMinutes: 10 };
    const starts = startsOn("2027-03-02", booked(diary, "2027-03-02T10:00"));

    expect(starts.slice(0, 3)).toEqual(["09:00", "11:00", "11:30"]);
  });

  test("what an old call blocks does not follow a later change of buffers", () => {
    const before = { ...diaryOf(NINE_TO_FIVE), bufferAfterMinutes: 0 };
    const after = { ...booked(before, "2027-03-02T10:00"), bufferAfterMinutes: 10 };

    expect(startsOn("2027-03-02", after)).toContain("10:30");
  });

  test("a call just outside the asked span blocks what its buffer reaches", () => {
    const diary = booked({ ...diaryOf(NINE_TO_FIVE), bufferAfterMinutes: 10 }, "2027-03-02T10:00");
    const span = { from: utc("2027-03-02T10:30"), until: utc("2027-03-02T12:00") };

    expect(slotsOf([diary], span, now).map(({ startsAt }) => startsAt)).toEqual([
      utc("2027-03-02T11:00"),
      utc("2027-03-02T11:30"),
    ]);
  });

  test("a full day is not offered, though hours are free", () => {
    const diary = booked({ ...diaryOf(NINE_TO_FIVE), dailyLimit: 2 }, "2027-03-02T10:00", "2027-03-02T15:00");

    expect(startsOn("2027-03-02", diary)).toEqual([]);
    expect(startsOn("2027-03-03", diary)).toHaveLength(16);
  });

  test("two consultants make one time with two takers; the booked one is not among them", () => {
    const priya = { ...diaryOf(NINE_TO_FIVE), consultantId: "priya" };
    const tom = { ...diaryOf(NINE_TO_FIVE), consultantId: "tom" };
    const span = { from: utc("2027-03-02T09:00"), until: utc("2027-03-02T10:00") };

    expect(slotsOf([priya, booked(tom, "2027-03-02T09:30")], span, now)).toEqual([
      { startsAt: utc("2027-03-02T09:00"), consultantIds: ["priya", "tom"] },
      { startsAt: utc("2027-03-02T09:30"), consultantIds: ["priya"] },
    ]);
  });
});

describe("notice and horizon", () => {
  const diary = diaryOf({ ...NINE_TO_FIVE, minimumNoticeMinutes: 240, horizonDays: 28 });

  test("a time exactly the notice away can be booked, a millisecond later no more", () => {
    const start = utc("2027-03-01T13:00");

    expect(isBookable(diary, start, utc("2027-03-01T09:00"))).toBe(true);
    expect(isBookable(diary, start, new Date(utc("2027-03-01T09:00").getTime() + 1))).toBe(false);
  });

  test("the last day is 28 days away, to its end", () => {
    expect(startsOn("2027-03-29", { ...diary, holidays: "scotland" })).toHaveLength(16);
    expect(startsOn("2027-03-30", { ...diary, holidays: "scotland" })).toEqual([]);
  });

  test("a call that begins on the last day goes on past its midnight, where a span ends as well", () => {
    const nights = diaryOf({
      zone: "Asia/Kathmandu",
      weekly: [...EVERY_DAY(1380, 1440), ...EVERY_DAY(0, 15)],
      horizonDays: 1,
    });
    // 23:45 in Kathmandu, an hour and a day after this.
    const now = utc("2027-03-01T17:00");
    const start = utc("2027-03-02T18:00");

    expect(isBookable(nights, start, now)).toBe(true);
    expect(slotsOf([nights], { from: now, until: utc("2027-03-02T18:10") }, now).at(-1)?.startsAt).toEqual(start);
    expect(isBookable(nights, utc("2027-03-03T18:00"), now)).toBe(false);
  });

  test("a time altered by hand is not offered: off the grid, at night, past, on a Saturday", () => {
    const offered = (text: string) => isOffered(diary, utc(text), now);

    expect(offered("2027-03-02T10:30")).toBe(true);
    expect(["2027-03-02T10:07", "2027-03-02T03:00", "2026-03-02T10:30", "2027-03-06T10:30"].map(offered)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test("a time somebody else holds was offered, and cannot be booked", () => {
    const start = utc("2027-03-02T10:30");
    const held = { ...diary, calls: [{ startsAt: start, ...blockedBy(diary, start) }] };

    expect([isOffered(held, start, now), isBookable(held, start, now)]).toEqual([true, false]);
  });
});
