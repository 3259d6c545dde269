import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { readJobNumber, sayJobNumber } from "./number";
import { jobByNumber } from "./job-by-number";

const now = new Date("2026-11-25T10:00:00Z");

beforeEach(() => db.job.deleteMany());

describe("a job's number is read as people say it", () => {
  test.each([
    "J1042",
    "j1042",
    "j-1042",
    "J 1042",
    "#1042",
    "1042",
    " 1042 ",
    "job 1042",
    "Job no. 1042",
    "job number 1042",
  ])("%s", (typed) => expect(readJobNumber(typed)).toBe(1042));

  test.each(["", "J", "104", "J12345678901", "1042 jobs", "project 1042", "C1042", "10.42", "-", "job"])(
    "%s is none",
    (typed) => expect(readJobNumber(typed)).toBeNull(),
  );
});

describe("the job of a number", () => {
  test("comes by it, open or closed, and no two have the same", async () => {
    const open = await aJob({ title: "Harpist" });
    const closed = await aJob({ title: "Cellist", closesAt: new Date("2026-11-20T00:00:00Z") });

    expect(open.number).not.toBe(closed.number);
    expect(open.number).toBeGreaterThan(1000);
    expect(await jobByNumber(sayJobNumber(open.number), now)).toMatchObject({ title: "Harpist", status: "open" });
    expect(await jobByNumber(String(closed.number), now)).toMatchObject({ slug: closed.slug, status: "closed" });
  });

  test.each([
    ["a draft", { publishedAt: null }],
    ["one that comes out tomorrow", { publishedAt: new Date("2026-11-26T10:00:00Z") }],
    ["one that was withdrawn", { withdrawnAt: now }],
  ])("%s is not found by it", async (_, facts) => {
    const { number } = await aJob(facts);

    expect(await jobByNumber(sayJobNumber(number), now)).toBeNull();
  });

  test("does not tell who is confidential", async () => {
    const { number } = await aJob({
      title: "Planner for Pell & Marsh",
      employerName: "Pell & Marsh",
      isConfidential: true,
    });

    expect(JSON.stringify(await jobByNumber(sayJobNumber(number), now))).not.toContain("Pell");
  });

  test("cannot be found of what is no number of ours", async () => {
    expect(await jobByNumber("999999999", now)).toBeNull();
    expect(await jobByNumber(undefined, now)).toBeNull();
  });
});
