import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { VISITOR } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { apply } from "../applying/applying";
import { aCandidate, applying, cvNamed, details, keptFiles, now, oneOpenJob } from "../applying/applying.fixtures";
import { dropUnheldCvs } from "../cv-files/files";
import { keepDraftCv, keptCv } from "./cv";
import { type Draft, draftsFor, dropDraft, saveDraft, type Saving } from "./drafts";
import { forgetDrafts } from "./forgetting";

const A_DAY = 86_400_000;
const later = (ms: number) => new Date(now.getTime() + ms);
let jobId: string;

beforeEach(async () => {
  await oneOpenJob();
  ({ id: jobId } = await db.job.findFirstOrThrow());
});

async function save(change: Partial<Saving> = {}, at = now) {
  const saved = await saveDraft(
    { jobId, viewer: VISITOR, token: undefined, fields: { name: "Sam" }, base: 0, ...change },
    at,
  );
  if (!saved.ok) throw new Error(saved.reason);
  return { ...saved, token: saved.token ?? change.token };
}

async function keepCvFor(change: Partial<Saving>, name = "cv.pdf") {
  const kept = await keepDraftCv(cvNamed(name), now);
  if (!kept.ok) throw new Error(kept.refusal);
  return save({ ...change, cvId: kept.cvId });
}

const found = async (holder: { viewer?: Saving["viewer"]; token?: string }): Promise<Draft | null> =>
  (await draftsFor(jobId, { viewer: VISITOR, token: undefined, ...holder })).draft;

describe("what is typed into an application", () => {
  test("is found again by the browser that typed it, and by nobody else", async () => {
    const { token } = await save({ fields: { name: "Sam", message: "I pl" } });

    expect(await found({ token })).toMatchObject({
      fields: { name: "Sam", message: "I pl" },
      version: 1,
      isOwn: false,
    });
    for (const other of [undefined, "forged", "A".repeat(43)]) expect(await found({ token: other })).toBeNull();
    expect((await draftsFor((await aJob()).id, { viewer: VISITOR, token })).draft).toBeNull();
  });

  test("is the candidate's own when they are signed in, on every device", async () => {
    const [sam, ade] = [await aCandidate("sam@example.com"), await aCandidate("ade@example.com")];
    expect((await save({ viewer: sam })).token).toBeUndefined();

    expect(await found({ viewer: sam })).toMatchObject({ isOwn: true });
    expect(await found({ viewer: ade })).toBeNull();
  });

  test("becomes theirs when they sign in and go on, and the browser's secret opens it no more", async () => {
    const { token } = await save();
    const sam = await aCandidate("sam@example.com");
    await save({ viewer: sam, token, base: 1, fields: { phone: "07700 900123" } });

    expect(await found({ viewer: sam })).toMatchObject({ fields: { name: "Sam", phone: "07700 900123" } });
    expect(await found({ token })).toBeNull();
    expect(await db.applicationDraft.count()).toBe(1);
  });

  test("written signed out beside a draft of their own is put together with it, the later words first", async () => {
    const sam = await aCandidate("sam@example.com");
    await save({ viewer: sam, fields: { name: "Sam", message: "Old" } });
    const { token } = await save({ fields: { message: "New", phone: "07700 900123" } }, later(1000));

    expect(await draftsFor(jobId, { viewer: sam, token })).toMatchObject({
      draft: { fields: { message: "New" } },
      other: { fields: { message: "Old" } },
    });
    await save({ viewer: sam, token, base: 1, fields: {} }, later(2000));
    expect(await found({ viewer: sam })).toMatchObject({
      fields: { name: "Sam", message: "New", phone: "07700 900123" },
    });
    expect(await db.applicationDraft.count()).toBe(1);
  });

  test("begun twice at one moment by one candidate is one draft with both", async () => {
    const sam = await aCandidate("sam@example.com");
    await Promise.all([
      save({ viewer: sam, fields: { name: "Sam" } }),
      save({ viewer: sam, fields: { phone: "0113 496" } }),
    ]);

    expect(await found({ viewer: sam })).toMatchObject({ fields: { name: "Sam", phone: "0113 496" } });
  });
});

describe("two devices that write into one draft", () => {
  test("put their fields together, and of one field the second is shown what the first wrote; nothing is lost", async () => {
    const { token } = await save({ fields: { name: "Sam", message: "" } });
    await save({ token, base: 1, fields: { message: "From the phone" } });
    const second = await save({ token, base: 1, fields: { message: "From the desk", phone: "07700 900123" } });

    expect(second.differs).toEqual({ message: "From the phone" });
    expect(second.draft.fields).toEqual({ name: "Sam", message: "From the phone", phone: "07700 900123" });
    const chosen = await save({ token, base: second.draft.version, fields: { message: "From the desk" } });
    expect(chosen.differs).toEqual({});
    expect(chosen.draft.fields.message).toBe("From the desk");
  });

  test("are told apart by the page: what a page wrote itself it writes anew, though it never heard of it", async () => {
    const [desk, phone] = [randomUUID(), randomUUID()];
    const { token } = await save({ page: desk, fields: { message: "First" } });

    const anew = await save({ token, base: 0, page: desk, fields: { message: "Second" } });
    expect(anew.differs).toEqual({});
    expect(anew.draft.fields.message).toBe("Second");
    expect((await save({ token, base: 0, page: phone, fields: { message: "Third" } })).differs).toEqual({
      message: "Second",
    });
  });

  test("that write the same are not told anything", async () => {
    const { token } = await save();
    await save({ token, base: 1, fields: { message: "Same" } });

    expect((await save({ token, base: 1, fields: { message: "Same" } })).differs).toEqual({});
  });
});

describe("the CV of a draft", () => {
  test("is kept with it, replaced by the next, and not swept up", async () => {
    const { token } = await keepCvFor({}, "one.pdf");
    await keepCvFor({ token }, "two.pdf");

    expect(await dropUnheldCvs(later(A_DAY))).toBe(0);
    expect(await keptFiles()).toHaveLength(1);
    expect(await found({ token })).toMatchObject({ cv: { name: "two.pdf" }, fields: { name: "Sam" } });
  });

  test("goes out with the application, which has a copy of its own; the draft and its file are then gone", async () => {
    const { draft } = await keepCvFor({});
    const cv = (await keptCv(draft.cv?.id ?? ""))!;
    expect(await apply(applying({ cv, draftId: draft.id }), now)).toEqual({ ok: true, isNew: true });

    expect(await db.applicationDraft.count()).toBe(0);
    const { cvId } = await db.application.findFirstOrThrow();
    expect(await keptFiles()).toEqual([cvId]);
  });

  test("goes when the draft is thrown away, and when it is forgotten 90 days after its job has closed", async () => {
    const { token } = await keepCvFor({}, "thrown.pdf");
    await dropDraft(jobId, { viewer: VISITOR, token });
    expect(await keptFiles()).toEqual([]);

    await keepCvFor({}, "forgotten.pdf");
    const { closesAt } = await db.job.findFirstOrThrow();
    const end = closesAt!.getTime() + 90 * A_DAY;
    expect(await forgetDrafts(new Date(end))).toBe(0);
    expect(await forgetDrafts(new Date(end + 1))).toBe(1);
    await dropUnheldCvs(new Date(end + 1));
    expect(await keptFiles()).toEqual([]);
  });
});

describe("a job that closes while somebody writes", () => {
  const closesAt = later(3_600_000);

  test.each([
    ["a draft from before it closed, an hour after", {}, 3_600_000, true],
    ["a draft from before it closed, in the last moment of the day after", {}, A_DAY - 1, true],
    ["a draft from before it closed, a day after", {}, A_DAY, false],
    ["a draft of a job that was withdrawn", { withdrawnAt: closesAt }, 3_600_000, false],
  ])("%s: is it taken?", async (_, change, after, isTaken) => {
    const { draft } = await save();
    await db.job.updateMany({ data: { closesAt, ...change } });
    const at = new Date(closesAt.getTime() + after);

    expect((await apply(applying({ draftId: draft.id }), at)).ok).toBe(isTaken);
    expect(await db.application.count()).toBe(isTaken ? 1 : 0);
    expect(await db.applicationDraft.count()).toBe(isTaken ? 0 : 1);
  });

  test("takes nothing without a draft, nor by the draft of another job, and begins none", async () => {
    const other = await aJob({ slug: "editor" });
    const { draft } = await save({ jobId: other.id });
    await db.job.update({ where: { id: jobId }, data: { closesAt } });
    const at = later(3_600_001);

    expect(await apply(applying(), at)).toEqual({ ok: false, reason: "closed" });
    expect(await apply(applying({ draftId: draft.id }), at)).toEqual({ ok: false, reason: "closed" });
    expect(await saveDraft({ jobId, viewer: VISITOR, token: undefined, fields: {}, base: 0 }, at)).toEqual({
      ok: false,
      reason: "not-open",
    });
  });

  test("the database itself refuses a late application begun late or come too late, and a draft that moves its beginning", async () => {
    const { draft } = await save();
    await db.job.updateMany({ data: { closesAt } });
    const late = { jobId, ...details, email: "late@example.com" };
    const begunLate = { ...late, lateFrom: closesAt, updatedAt: new Date(closesAt.getTime() + 1) };
    const comeLate = { ...late, lateFrom: now, updatedAt: new Date(closesAt.getTime() + A_DAY) };

    for (const data of [begunLate, comeLate])
      await expect(db.application.create({ data })).rejects.toThrow("comes too late");
    await expect(
      db.applicationDraft.update({ where: { id: draft.id }, data: { startedAt: later(-A_DAY) } }),
    ).rejects.toThrow();
    const after = { jobId, tokenHash: "x", startedAt: closesAt, savedAt: closesAt };
    await expect(db.applicationDraft.create({ data: after })).rejects.toThrow("is not open");
  });
});
