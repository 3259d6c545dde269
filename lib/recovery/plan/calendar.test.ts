import ICAL from "ical.js";
import { expect, test } from "vitest";
import type { LocalDate } from "@/lib/core/time/dates";
import { planCalendar } from "./calendar";

const now = new Date("2026-11-30T10:00:00Z");
const step = {
  uid: "one",
  title: "Ask; then\nwait",
  first: "“Which answer?”",
  minutes: 10,
  dueOn: "2026-12-01" as LocalDate,
};

test("each step is a whole day of its own, whatever the zone, that blocks no time and is found again by its id", () => {
  const text = planCalendar({ steps: [step], planUrl: "https://site.example/account/plan", agency: "Ann, Lee" }, now);

  const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  const value = (name: string) => String(event?.getFirstPropertyValue(name));
  expect([value("dtstart"), value("dtend")]).toEqual(["2026-12-01", "2026-12-02"]);
  expect([value("uid"), value("transp")]).toEqual(["one@localhost", "TRANSPARENT"]);
  expect(value("summary")).toBe("Ask; then wait");
  expect(value("description")).toBe("“Which answer?”\nTakes 10 minutes.");
});

test("every line ends as calendars want it, and none is longer than they read", () => {
  const long = { ...step, first: "é".repeat(300) };
  const text = planCalendar({ steps: [long, step], planUrl: "https://site.example", agency: "Ann" }, now);

  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});
