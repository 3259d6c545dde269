import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { questionInput } from "@/lib/applications/questions/question-input";
import { questionsOf } from "@/lib/applications/questions/questions";
import { addQuestion } from "@/lib/applications/staff/questions";
import type { Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { aJob } from "@/tests/support/a-job";
import { aClient, aColleague } from "@/tests/support/clients";
import { emptied } from "@/tests/support/emptied";
import { jobInput } from "../job-input";
import { jobBySlug } from "../queries";
import { publishJob } from "../staff/publishing";
import { restoreJob } from "../staff/restoring";
import { createJob, duplicateJob, saveJob } from "../staff/writing";
import { setBelonging } from "./belonging";

const now = new Date("2026-11-25T10:00:00Z");
const filled = {
  title: "Graduate robotics tester",
  employerName: "Zyxcorp Robotics Ltd",
  description: "You test robot arms in the city, with a mentor beside you.",
  places: "Leeds LS1 4AB",
  workplace: "on-site",
  contract: "permanent",
  hours: "full-time",
  payFrom: "30000",
  payPeriod: "year",
};
const input = (given: Record<string, string> = {}) => jobInput.parse({ ...filled, ...given });
const hidden = (given: Record<string, string> = {}) => input({ isConfidential: "on", ...given });
let recruiter: Staff;

beforeAll(async () => {
  await loadGazetteer();
  recruiter = await aColleague("recruiter", "Priya");
});
beforeEach(() => emptied("job", "client"));

const jobOf = (id: string) => db.job.findUniqueOrThrow({ where: { id }, include: { slugs: true } });

async function draft(given = input()): Promise<string> {
  const made = await createJob(recruiter, given, now);
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}

const publish = (id: string, version: number) =>
  publishJob(recruiter, id, { version, closesOn: "2026-12-24", authorityFrom: "Rosa" }, now);

describe("the address of a job", () => {
  test.each([
    ["a postcode in a place", { places: "Hush Campus, LS2 7EY" }, "graduate-robotics-tester-ls2$"],
    ["its employer in a place", { places: "Zyxcorp Robotics Yard" }, "graduate-robotics-tester-the-employer-yard$"],
    ["its employer in the title", { title: "Zyxcorp Robotics Ltd tester" }, "the-employer-tester-ls1$"],
    ["its employer said short", { title: "Zyxcorp Robotics tester" }, "the-employer-tester-ls1$"],
    ["a postcode in the title", { title: "Tester LS1 4AB" }, "tester-ls1-ls1$"],
  ])("of a confidential employer has nothing in it that its page hides: %s", async (_, given, slug) => {
    expect((await jobOf(await draft(hidden(given)))).slug).toMatch(new RegExp(`^${slug}`));
  });

  test("that names an employer is given up when that is to be hidden: it leads nowhere, and nothing tells of it", async () => {
    const id = await draft();
    const { slug: telling } = await jobOf(id);
    expect(telling).toContain("zyxcorp");
    expect(await publish(id, 1)).toEqual({ ok: true });
    expect(await saveJob(recruiter, id, 2, hidden(), now)).toMatchObject({ ok: true });

    const { slug, slugs } = await jobOf(id);
    expect(slug).not.toMatch(/zyxcorp|4ab/);
    expect(slugs.map((one) => one.slug)).toEqual([slug]);
    expect(await jobBySlug(telling, now)).toEqual({ kind: "missing" });
    expect(await jobBySlug(slug, now)).toMatchObject({ kind: "open" });
  });

  test("stays when a job that is confidential is saved again, and when it is no longer confidential", async () => {
    const id = await draft(hidden());
    const { slug } = await jobOf(id);
    await saveJob(recruiter, id, 1, hidden({ title: "Something else" }), now);
    await saveJob(recruiter, id, 2, input({ title: "Something else" }), now);

    expect((await jobOf(id)).slug).toBe(slug);
  });

  test("that tells keeps a job from coming out, until it is saved and given another", async () => {
    const id = await draft(hidden());
    await db.job.update({ where: { id }, data: { slug: "tester-zyxcorp-robotics-ls1-4ab" } });

    expect(await publish(id, 1)).toMatchObject({
      reason: "names-client",
      names: ["/jobs/tester-zyxcorp-robotics-ls1-4ab"],
    });
    expect(await saveJob(recruiter, id, 1, hidden(), now)).toMatchObject({ ok: true, version: 2 });
    expect(await publish(id, 2)).toEqual({ ok: true });
    expect((await jobOf(id)).slugs.length).toBe(1);
  });

  test("of a copy of a confidential job does not tell", async () => {
    const copy = await duplicateJob(recruiter, await draft(hidden()), now);

    expect((await jobOf(copy.ok ? copy.id : "")).slug).not.toMatch(/zyxcorp|4ab/);
  });
});

/** A public, confidential job of a client with a web site and people. */
async function publicJob(): Promise<string> {
  const client = await aClient(
    recruiter,
    { name: "Coldharrow Capital", site: "coldharrow-capital.example", isConfidential: "on" },
    now,
  );
  const id = await draft(hidden());
  await setBelonging(recruiter, { id, was: "", to: `client:${client}` });
  expect(await publish(id, 1)).toEqual({ ok: true });
  return id;
}

describe("a public job of a confidential employer cannot begin to say who that is", () => {
  test.each([
    ["the web site in its text", { description: `${filled.description} See coldharrow-capital.example.` }],
    [
      "the web site behind a link",
      { description: `${filled.description} [More](https://coldharrow-capital.example/x).` },
    ],
    ["the client among the skills", { skills: "Excel, Coldharrow Capital" }],
    ["the client in a place", { places: "Coldharrow Capital House" }],
    ["the client as its degree", { degree: "The Coldharrow Capital diploma" }],
    ["a postcode in its text", { description: `${filled.description} Come to LS1 4AB.` }],
    ["the employer as web sites are called", { description: `${filled.description} At zyxcorp-robotics.example.` }],
  ])("when it is saved: %s", async (_, given) => {
    const id = await publicJob();

    expect(await saveJob(recruiter, id, 2, hidden(given), now)).toMatchObject({ ok: false, reason: "names-client" });
    expect((await jobOf(id)).version).toBe(2);
  });

  test("when an earlier version is brought back", async () => {
    const client = await aClient(recruiter, { name: "Coldharrow Capital", isConfidential: "on" }, now);
    const id = await draft(hidden({ skills: "Coldharrow Capital" }));
    await setBelonging(recruiter, { id, was: "", to: `client:${client}` });
    await saveJob(recruiter, id, 1, hidden(), now);
    expect(await publish(id, 2)).toEqual({ ok: true });

    expect(await restoreJob(recruiter, { id, version: 3, from: 1 }, now)).toMatchObject({ reason: "names-client" });
  });

  test("when it is said to be of the client that it names", async () => {
    const client = await aClient(recruiter, { name: "Coldharrow Capital", isConfidential: "on" }, now);
    const id = await draft(hidden({ skills: "Coldharrow Capital" }));
    await publish(id, 1);

    expect(await setBelonging(recruiter, { id, was: "", to: `client:${client}` })).toMatchObject({
      reason: "names-client",
    });
  });

  test("when it asks something, or has asked before it comes out", async () => {
    const asks = questionInput.parse({
      text: "Which do you know?",
      kind: "one-of",
      options: "Coldharrow Capital\nNone",
    });
    const id = await publicJob();
    const other = await draft(hidden());
    const { clientId } = await jobOf(id);

    expect(await addQuestion(recruiter, id, asks, now)).toEqual({ ok: false, reason: "names-client" });
    expect(await addQuestion(recruiter, other, asks, now)).toEqual({ ok: true });
    await setBelonging(recruiter, { id: other, was: "", to: `client:${clientId ?? ""}` });
    expect(await publish(other, 1)).toMatchObject({ reason: "names-client" });
  });
});

test("the answers to choose from are shown without a confidential employer's name, and meet what is essential as before", async () => {
  const { id } = await aJob({ employerName: "Zyxcorp Robotics Ltd", isConfidential: true, publishedAt: null });
  const facts = { text: "Which do you know?", kind: "one-of", options: "Zyxcorp Robotics arms\nNone" };
  await addQuestion(recruiter, id, questionInput.parse({ ...facts, essential: "Zyxcorp Robotics arms" }), now);

  expect(await questionsOf(id)).toMatchObject([
    { options: ["The employer arms", "None"], wanted: ["The employer arms"] },
  ]);
});

test("skills and degree of a confidential employer are shown without its name", async () => {
  const { slug } = await aJob({
    employerName: "Zyxcorp Robotics Ltd",
    isConfidential: true,
    skills: ["Python", "Zyxcorp Robotics Studio"],
    degree: "Any, or Zyxcorp Robotics diploma",
  });

  expect(await jobBySlug(slug, now)).toMatchObject({
    job: { skills: ["Python"], degree: "Any, or the employer diploma" },
  });
});
