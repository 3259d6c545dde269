import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { aJob } from "@/tests/support/a-job";
import { jobInput } from "../job-input";
import { asMarkdown } from "../description/to-markdown";
import { closeJob, publishJob } from "./publishing";
import { createJob, duplicateJob, saveJob } from "./writing";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const recruiter: Viewer = {
  kind: "staff",
  role: "recruiter",
  personId: "11111111-1111-4111-8111-111111111111",
  email: "r@example.com",
  name: "R",
};
const filled = {
  title: "Junior planner",
  employerName: "Calder & Finch",
  description: "Plan things.",
  places: "Leeds",
  workplace: "on-site",
  contract: "permanent",
  hours: "full-time",
};
const input = (given: Record<string, string> = {}) => jobInput.parse({ ...filled, ...given });
const jobWith = (id: string) => db.job.findUniqueOrThrow({ where: { id }, include: { places: true } });

beforeAll(loadGazetteer);
beforeEach(async () => {
  await emptied("job");
});

test("a draft has its places on the map, and its fingerprint leaves them out", async () => {
  const [one, two] = [
    await createJob(recruiter, input(), now),
    await createJob(recruiter, input({ places: "York" }), now),
  ];
  if (!one.ok || !two.ok) throw new Error("not created");

  const [leeds, york] = [await jobWith(one.id), await jobWith(two.id)];
  expect(leeds.places).toMatchObject([{ name: "Leeds", region: "yorkshire", latitude: expect.closeTo(53.8, 1) }]);
  expect(york.advertKey).toBe(leeds.advertKey);
});

test("a duplicate is a draft that says the same at an address of its own, and knows nothing of where it came from", async () => {
  const from = await aJob({
    title: "Graduate planner",
    places: ["leeds", "york"],
    skills: ["GIS"],
    source: "reed",
    externalId: "7",
  });

  const outcome = await duplicateJob(recruiter, from.id, now);

  const copy = await jobWith(outcome.ok ? outcome.id : "");
  expect(copy).toMatchObject({ title: "Graduate planner", skills: ["GIS"], publishedAt: null, closesAt: null });
  expect(copy).toMatchObject({ source: null, externalId: null, liveSeq: null, version: 1 });
  expect(copy.places.map(({ name }) => name)).toEqual(["Leeds", "York"]);
  expect(copy.slug).not.toBe(from.slug);
  expect(await duplicateJob({ ...recruiter, role: "viewer" }, from.id, now)).toEqual({
    ok: false,
    reason: "not-found",
  });
});

describe("a summary", () => {
  const [OLD, NEW] = ["You plan roads and bridges in the north.", "You plan railways and harbours in the south."];
  const saved = async (first: Record<string, string>, then: Record<string, string>) => {
    const made = await createJob(recruiter, input({ description: OLD, ...first }), now);
    const { id, summary } = await jobWith(made.ok ? made.id : "");
    await saveJob(recruiter, id, 1, input({ summary, ...then }), now);
    return (await jobWith(id)).summary;
  };

  test.each([
    ["that was made from the description is made anew when that changes", {}, { description: NEW }, NEW],
    ["that somebody typed stays", { summary: "Typed by hand." }, { description: NEW }, "Typed by hand."],
    ["typed together with a new description stays", {}, { description: NEW, summary: "Typed." }, "Typed."],
    ["taken out is made from the new description", { summary: "By hand." }, { description: NEW, summary: "" }, NEW],
    ["stays while the description stays", {}, { description: OLD, title: "Road planner" }, OLD],
  ])("%s", async (_, first, then, expected) => {
    expect(await saved(first, then)).toBe(expected);
  });
});

describe("a published job keeps what publishing needs", () => {
  test.each([
    ["a description", { description: " " }, ["a description"]],
    ["a place", { places: "" }, ["a place, or that it is done from home"]],
    [
      "lawful pay",
      { payFrom: "24000", payPeriod: "year" },
      [expect.stringMatching(/^pay at or above the minimum wage/)],
    ],
    [
      "lawful pay for its hours",
      { payFrom: "25500", payPeriod: "year", description: "40 hours a week." },
      [expect.stringContaining("for 40 hours a week")],
    ],
  ])("%s", async (_, change, missing) => {
    const { id } = await aJob({ title: "Junior planner" });

    expect(await saveJob(recruiter, id, 1, input(change), now)).toEqual({ ok: false, reason: "incomplete", missing });
    expect((await jobWith(id)).version).toBe(1);
  });

  test("and a draft may do without, but not come out so", async () => {
    const created = await createJob(recruiter, input({ description: "", payFrom: "11", payPeriod: "hour" }), now);
    if (!created.ok) throw new Error("not created");

    expect(await publishJob(recruiter, created.id, { version: 1, closesOn: "2026-12-31" }, now)).toMatchObject({
      ok: false,
      reason: "incomplete",
      missing: ["a description", expect.stringContaining("£11 an hour")],
    });
  });
});

describe("an imported job that is saved with one thing changed", () => {
  const html =
    "<h2>What you do</h2>\n<ul><li>Plan\n<ul><li>roads</li></ul></li></ul>\n<table><tbody><tr><td>£</td></tr></tbody></table>";
  const imported = (facts: Partial<Prisma.JobUncheckedCreateInput> = {}) =>
    aJob({
      title: "Junior planner",
      source: "reed",
      externalId: "1",
      descriptionHtml: html,
      descriptionText: "What you do",
      ...(facts as object),
    });

  test("has its text as it was, to the letter, and only that thing is by hand", async () => {
    const { id } = await imported({ summary: "In short." });

    await saveJob(
      recruiter,
      id,
      1,
      input({ description: asMarkdown(html), summary: "In short.", title: "Road planner" }),
      now,
    );

    expect(await jobWith(id)).toMatchObject({ title: "Road planner", descriptionHtml: html, editedFields: ["title"] });
  });

  test("has its places as they were, though their names say less", async () => {
    const { id } = await imported();
    await db.jobPlace.updateMany({ where: { jobId: id }, data: { name: "Woking GU21", latitude: 51.32 } });

    await saveJob(recruiter, id, 1, input({ places: "Woking GU21" }), now);

    expect(await jobWith(id)).toMatchObject({ places: [{ name: "Woking GU21", latitude: 51.32 }] });
    expect((await jobWith(id)).editedFields).not.toContain("places");
  });

  test("has its pay in the currency that it had", async () => {
    const { id } = await imported({ salaryMinPence: 40_000_00, salaryCurrency: "EUR", salaryPeriod: "year" });

    await saveJob(recruiter, id, 1, input({ payFrom: "41,000", payPeriod: "year" }), now);

    expect(await jobWith(id)).toMatchObject({ salaryMinPence: 41_000_00, salaryCurrency: "EUR" });
  });

  test("remembers that a person closed it, so that no import opens it again", async () => {
    const { id } = await imported();

    await closeJob(recruiter, { id, version: 1 }, now);

    expect((await jobWith(id)).editedFields).toEqual(["closing day"]);
  });
});
