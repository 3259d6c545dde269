import { expect, test } from "vitest";
import { cardOf, sayDate, updatedOn } from "./post-words";

const publishedAt = new Date("2026-07-01T08:00:00Z");

test("a date is said as people say it, on the London day", () => {
  expect(sayDate(new Date("2026-07-01T23:30:00Z"))).toBe("2 July 2026");
});

test.each([
  ["was never revised", null, null],
  ["was revised on the day it came out", "2026-07-01T22:59:00Z", null],
  ["was revised just after that day in London", "2026-07-01T23:00:00Z", "2026-07-01T23:00:00Z"],
  ["was revised before it came out", "2026-06-30T08:00:00Z", null],
])("whether readers see “updated” when a post %s", (_, revised, shown) => {
  const revisedAt = revised ? new Date(revised) : null;
  expect(updatedOn({ publishedAt, revisedAt })).toEqual(shown ? new Date(shown) : null);
});

test("a card says who wrote it and how long it takes", () => {
  const post = { id: "1", slug: "a", title: "A", summary: "B", publishedAt, minutes: 1, image: null };
  const place = { author: { slug: "desk", name: "Candidate desk" }, category: { slug: "pay", name: "Pay" } };

  expect(cardOf({ ...post, ...place })).toMatchObject({ href: "/blog/a", byline: "Candidate desk, 1 minute" });
});
