import { describe, expect, test } from "vitest";
import { awayInput, deskBooking, exceptionInput } from "./schema";

const hours = (text: string) => exceptionInput.safeParse({ day: "2026-12-08", hours: text });

describe("hours as people write them", () => {
  test.each([
    [
      "9:30-12:30, 13:30-17:00",
      [
        [570, 750],
        [810, 1020],
      ],
    ],
    ["9-17", [[540, 1020]]],
    ["9am-1pm", [[540, 780]]],
    ["9.30 to 5pm", [[570, 1020]]],
    ["12am-12pm", [[0, 720]]],
    [
      "13:30–17:00,9:30–12:30",
      [
        [570, 750],
        [810, 1020],
      ],
    ],
    ["22:00-2:00", [[1320, 1560]]],
    ["20:00-24:00", [[1200, 1440]]],
    ["", []],
    [" , ", []],
  ])("%j", (text, ranges) => {
    expect(hours(text).data?.hours.map(({ startMinute, endMinute }) => [startMinute, endMinute])).toEqual(ranges);
  });

  test.each([
    "10 to lunch",
    "9:30",
    "9-12-17",
    "25:00-26:00",
    "13pm-14pm",
    "9:75-10:00",
    "9-9",
    "17:00-9:00",
    "9-12, 11-13",
    "22:00-2:00, 23:00-24:00",
  ])("%j is none", (text) => {
    expect(hours(text).success).toBe(false);
  });
});

test("days at the end of the calendar are no days here", () => {
  for (const day of ["9999-12-31", "0001-01-01", "1999-12-31", "2026-02-30"]) {
    expect(awayInput.safeParse({ from: "2026-12-08", to: day }).success, day).toBe(false);
    expect(deskBooking.safeParse({ day, time: "10:00", name: "Sam", email: "sam@example.com" }).success, day).toBe(
      false,
    );
  }
});
