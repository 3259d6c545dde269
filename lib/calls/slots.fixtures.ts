import type { Diary } from "./slots";

/** For tests of the rule: no hours, and no limit but the hours. */
const PLAIN: Diary = {
  consultantId: "priya",
  zone: "Europe/London",
  holidays: "england-and-wales",
  weekly: [],
  exceptions: new Map(),
  published: new Set(),
  away: [],
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  minimumNoticeMinutes: 0,
  horizonDays: 300,
  dailyLimit: 100,
  weeklyLimit: 200,
  calls: [],
  interviews: [],
};

export const EVERY_DAY = (startMinute: number, endMinute: number) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startMinute, endMinute }));

/** Monday to Friday, sixteen half hours a day. */
export const NINE_TO_FIVE: Partial<Diary> = { weekly: EVERY_DAY(540, 1020).slice(0, 5) };

export const diaryOf = (given: Partial<Diary>): Diary => ({ ...PLAIN, ...given });
