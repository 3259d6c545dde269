import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { admin, others, recruiter } from "@/lib/mail/staff/staff.fixtures";
import { aJob } from "@/tests/support/a-job";
import { auditActors, auditLog, exportAudit } from "./log";
import { auditFilter } from "./schema";
import { emptied } from "@/tests/support/emptied";

const ADA = admin.personId;
const TOM = "22222222-2222-4222-8222-222222222222";
const at = (text: string) => new Date(`2026-11-${text}Z`);

/** Four deeds: Ada's with a job, Tom's with a post, a candidate's erasure, and the site's own. */
async function someDeeds() {
  const job = await aJob({ title: "Analyst" });
  for (const [id, name] of [
    [ADA, "Ada"],
    [TOM, "Tom"],
  ] as const)
    await db.person.create({
      data: { id, email: `${name}@agency.example`, name, staff: { create: { role: "admin" } } },
    });
  const details = { from: { title: "=1+1" }, to: { title: "Analyst" }, version: 2 };
  const postId = crypto.randomUUID();
  const candidateId = crypto.randomUUID();
  await db.auditEvent.createMany({
    data: [
      { at: at("01T09:00:00"), actorId: ADA, action: "save", subject: "job", subjectId: job.id, details },
      { at: at("02T23:30:00"), actorId: TOM, action: "publish", subject: "post", subjectId: postId },
      { at: at("03T09:00:00"), actorId: candidateId, action: "erase", subject: "address", subjectId: "hash" },
      {
        at: at("04T09:00:00"),
        actorId: null,
        action: "role",
        subject: "staff",
        subjectId: TOM,
        details: { from: null, to: "admin" },
      },
    ],
  });
  return { job, postId };
}

const seen = async (asked: Record<string, string>, viewer: Viewer = admin) =>
  (await auditLog(viewer, auditFilter.parse(asked)))?.lines.map(({ subject, action }) => `${subject}.${action}`);

beforeEach(() => emptied("person", "job", "audit_event"));

describe("the record", () => {
  test("says in a sentence who did what to which thing, and from what to what", async () => {
    const { job } = await someDeeds();

    const lines = (await auditLog(admin, auditFilter.parse({})))?.lines ?? [];

    expect(lines.map(({ who, did, thing }) => `${who} ${did.replace("{it}", thing.name)}`)).toEqual([
      "The site gave Tom a role",
      "A candidate erased everything about one person",
      "Tom published a post that is gone",
      `Ada changed the job “Analyst” (J${job.number})`,
    ]);
    expect(lines[3]).toMatchObject({
      thing: { href: `/admin/jobs/${job.id}` },
      changed: [{ field: "Title", from: "=1+1", to: "Analyst" }],
      facts: [{ name: "Version", value: "2" }],
    });
    expect(lines[0]?.changed).toEqual([{ field: "Role", from: "nothing", to: "admin" }]);
  });

  test.each<
    [string, (given: { job: { id: string; number: number }; postId: string }) => Record<string, string>, string[]]
  >([
    ["who", () => ({ who: TOM }), ["post.publish"]],
    ["nobody", () => ({ who: "nobody" }), ["staff.role"]],
    ["a kind of thing", () => ({ what: "job" }), ["job.save"]],
    ["a deed", () => ({ what: "post.publish" }), ["post.publish"]],
    ["a deed that nobody did", () => ({ what: "post.save" }), []],
    ["a first London day", () => ({ from: "2026-11-03" }), ["staff.role", "address.erase"]],
    ["a last London day, with the whole of it", () => ({ until: "2026-11-02" }), ["post.publish", "job.save"]],
    [
      "who and a deed and days",
      () => ({ who: ADA, what: "job.save", from: "2026-11-01", until: "2026-11-01" }),
      ["job.save"],
    ],
    ["an id", ({ postId }) => ({ q: postId.toUpperCase() }), ["post.publish"]],
    ["a job's number", ({ job }) => ({ q: `J${job.number}` }), ["job.save"]],
    ["what is no id", () => ({ q: "'; DROP TABLE job" }), []],
    [
      "words that are no filter, which count for nothing",
      () => ({ who: "x", what: "X", from: "y", after: "z" }),
      ["staff.role", "address.erase", "post.publish", "job.save"],
    ],
  ])("is filtered by %s", async (_, asked, expected) => {
    expect(await seen(asked(await someDeeds()))).toEqual(expected);
  });

  test("goes on page by page, each row once, also of one instant", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({
      at: at("05T09:00:00"),
      action: "save",
      subject: "job",
      subjectId: String(index),
    }));
    await db.auditEvent.createMany({ data: rows });
    const ids: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await auditLog(admin, auditFilter.parse(after ? { after } : {}));
      ids.push(...(page?.lines ?? []).map(({ subjectId }) => subjectId));
      after = page?.next ?? null;
    }

    expect(ids).toEqual(rows.map(({ subjectId }) => subjectId).reverse());
  });

  test.each<Viewer>([recruiter, ...others])("is not there for $kind $role", async (viewer) => {
    await someDeeds();

    expect(await seen({}, viewer)).toBeUndefined();
    expect(await auditActors(viewer)).toBeNull();
    expect(await exportAudit(viewer, auditFilter.parse({}))).toBeNull();
  });

  test("is taken out as exactly what is filtered, without formulas, and that is written down", async () => {
    await someDeeds();
    const written = async (raw: boolean) => {
      let text = "";
      for await (const piece of (await exportAudit(admin, auditFilter.parse({ what: "job" }), { raw })) ?? [])
        text += piece;
      return text.trim().split("\n");
    };

    const rows = await written(false);

    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain("2026-11-01T09:00:00.000Z,Ada,Ada changed the job “Analyst”");
    expect((await written(true))[0]).toBe("at,who,what,action,subject,subject_id,details");
    expect((await seen({ what: "audit" }))?.length).toBe(2);
  });
});

describe("a row of it", () => {
  const tried = (sql: string) =>
    db
      .$transaction((tx) => tx.$executeRawUnsafe(sql))
      .then(
        () => "done",
        (error: unknown) => /append-only/.exec(String(error))?.[0] ?? String(error),
      );

  test.each([
    ["changed", "UPDATE audit_event SET action = 'nothing'"],
    ["deleted", "DELETE FROM audit_event"],
    [
      "changed by who opens the rows of consent",
      "SELECT set_config('app.retention', 'on', true); UPDATE audit_event SET action = ''",
    ],
  ])("cannot be %s", async (_, sql) => {
    await someDeeds();
    const [first = "", second = first] = sql.split("; ");
    const outcome = await db
      .$transaction(async (tx) => {
        if (second !== first) await tx.$queryRawUnsafe(first);
        await tx.$executeRawUnsafe(second);
      })
      .catch(String);

    expect(outcome).toContain("append-only");
  });

  test("cannot be thrown away with all the others, but in a database of tests", async () => {
    await someDeeds();
    const outcome = await db
      .$transaction(async (tx) => {
        await tx.$executeRaw`SET LOCAL app.is_test_database = 'off'`;
        await tx.$executeRaw`TRUNCATE audit_event`;
      })
      .catch(String);

    expect(outcome).toContain("append-only");
  });

  test("goes when its time is over, and only then", async () => {
    await someDeeds();
    const [row] = await db.$queryRaw<{ gone: bigint }[]>`SELECT forget_audit(${at("02T00:00:00")}) AS gone`;

    expect(row?.gone).toBe(1n);
    expect(await tried("DELETE FROM audit_event")).toBe("append-only");
    expect(await db.auditEvent.count()).toBe(3);
  });
});
