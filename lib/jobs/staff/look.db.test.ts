import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { aJob } from "@/tests/support/a-job";
import { enrolled, staffOf } from "@/tests/support/editing";
import { JOB_FIELDS, type JobFields } from "../form-input";
import { jobInput } from "../job-input";
import { jobBySlug } from "../queries";
import { lookAt } from "./look";
import { publishJob } from "./publishing";
import { jobTemplate, jobTemplates, keepTemplate, removeTemplate } from "./templates";
import { createJob } from "./writing";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const recruiter = staffOf("recruiter");
const EMPTY = Object.fromEntries(JOB_FIELDS.map((name) => [name, ""])) as JobFields;
const typed = (given: Partial<JobFields>): JobFields => ({
  ...EMPTY,
  title: "Planner",
  employerName: "Calder & Finch",
  ...given,
});

beforeAll(loadGazetteer);
beforeEach(async () => {
  await emptied("job", "job_template");
  await enrolled(recruiter);
});

test("what is typed looks as the page will once it is saved and published", async () => {
  const fields = typed({
    places: "Leeds",
    payFrom: "27000",
    payPeriod: "year",
    workplace: "hybrid",
    contract: "permanent",
    hours: "full-time",
    description: "**What you do**\n\nPlan <script>x</script>things.",
  });
  const made = await createJob(
    recruiter,
    jobInput.parse(Object.fromEntries(Object.entries(fields).filter(([, value]) => value))),
    now,
  );
  const id = made.ok ? made.id : "";
  await publishJob(recruiter, id, { version: 1, closesOn: "2026-12-24", authorityFrom: "Ann" }, now);
  const { slug } = await db.job.findUniqueOrThrow({ where: { id } });
  const found = await jobBySlug(slug, now);

  const look = await lookAt(recruiter, id, fields, now);

  if (found.kind !== "open") throw new Error(found.kind);
  const { descriptionHtml, ...page } = found.job;
  expect(look?.job).toMatchObject(page);
  expect(look?.job.descriptionHtml).toContain("<h2>What you do</h2>");
  expect(descriptionHtml).not.toContain("<script");
  expect(look?.head).toEqual({
    title: "Planner at Calder & Finch, Leeds",
    description: expect.stringMatching(/^From £27,000 a year\. /),
  });
});

test("a form that is wrong or empty has a look too, with what can be read of it", async () => {
  const look = await lookAt(
    recruiter,
    null,
    typed({ payFrom: "lots", payTo: "3", startsOn: "soon", contract: "odd", title: " " }),
    now,
  );

  expect(look?.job).toMatchObject({ title: "Untitled job", pay: null, startsOn: null, contract: "permanent" });
});

test("a summary that nobody typed is made anew in the look too", async () => {
  const old = "Plan roads and bridges.";
  const { id } = await aJob({ descriptionHtml: `<p>${old}</p>`, descriptionText: old, summary: old });
  const fields = typed({ description: "Plan railways and harbours.", summary: old });

  expect((await lookAt(recruiter, id, fields, now))?.job.summary).toBe("Plan railways and harbours.");
});

test("a confidential employer is not named in the look either", async () => {
  const look = await lookAt(
    recruiter,
    null,
    typed({ isConfidential: "on", title: "Planner at Calder & Finch", description: "Calder & Finch plan." }),
    now,
  );

  expect(JSON.stringify(look)).not.toContain("Calder");
});

describe("jobs that are likely the same are shown", () => {
  const twins = async (given: Partial<JobFields>, id: string | null = null) =>
    (await lookAt(recruiter, id, typed({ places: "Leeds", ...given }), now))?.twins.map(({ title, state }) => [
      title,
      state,
    ]);

  test("open, scheduled and drafts of the employer, called nearly so, in the same place", async () => {
    await aJob({ title: "Graduate planner", employerName: "Calder and Finch Ltd" });
    await aJob({ title: "Graduate planners", publishedAt: null, closesAt: null, liveSeq: null });
    await aJob({ title: "Graduate planner", places: ["york"] });
    await aJob({ title: "Graduate planner", closesAt: now });
    await aJob({ title: "Graduate planner", withdrawnAt: now });
    await aJob({ title: "Graduate planner", employerName: "Somebody Else" });
    await aJob({ title: "Head chef" });

    expect(await twins({ title: "Graduate planner" })).toEqual([
      ["Graduate planner", "open"],
      ["Graduate planners", "draft"],
    ]);
  });

  test("and never the job itself", async () => {
    const { id } = await aJob({ title: "Graduate planner" });

    expect(await twins({ title: "Graduate planner" }, id)).toEqual([]);
  });
});

describe("words that the law forbids hold a job back", () => {
  async function draft(description: string) {
    const made = await createJob(
      recruiter,
      jobInput.parse({
        title: "Planner",
        employerName: "Finch",
        workplace: "remote",
        contract: "permanent",
        hours: "full-time",
        description,
      }),
      now,
    );
    return made.ok ? made.id : "";
  }

  test("until they are gone, or somebody says why they may stand, which is kept", async () => {
    const id = await draft("Women only.");

    expect(
      await publishJob(recruiter, id, { version: 1, closesOn: "2026-12-24", authorityFrom: "Ann" }, now),
    ).toMatchObject({
      reason: "must-mend",
      checks: [{ rule: "sex", line: 1 }],
    });
    const because = "A refuge for women (Equality Act 2010, schedule 9)";
    expect(
      await publishJob(recruiter, id, { version: 1, closesOn: "2026-12-24", authorityFrom: "Ann", because }, now),
    ).toEqual({ ok: true });
    expect(await db.jobRevision.findFirst({ where: { jobId: id, act: "publish" } })).toMatchObject({ why: because });
  });

  test("and words that only put people off do not", async () => {
    const id = await draft("A young ninja in a fast-paced team.");

    expect(await publishJob(recruiter, id, { version: 1, closesOn: "2026-12-24", authorityFrom: "Ann" }, now)).toEqual({
      ok: true,
    });
  });
});

describe("a template", () => {
  test("is a form with all but its start, and another of the same name takes its place", async () => {
    await keepTemplate(recruiter, "Planners", typed({ startsOn: "2027-01-11", skills: "GIS" }), now);
    const kept = await keepTemplate(recruiter, "planners", typed({ skills: "Maps" }), now);

    const own = (await jobTemplates(recruiter))?.filter(({ isOfHouse }) => !isOfHouse);
    expect(own).toMatchObject([{ label: "planners", madeBy: "Ed", fields: { skills: "Maps", startsOn: "" } }]);
    expect(await removeTemplate(recruiter, kept.ok ? kept.id : "")).toBe(true);
    expect((await jobTemplates(recruiter))?.every(({ isOfHouse }) => isOfHouse)).toBe(true);
  });

  test("of the house can be begun from, and is nobody's to take away", async () => {
    const [first] = (await jobTemplates(recruiter)) ?? [];

    expect((await jobTemplate(recruiter, first?.id ?? ""))?.fields.description).toContain("## What you would do");
    expect(await removeTemplate(recruiter, first?.id ?? "")).toBe(false);
  });
});

test("nobody but recruiters looks, keeps or reads any of it", async () => {
  const editor = staffOf("editor");

  expect(await lookAt(editor, null, EMPTY, now)).toBeNull();
  expect(await lookAt(recruiter, "6f1c1f0e-2f0a-4a39-9c50-0d6f9d0c2a11", EMPTY, now)).toBeNull();
  expect(await jobTemplates(editor)).toBeNull();
  expect(await keepTemplate(editor, "Mine", EMPTY, now)).toMatchObject({ reason: "not-found" });
});
