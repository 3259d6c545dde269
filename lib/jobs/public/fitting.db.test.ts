import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { kindsMeant } from "./article-words";
import { fittingJobs } from "./fitting";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const article = (title: string, { summary = "", text = "" } = {}) => ({ title, summary, text });
const shown = async (about: ReturnType<typeof article>) => (await fittingJobs(about, 3, now)).map(({ title }) => title);

beforeEach(async () => {
  await emptied("job");
  const old = { publishedAt: new Date("2026-10-01T09:00:00Z") };
  await aJob({ title: "Data apprentice", employerName: "A", contract: "apprenticeship", ...old });
  await aJob({ title: "Wind engineer", employerName: "B", sponsorship: "yes", sector: "engineering", ...old });
  await aJob({ title: "Civil engineer", employerName: "C", sector: "engineering", ...old });
  await aJob({ title: "Video editor", employerName: "D" });
  await aJob({ title: "Planner", employerName: "E" });
  await aJob({ title: "Buyer", employerName: "F" });
  await aJob({ title: "Second buyer", employerName: "F" });
});

test.each([
  ["that is about a kind of contract", article("Apprenticeship or scheme?"), "Data apprentice"],
  ["that is about a visa", article("Two years more", { summary: "When you need a sponsor" }), "Wind engineer"],
  [
    "that names a kind again and again",
    article("A start", { text: "An apprentice learns. ".repeat(6) }),
    "Data apprentice",
  ],
])("an article %s leads on to a job of it, however old", async (_, about, expected) => {
  expect((await shown(about))[0]).toBe(expected);
});

test("the more a job has of what an article is about, the earlier it stands", async () => {
  expect((await shown(article("Engineering with a visa"))).slice(0, 2)).toEqual(["Wind engineer", "Civil engineer"]);
});

test("where too few fit, the newest fill up, one for each employer", async () => {
  const jobs = await shown(article("How to be an apprentice"));

  expect(jobs[0]).toBe("Data apprentice");
  expect(jobs).toHaveLength(3);
  expect(jobs.filter((title) => title.toLowerCase().includes("buyer")).length).toBeLessThan(2);
});

test("words that mean something else in the title of a job lead to none", () => {
  expect(
    kindsMeant(article("Video interviews", { summary: "Online tests, what the law says and who consults" })),
  ).toEqual([]);
});

test("a job that is closed, withdrawn or still to come is never shown", async () => {
  await db.job.updateMany({ where: { title: "Data apprentice" }, data: { closesAt: now } });
  await db.job.updateMany({ where: { title: "Wind engineer" }, data: { withdrawnAt: now } });
  await db.job.updateMany({ where: { title: "Civil engineer" }, data: { publishedAt: new Date("2026-11-26") } });

  const jobs = await shown(article("An apprentice, an engineer and a visa"));

  expect(jobs).toHaveLength(3);
  expect(jobs).not.toEqual(expect.arrayContaining([expect.stringMatching(/apprentice|engineer/)]));
});

test("a site without an open job shows none", async () => {
  await db.job.updateMany({ data: { closesAt: now } });

  expect(await shown(article("How to be an apprentice"))).toEqual([]);
});
