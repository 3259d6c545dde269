import { beforeEach, describe, expect, test } from "vitest";
import { VISITOR, type Candidate } from "@/lib/access/viewer";
import { apply } from "@/lib/applications/applying/applying";
import { aCandidate, applying, cvNamed, details, now } from "@/lib/applications/applying/applying.fixtures";
import { blockEmployer } from "@/lib/candidates/blocking";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { fitForm, reflectionForm } from "../fit-input";
import { newId, nothingKept } from "../learning/learning.fixtures";
import { betterJobs } from "./better";
import { ownMirror, ownMirrors, sayGut, saveReflection, unsureOf } from "./mirror";
import { takeMissing, takeSnapshot } from "./snapshots";
import { ownFit, saveFit, wipeFit } from "./profile";

const LATER = new Date(now.getTime() + 10 * 86_400_000);

let sam: Candidate;
beforeEach(async () => {
  await nothingKept();
  await aJob({
    slug: "planner",
    title: "Junior planner",
    sector: "data",
    pounds: [25_000, 27_000],
    workplace: "hybrid",
  });
  sam = await aCandidate("sam@example.com");
});

const weighed = (given: Record<string, unknown> = {}) =>
  fitForm.parse({ pay: 4, payFrom: 28_000, sector: 3, sectorWanted: "data", home: 2, homeDays: 2, ...given });

/** Sam applies, and answers the application's id. */
async function applied(slug = "planner"): Promise<string> {
  const said = { ...details, email: sam.email };
  const outcome = await apply(applying({ viewer: sam, slug, details: said, cv: cvNamed(slug) }), now);
  if (!outcome.ok) throw new Error(outcome.reason);
  await takeSnapshot(sam, slug, now);
  return (await db.application.findFirstOrThrow({ where: { job: { slug } }, select: { id: true } })).id;
}

/** The no is decided at `now`, and told at `goesAt`. */
async function rejected(applicationId: string, goesAt: Date) {
  await db.$transaction([
    db.applicationEvent.create({
      data: { applicationId, version: 2, from: "received", to: "rejected", actor: "staff", reason: "other", at: now },
    }),
    db.application.update({
      where: { id: applicationId },
      data: { stage: "rejected", version: 2, answerDueOn: null, answerGoesAt: goesAt },
    }),
  ]);
}

describe("what matters", () => {
  test("is kept sealed in versions, and of two devices one is heard", async () => {
    const outcomes = await Promise.all(
      ["Kind.", "Loud."].map((teamWords) => saveFit(sam, weighed({ team: 1, teamWords }), now)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "changed", version: 1 });

    await saveFit(sam, weighed({ dealbreakers: "pay", version: 1 }), now);
    await saveFit(sam, weighed({ version: 2 }), now);
    expect(await ownFit(sam)).toMatchObject({
      version: 3,
      wants: { pay: 4 },
      relaxed: [{ criterion: "pay", times: 1 }],
    });
    expect(await ownFit(await aCandidate("ade@example.com"))).toEqual({ wants: null, version: 0, relaxed: [] });
    expect(await saveFit(VISITOR, weighed(), now)).toEqual({ ok: false, reason: "sign-in" });
    const rows = await db.$queryRaw<{ row: string }[]>`SELECT to_jsonb(fit_profile)::text AS row FROM fit_profile`;
    expect(rows.map(({ row }) => row).join()).not.toMatch(/Kind|Loud|28000/);
  });

  test("that was weighed after applying still gives a snapshot, as long as nobody has heard", async () => {
    const id = await applied();
    await db.fitSnapshot.deleteMany();
    await saveFit(sam, weighed(), now);

    expect((await ownMirror(sam, id, now))?.snapshot).toMatchObject({
      wants: { payFrom: 28_000 },
      facts: { payYearly: 27_000 },
    });
  });
});

describe("a snapshot", () => {
  test("is taken once when somebody signed in applies, and by the worker when that was missed; never for visitors", async () => {
    await takeSnapshot(VISITOR, "planner", now);
    const id = await applied();
    await Promise.all([takeSnapshot(sam, "planner", now), takeSnapshot(sam, "planner", LATER)]);
    expect(await db.fitSnapshot.findMany({ select: { applicationId: true, takenAt: true } })).toEqual([
      { applicationId: id, takenAt: now },
    ]);

    await db.fitSnapshot.deleteMany();
    expect(await takeMissing(new Date())).toBe(0);
    expect(await takeMissing(now)).toBe(1);
    expect(await takeMissing(now)).toBe(0);
  });

  test("fit snapshot taken before result cannot be changed after, only annotated", async () => {
    await saveFit(sam, weighed(), now);
    const id = await applied();
    const before = await db.fitSnapshot.findUniqueOrThrow({ where: { applicationId: id } });
    await rejected(id, now);

    // The advert changes, the weights change, and somebody tries by hand: the snapshot is what it was.
    await db.job.updateMany({ data: { salaryMaxPence: 9_900_000, version: 2 } });
    await saveFit(sam, weighed({ payFrom: 20_000, version: 1 }), LATER);
    await takeSnapshot(sam, "planner", LATER);
    await takeMissing(now);
    for (const data of [{ sealed: "x" }, { takenAt: LATER }, { candidateId: newId() }])
      await expect(db.fitSnapshot.update({ where: { applicationId: id }, data })).rejects.toThrow();
    expect(await db.fitSnapshot.findUniqueOrThrow({ where: { applicationId: id } })).toEqual(before);

    const said = reflectionForm.parse({ paySaid: "yes", surprised: "They were kind.", again: "no" });
    expect(await saveReflection(sam, id, said, LATER)).toEqual({ ok: true });
    expect(await ownMirror(sam, id, LATER)).toMatchObject({
      isTold: true,
      snapshot: { wants: { payFrom: 28_000 }, facts: { payYearly: 27_000 } },
      reflection: { paySaid: "yes", surprised: "They were kind." },
    });
  });

  test("is not taken, and no feeling is kept, once the result is known: the database refuses it", async () => {
    const id = await applied();
    await rejected(id, now);
    expect(await sayGut(sam, id, 9, LATER)).toBe(false);
    await expect(db.fitGut.create({ data: { applicationId: id, gut: 9, saidAt: LATER } })).rejects.toThrow(/is known/);

    await db.fitSnapshot.deleteMany();
    expect(await takeMissing(now)).toBe(0);
    const row = { applicationId: id, candidateId: sam.personId, takenAt: LATER, sealed: "x" };
    await expect(db.fitSnapshot.create({ data: row })).rejects.toThrow(/is known/);
  });

  test("does not tell that a no has been decided before its letter goes", async () => {
    const id = await applied();
    await rejected(id, LATER);

    expect(await unsureOf(sam, "planner", now)).toBe(id);
    expect(await ownMirror(sam, id, now)).toMatchObject({ isTold: false });
    expect(await sayGut(sam, id, 8, now)).toBe(true);
    expect(await ownMirror(sam, id, LATER)).toMatchObject({ isTold: true, gut: 8 });
  });
});

test("how sure they were is said once, between 1 and 10, by them alone", async () => {
  const id = await applied();
  const ade = await aCandidate("ade@example.com");
  for (const other of [ade, VISITOR]) {
    expect(await sayGut(other, id, 3, now)).toBe(false);
    expect(await ownMirror(other, id, now)).toBeNull();
    expect(await saveReflection(other, id, reflectionForm.parse({}), now)).toEqual({ ok: false, reason: "missing" });
  }
  expect((await Promise.all([sayGut(sam, id, 7, now), sayGut(sam, id, 2, now)])).filter(Boolean)).toHaveLength(1);
  expect(await sayGut(sam, id, 5, now)).toBe(false);
  expect(await unsureOf(sam, "planner", now)).toBeNull();
  await expect(db.fitGut.updateMany({ data: { gut: 1 } })).rejects.toThrow();
  expect(await ownMirror(sam, "x'\"y", now)).toBeNull();
});

test("what was learned is written over the version that was seen", async () => {
  const id = await applied();
  const outcomes = await Promise.all(
    ["phone", "laptop"].map((note) => saveReflection(sam, id, reflectionForm.parse({ note }), now)),
  );

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "changed", version: 1 });
});

test("three open jobs that meet more come with their sums: none that breaks a dealbreaker, is blocked or applied for", async () => {
  await saveFit(sam, weighed({ dealbreakers: "home" }), now);
  const job = { sector: "data", workplace: "remote", pounds: [30_000, 31_000] as [number, number] };
  for (const title of ["One", "Two", "Three", "Four"]) await aJob({ title, ...job });
  await aJob({ title: "On site", ...job, workplace: "on-site" });
  await aJob({ title: "Blocked", ...job, employerName: "Grim & Co Ltd" });
  await aJob({ title: "Closed", ...job, closesAt: new Date("2026-11-20T00:00:00Z") });
  await aJob({ title: "Had", slug: "had", ...job });
  await blockEmployer(sam, "The Grim & Co", now);
  const id = await applied();
  await applied("had");
  const { snapshot, jobId } = (await ownMirror(sam, id, now))!;

  const { had, jobs: better } = await betterJobs(sam, { wants: snapshot!.wants!, facts: snapshot!.facts, jobId }, now);

  expect(had).toBe(3);
  expect(better.map(({ points }) => points)).toEqual(Array(3).fill({ met: 9, missed: 0, unknown: 0, all: 9 }));
  expect(better.map(({ job }) => job.title).every((title) => ["One", "Two", "Three", "Four"].includes(title))).toBe(
    true,
  );
  expect((await betterJobs(VISITOR, { wants: snapshot!.wants!, facts: snapshot!.facts, jobId }, now)).jobs).toEqual([]);
});

test("a better job of a confidential employer stays, whichever name is blocked: blocking confirms no guess", async () => {
  await saveFit(sam, weighed({ dealbreakers: "home" }), now);
  await aJob({
    title: "Quokka keeper",
    employerName: "Hush Holdings",
    isConfidential: true,
    sector: "data",
    workplace: "remote",
    pounds: [30_000, 31_000],
  });
  const { snapshot, jobId } = (await ownMirror(sam, await applied(), now))!;
  const shown = async () => {
    const { jobs } = await betterJobs(sam, { wants: snapshot!.wants!, facts: snapshot!.facts, jobId }, now);
    return jobs.map(({ job }) => job.title);
  };
  const before = await shown();
  await blockEmployer(sam, "Hush Holdings", now);

  expect([before, await shown()]).toEqual([["Quokka keeper"], ["Quokka keeper"]]);
});

test("wiping takes weights, snapshots and all beside them", async () => {
  await saveFit(sam, weighed(), now);
  const id = await applied();
  await sayGut(sam, id, 7, now);
  await saveReflection(sam, id, reflectionForm.parse({ note: "x" }), now);
  await wipeFit(sam);

  expect(await ownMirrors(sam, now)).toEqual([]);
  expect(await Promise.all([db.fitProfile.count(), db.fitGut.count(), db.fitReflection.count()])).toEqual([0, 0, 0]);
});
