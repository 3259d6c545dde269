import { describe, expect, test } from "vitest";
import type { LocalDate } from "@/lib/core/time/dates";
import { isBankHoliday, type Nation, NATIONS } from "./bank-holidays";

const closedIn = (day: string) => NATIONS.filter((nation) => isBankHoliday(nation, day as LocalDate));
const everywhere = [...NATIONS];

describe("which nations keep a day", () => {
  test.each<[string, string, Nation[]]>([
    ["New Year's Day", "2027-01-01", everywhere],
    ["2 January, a Saturday in 2027, has moved to the Monday for Scotland", "2027-01-04", ["scotland"]],
    ["Good Friday", "2027-03-26", everywhere],
    ["Easter Monday is a working day in Scotland", "2027-03-29", ["england-and-wales", "northern-ireland"]],
    ["St Patrick's Day", "2027-03-17", ["northern-ireland"]],
    ["12 July", "2027-07-12", ["northern-ireland"]],
    ["the first Monday of August", "2027-08-02", ["scotland"]],
    ["the last Monday of August", "2027-08-30", ["england-and-wales", "northern-ireland"]],
    ["St Andrew's Day", "2027-11-30", ["scotland"]],
    ["Christmas Day 2027 is a Saturday and an ordinary one", "2027-12-25", []],
    ["its substitute is the Monday", "2027-12-27", everywhere],
    ["that of Boxing Day the Tuesday", "2027-12-28", everywhere],
    ["the day proclaimed for Scotland in 2026", "2026-06-15", ["scotland"]],
    ["an ordinary Tuesday", "2027-03-30", []],
  ])("%s (%s)", (_, day, nations) => {
    expect(closedIn(day)).toEqual(nations);
  });
});
