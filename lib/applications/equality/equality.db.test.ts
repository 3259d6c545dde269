import { beforeEach, expect, test } from "vitest";
import { type Staff, type StaffRole, VISITOR } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { apply } from "../applying/applying";
import { applying, now, oneOpenJob } from "../applying/applying.fixtures";
import { countAnswers, forgetSpentForms } from "./counting";
import { equalityFigures } from "./figures";
import { equalityToken } from "./tokens";
import { emptied } from "@/tests/support/emptied";

const person = { personId: "11111111-1111-4111-8111-111111111111", email: "ada@example.com", name: "Ada" };
const staff = (role: StaffRole): Staff => ({ kind: "staff", role, ...person });
const ANSWERS = { gender: "woman", disability: "no", ethnicity: "not-said" };
const NEXT_MONTH = new Date("2026-12-02T10:00:00Z");
const NEXT_QUARTER = new Date("2027-01-02T10:00:00Z");

let jobId: string;

beforeEach(async () => {
  await oneOpenJob();
  await emptied("equality_count", "equality_spent");
  ({ id: jobId } = await db.job.findFirstOrThrow());
});

/** This many have applied; their files do not matter here. */
async function applied(many: number) {
  await apply(applying(), now);
  await db.$executeRaw`
    INSERT INTO application (id, job_id, name, email, right_to_work)
    SELECT gen_random_uuid(), job_id, name, n || '@example.com', 'yes' FROM application, generate_series(2, ${many}::int) AS n`;
}

const counted = async () =>
  Object.fromEntries(
    (await db.equalityCount.findMany({ where: { count: { gt: 0 } } })).map(({ question, answer, count }) => [
      `${question} ${answer}`,
      count,
    ]),
  );

test("an answer raises its number, and nothing else of it is anywhere in the database", async () => {
  await applied(1);
  const before = await everything();

  await countAnswers(equalityToken(jobId, now), ANSWERS, now);

  expect(await counted()).toEqual({ "gender woman": 1, "disability no": 1, "ethnicity not-said": 1 });
  const changed = Object.entries(await everything()).filter(([table, rows]) => rows !== before[table]);
  expect(changed.map(([table]) => table).toSorted()).toEqual(["equality_count", "equality_spent"]);
  const columns = await db.$queryRaw<{ name: string; type: string }[]>`
    SELECT column_name AS name, data_type AS type FROM information_schema.columns
    WHERE table_name IN ('equality_count', 'equality_spent') AND data_type LIKE 'timestamp%'`;
  expect(columns).toEqual([]);
});

/** The contents of every table, by its name. */
async function everything(): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`;
  const contents: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ all: string | null }[]>(
      `SELECT md5(string_agg(t::text, '' ORDER BY t::text)) AS all FROM "${name}" t`,
    );
    contents[name] = row?.all ?? "";
  }
  return contents;
}

test("neither the order of rows nor what the database knows of their age says who answered what", async () => {
  await applied(3);
  for (const gender of ["woman", "man", "woman"]) await countAnswers(equalityToken(jobId, now), { gender }, now);

  const rows = await db.$queryRaw<{ xmin: string; question: string; answer: string }[]>`
    SELECT xmin::text, question, answer FROM equality_count ORDER BY ctid`;

  expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
  expect(rows.length).toBeGreaterThan(20);
});

test("a form counts once, however often and at whatever moment it is sent", async () => {
  await applied(5);
  const token = equalityToken(jobId, now);

  const outcomes = await Promise.all([1, 2, 3, 4].map(() => countAnswers(token, ANSWERS, now)));

  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(await counted()).toMatchObject({ "gender woman": 1 });
});

test("there are never more answers than applications, so that nobody drowns those who applied", async () => {
  await applied(2);
  await Promise.all([1, 2, 3, 4, 5].map(() => countAnswers(equalityToken(jobId, now), ANSWERS, now)));

  expect(await counted()).toMatchObject({ "gender woman": 2 });
});

const REFUSED: [string, () => string, Date, string][] = [
  ["a form nobody made", () => "made-up.token", now, "forged"],
  ["a form that was changed", () => `A${equalityToken(jobId, now)}`, now, "forged"],
  ["a form of a month that is over", () => equalityToken(jobId, now), NEXT_MONTH, "over"],
];

test.each(REFUSED)("%s is not counted", async (_, token, at, reason) => {
  await applied(1);

  expect(await countAnswers(token(), ANSWERS, at)).toEqual({ ok: false, reason });
  expect(await counted()).toEqual({});
});

test("whoever answers nothing is thanked, and spends nothing", async () => {
  await applied(1);

  expect(await countAnswers(equalityToken(jobId, now), {}, now)).toEqual({ ok: true });
  expect(await db.equalitySpent.count()).toBe(0);
});

test("two forms of one page are not alike, and say nothing but the job and the month", () => {
  const [one, two] = [equalityToken(jobId, now), equalityToken(jobId, now)];
  const said = Buffer.from(one.split(".")[0] ?? "", "base64url").toString();

  expect(one).not.toBe(two);
  expect(said).toMatch(new RegExp(`^${jobId} 2026-11 [\\w-]{22}$`));
});

test("numbers are shown when their quarter is over, over the floor, to an admin alone", async () => {
  await applied(30);
  for (let n = 0; n < 24; n++) {
    await countAnswers(
      equalityToken(jobId, now),
      { gender: n < 12 ? "woman" : "man", disability: n < 2 ? "yes" : "no" },
      now,
    );
  }

  expect(await equalityFigures(staff("admin"), {}, NEXT_MONTH)).toMatchObject({ quarter: null, questions: [] });
  const shown = await equalityFigures(staff("admin"), { jobId }, NEXT_QUARTER);
  expect(shown).toMatchObject({ quarters: ["2026-Q4"], quarter: "2026-Q4", jobId, jobs: [{ id: jobId }] });
  const tableOf = (key: string) => shown?.questions.find((question) => question.key === key)?.table;
  expect(tableOf("gender")).toEqual({
    shown: [{ answer: "woman", count: 10 }],
    together: { answers: ["man", "other", "not-said"], count: 10 },
    total: 25,
  });
  expect(tableOf("disability")).toEqual({
    shown: [],
    together: { answers: ["yes", "no", "not-said"], count: 25 },
    total: 25,
  });
  expect(tableOf("age")).toBeNull();
  for (const viewer of [staff("recruiter"), staff("editor"), staff("viewer"), VISITOR])
    expect(await equalityFigures(viewer, {}, NEXT_QUARTER)).toBeNull();
});

test("a job with nine answers is not even named", async () => {
  await applied(9);
  for (let n = 0; n < 9; n++) await countAnswers(equalityToken(jobId, now), { gender: "man" }, now);

  const shown = await equalityFigures(staff("admin"), { jobId }, NEXT_QUARTER);

  expect(shown).toMatchObject({ jobs: [], jobId: null });
  expect(shown?.questions.every(({ table }) => table === null)).toBe(true);
});

test("which forms were sent is forgotten with their month, and the numbers stay", async () => {
  await applied(1);
  await countAnswers(equalityToken(jobId, now), ANSWERS, now);

  expect(await forgetSpentForms(now)).toBe(0);
  expect(await forgetSpentForms(NEXT_MONTH)).toBe(1);
  expect(await counted()).toMatchObject({ "gender woman": 1 });
});
