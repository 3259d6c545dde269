import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { aJob } from "@/tests/support/a-job";
import { enrolled, staffOf } from "@/tests/support/editing";
import type { JobFields } from "../form-input";
import { jobInput } from "../job-input";
import { jobClash, settleJobClash, threeStates } from "./clashes";
import { chosenOf, mergeOfJobs } from "./merging";
import { fieldsOf } from "./said";
import { keepJobCopy, otherJobWriters, ownJobCopy, replaceJobCopy } from "./working-copies";
import { saveJob } from "./writing";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const later = new Date("2026-11-25T10:20:00Z");
const [ada, ben] = [staffOf("recruiter"), staffOf("recruiter")];

const formOf = async (id: string) =>
  fieldsOf(await db.job.findUniqueOrThrow({ where: { id }, include: { places: { orderBy: { position: "asc" } } } }));
const save = (who: Staff, id: string, version: number, fields: JobFields) => {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
  return saveJob(who, id, version, jobInput.parse(given), now);
};

async function job() {
  const { id } = await aJob({
    title: "Junior planner",
    pounds: [27_000, null],
    descriptionHtml: "<h2>What you do</h2>\n<ul>\n<li>Plan</li>\n<li>Draw</li>\n</ul>\n<p>In Leeds.</p>",
    descriptionText: "What you do Plan Draw In Leeds.",
  });
  return { id, base: await formOf(id) };
}

beforeAll(loadGazetteer);
beforeEach(async () => {
  await emptied("job");
  await enrolled(ada);
  await enrolled(ben);
});

test("what one typed and the other saved is put together field by field, and the text word by word", async () => {
  const { id, base } = await job();
  await save(ben, id, 1, { ...base, payFrom: "28000", description: base.description.replace("Draw", "Draw bridges") });
  await replaceJobCopy(
    ada,
    id,
    {
      baseVersion: 1,
      fields: {
        ...base,
        title: "Planner",
        places: "Leeds\nYork",
        description: base.description.replace("Plan\n", "Plan roads\n"),
      },
    },
    now,
  );

  const clash = await jobClash(ada, id);

  expect(clash).toMatchObject({ version: 2, savedBy: "Ed", lines: [] });
  expect(clash?.taken).toEqual([
    { name: "title", was: "Junior planner", is: "Planner", by: "mine" },
    { name: "places", was: "Leeds", is: "Leeds\nYork", by: "mine" },
    { name: "payFrom", was: "27000", is: "28000", by: "theirs" },
  ]);
  await settleJobClash(ada, id, { version: 2, body: [], lines: {} }, now);
  const copy = await ownJobCopy(ada, id);
  expect(copy?.fields).toMatchObject({ title: "Planner", payFrom: "28000" });
  expect(copy?.fields.description).toContain("- Plan roads\n- Draw bridges");
  expect(await save(ada, id, 2, copy!.fields)).toMatchObject({ ok: true, version: 3 });
});

test("where both changed the same, somebody chooses, and neither is lost before", async () => {
  const { id, base } = await job();
  await save(ben, id, 1, {
    ...base,
    title: "Road planner",
    description: base.description.replace("In Leeds.", "In York."),
  });
  await replaceJobCopy(
    ada,
    id,
    {
      baseVersion: 1,
      fields: { ...base, title: "Bridge planner", description: base.description.replace("In Leeds.", "In Hull.") },
    },
    now,
  );

  const clash = await jobClash(ada, id);

  expect(clash?.lines).toEqual([
    { name: "title", mine: "Bridge planner", theirs: "Road planner", was: "Junior planner" },
  ]);
  const states = await threeStates(ada, id, (await ownJobCopy(ada, id))!);
  const undecided = chosenOf(mergeOfJobs(states!), { body: [], lines: {} });
  expect(undecided.description).toContain("In York.");
  expect(undecided.description).toContain("In Hull.");
  await settleJobClash(ada, id, { version: 2, body: ["theirs"], lines: { title: "theirs" } }, now);
  expect((await ownJobCopy(ada, id))?.fields).toMatchObject({ title: "Road planner" });
  expect((await ownJobCopy(ada, id))?.fields.description).not.toContain("Hull");
});

test("a choice that was shown before one more save is asked for anew", async () => {
  const { id, base } = await job();
  await save(ben, id, 1, { ...base, title: "Road planner" });
  await replaceJobCopy(ada, id, { baseVersion: 1, fields: { ...base, title: "Bridge planner" } }, now);
  await save(ben, id, 2, { ...base, title: "Rail planner" });

  expect(await settleJobClash(ada, id, { version: 2, body: [], lines: { title: "mine" } }, now)).toMatchObject({
    reason: "changed-meanwhile",
  });
});

test("what somebody types is kept beside the job, one window at a time, and is gone when they save", async () => {
  const { id, base } = await job();
  const typed = { ...base, title: "Typed" };
  const first = await keepJobCopy(ada, id, { baseVersion: 1, fields: typed, kept: null }, now);
  if (!first.ok) throw new Error(first.reason);

  expect(await keepJobCopy(ada, id, { baseVersion: 1, fields: base, kept: null }, later)).toEqual({
    ok: false,
    reason: "elsewhere",
    keptAt: now,
  });
  expect(await keepJobCopy(ada, id, { baseVersion: 1, fields: typed, kept: now }, later)).toMatchObject({ ok: true });
  expect(await otherJobWriters(ben, id, later)).toEqual([{ name: "Ed", savedAt: later, isWriting: true }]);
  expect((await formOf(id)).title).toBe("Junior planner");

  await save(ada, id, 1, typed);

  expect(await ownJobCopy(ada, id)).toBeNull();
  expect(await keepJobCopy(ada, id, { baseVersion: 1, fields: base, kept: later }, later)).toMatchObject({
    reason: "saved",
  });
});

test("who keeps a copy hears that a colleague has saved meanwhile", async () => {
  const { id, base } = await job();
  await save(ben, id, 1, { ...base, title: "Road planner" });

  expect(await keepJobCopy(ada, id, { baseVersion: 1, fields: base, kept: null }, now)).toMatchObject({
    ok: true,
    version: 2,
  });
});

test("nobody but recruiters keeps, merges or sees anything of it", async () => {
  const { id, base } = await job();
  const editor = staffOf("editor");

  expect(await keepJobCopy(editor, id, { baseVersion: 1, fields: base, kept: null }, now)).toMatchObject({
    reason: "not-found",
  });
  expect(await replaceJobCopy(editor, id, { baseVersion: 1, fields: base }, now)).toBe(false);
  expect(await threeStates(editor, id, { baseVersion: 1, fields: base })).toBeNull();
  expect(await otherJobWriters({ kind: "visitor" }, id, now)).toEqual([]);
});
