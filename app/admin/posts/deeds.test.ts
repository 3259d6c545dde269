import { expect, test } from "vitest";
import { takeDeed } from "./deeds";

const now = new Date("2026-03-28T12:00:00Z");

function pressed(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ title: "T", ...fields })) form.set(name, value);
  return { form, deed: takeDeed(form, now) };
}

const at = (day: string, time: string, more: Record<string, string> = {}) => ({
  then: "publish",
  when: "later",
  day,
  time,
  ...more,
});

test.each([
  ["nothing but Save", {}, { then: "save" }],
  ["a button that does not exist", { then: "delete" }, { then: "save" }],
  ["asking for a reader", { then: "review" }, { then: "review" }],
  ["publishing now", { then: "publish", when: "now" }, { then: "publish" }],
  [
    "publishing now with a day left in the field",
    { then: "publish", when: "now", day: "2026-04-01" },
    { then: "publish" },
  ],
  ["a time to come", at("2026-03-29", "8:00"), { then: "publish", at: new Date("2026-03-29T07:00:00Z") }],
  [
    "the first of two equal hours",
    at("2026-10-25", "1:30", { repeated: "first" }),
    { then: "publish", at: new Date("2026-10-25T00:30:00Z") },
  ],
  [
    "the second of two equal hours",
    at("2026-10-25", "1:30", { repeated: "second" }),
    { then: "publish", at: new Date("2026-10-25T01:30:00Z") },
  ],
])("%s", (_, fields, deed) => {
  const read = pressed(fields);
  expect(read.deed).toEqual({ ok: true, deed });
  expect([...read.form.keys()]).toEqual(["title"]);
});

test.each([
  ["publishing without saying when", { then: "publish" }, "when", "now or later"],
  ["later without a day", { then: "publish", when: "later", time: "8:00" }, "day", "Choose the day"],
  ["later without a time", { then: "publish", when: "later", day: "2026-04-01" }, "time", "Give the time"],
  ["a time nobody writes", at("2026-04-01", "noon"), "time", "like 8:00"],
  ["the hour that spring leaves out", at("2026-03-29", "1:30"), "time", "The first after it is 2:00"],
  ["the hour that autumn repeats", at("2026-10-25", "1:30"), "repeated", "which of the two"],
  ["a time that has passed", at("2026-03-28", "11:59"), "time", "That time has passed"],
])("%s is asked about, at its field", (_, fields, name, words) => {
  const { deed } = pressed(fields);
  expect(deed.ok).toBe(false);
  expect(!deed.ok && deed.errors[name]).toContain(words);
});
