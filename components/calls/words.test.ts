import { expect, test } from "vitest";
import { remindersToCome } from "./words";

const starts = new Date("2026-12-08T16:00:00Z");

test("whoever books for another day is told of both reminders", () => {
  expect(remindersToCome(starts, new Date("2026-12-07T16:00:00Z"))).toBe("A day and an hour before");
});

test("whoever books for later today is told of the one that still comes", () => {
  expect(remindersToCome(starts, new Date("2026-12-08T10:30:00Z"))).toBe("An hour before");
});

test("whoever books for a call within the hour is told of no reminder", () => {
  expect(remindersToCome(starts, new Date("2026-12-08T14:50:00Z"))).toBeNull();
});
