import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aJobInFull } from "@/lib/jobs/jobs.fixtures";
import type { Brand } from "@/lib/core/settings/brand";
import { digestContent, type NewJob, type Part, sayJob } from "./digest-content";
import { digestLetter } from "./letter";

const now = new Date("2026-12-01T08:00:00Z");
const brand: Brand = {
  name: "Buchanan Graduates",
  legalName: "Buchanan Recruitment Ltd",
  companyNumber: "00000000",
  address: "4 Wharf Yard, Leeds LS1 4XX",
  phone: "0113 496 0123",
  hours: "Monday to Friday",
  email: "hello@buchanangraduates.example",
};

let n = 0;
const newJob = (facts: Parameters<typeof aJobInFull>[0] = {}, advert = `advert-${++n}`): NewJob => ({
  ...sayJob(aJobInFull(facts), now),
  advert,
  miles: null,
  copies: 1,
});
const part = (jobs: NewJob[], more: Partial<Part> = {}): Part => ({
  criteria: {},
  frequency: "weekly",
  askedAt: now,
  jobs,
  total: jobs.length,
  ...more,
});
const links = {
  manageUrl: "https://x.example/m",
  unsubscribeUrl: "https://x.example/u",
  callUrl: "https://x.example/c",
};
const letterOf = (parts: Part[]) => digestLetter(parts, { ...links, article: null }, brand, now);

describe("a mail of several alerts", () => {
  test("has each advert once, at most twenty, and says how many more there are", () => {
    const shared = newJob({ title: "Shared job" });
    const many = Array.from({ length: 25 }, () => newJob());

    const content = digestContent([part([shared, ...many], { total: 40 }), part([shared])], now);

    expect(content?.parts.flatMap(({ jobs }) => jobs)).toHaveLength(20);
    expect(content?.parts.flatMap(({ jobs }) => jobs).filter(({ title }) => title === "Shared job")).toHaveLength(1);
    expect(content?.parts[0]?.more).toBe(20);
  });

  test("names eight searches, and says that more of them have something new", () => {
    const letter = letterOf(Array.from({ length: 11 }, () => part([newJob()])));

    expect(letter?.html.match(/<h2/g)).toHaveLength(8);
    expect(letter?.text).toContain("3 more searches of yours have something new");
  });

  test("says of a job that is done from home what its page says, not where its employer sits", () => {
    const content = digestContent([part([{ ...newJob({ workplace: "remote", placeCount: 1 }), miles: 40 }])], now);

    expect(content?.parts[0]?.jobs[0]?.who).toMatch(/, from home$/);
  });

  test("is none when nothing is left", () => expect(digestContent([part([])], now)).toBeNull());

  test("names its only search in the subject, and the best job", () => {
    const letter = letterOf([
      part([newJob({ title: "Trainee surveyor" })], { criteria: { q: "surveyor", place: "Leeds" } }),
    ]);

    expect(letter?.subject).toBe("1 new surveyor job near Leeds: Trainee surveyor");
  });

  test("has what closes within a week first, by its day", () => {
    const closesAt = (day: number) => new Date(Date.UTC(2026, 11, day));
    const jobs = [
      newJob({ title: "Later", closesAt: closesAt(30) }),
      newJob({ title: "Sunday", closesAt: closesAt(7) }),
      newJob({ title: "Thursday", closesAt: closesAt(4) }),
    ];

    expect(digestContent([part(jobs)], now)?.parts[0]?.jobs.map(({ title }) => title)).toEqual([
      "Thursday",
      "Sunday",
      "Later",
    ]);
  });
});

test("a letter stays below 90 KB whatever its jobs and searches are called, and markup in them is text", () => {
  const nasty = fc.constantFrom(
    "<script>alert(1)</script>",
    "&".repeat(10_000),
    "職".repeat(10_000),
    "x".repeat(10_000),
    '"><img src=x>',
    "A job",
  );
  fc.assert(
    fc.property(
      fc.array(nasty, { minLength: 20, maxLength: 20 }),
      fc.array(nasty, { minLength: 1, maxLength: 40 }),
      nasty,
      (titles, searches, employer) => {
        const jobs = titles.map((title) =>
          newJob({
            title,
            employer: { name: employer, about: null, isConfidential: false },
            places: [{ name: employer.slice(0, 500), region: null, country: "GB", latitude: null, longitude: null }],
          }),
        );
        const parts = searches.map((q, at) =>
          part(jobs.slice((at * 2) % 15), { criteria: { q: q.slice(0, 200) }, total: 999 }),
        );

        const letter = letterOf(parts);

        expect(Buffer.byteLength(letter?.html ?? "")).toBeLessThan(90_000);
        expect(letter?.html).not.toMatch(/<script|<img src=x/);
        expect(letter?.subject.length).toBeLessThan(200);
      },
    ),
    { numRuns: 60 },
  );
});
