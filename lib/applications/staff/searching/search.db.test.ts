import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { type Staff, VISITOR } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { eraseFor } from "@/lib/privacy/erasure/erasure";
import { aJob } from "@/tests/support/a-job";
import { move } from "../../pipeline/moving";
import { cvSearchRequest } from "./request";
import { jobsToSearch, searchCvs } from "./search";

const staff = (role: Staff["role"]): Staff => ({ kind: "staff", role, personId: randomUUID(), email: "", name: "" });
const recruiter = staff("recruiter");
const now = new Date("2026-11-25T10:00:00Z");

const CVS: Record<string, { text: string | null; message?: string; days: number }> = {
  amara: { text: "Project manager in Leeds. Python, C++ and SQL. Front-end work at Café Łódź.", days: 1 },
  ben: { text: "I manage a project in Leeds and write Java.", message: "I can start on Monday", days: 2 },
  chloe: { text: "Public sector planner, Bristol; C and R", days: 40 },
  dan: { text: null, message: "Planner, and I have dyslexia", days: 3 },
};
let jobs: string[] = [];

beforeAll(async () => {
  jobs = [(await aJob({ slug: "planner" })).id, (await aJob({ slug: "writer" })).id];
  for (const [at, [name, { text, message, days }]] of Object.entries(CVS).entries()) {
    const sent = new Date(now.getTime() - days * 86_400_000);
    const cv = {
      create: { path: `cv/${name}`, originalName: "cv.pdf", mediaType: "application/pdf", bytes: 1, sha256: "" },
    };
    const { cvId } = await db.application.create({
      data: {
        job: { connect: { id: jobs[at % 2]! } },
        name,
        email: `${name}@example.com`,
        message,
        rightToWork: "yes",
        cv,
        createdAt: sent,
        updatedAt: sent,
      },
    });
    if (text) await db.fileText.update({ where: { fileId: cvId! }, data: { text, state: "read", readAt: now } });
  }
});

async function found(query: Record<string, string>): Promise<string[]> {
  const answer = await searchCvs(recruiter, cvSearchRequest.parse(query), now);
  return answer === null || answer === "nothing-to-find" ? [String(answer)] : answer.items.map(({ name }) => name);
}

test.each([
  ["a word, newest first", { q: "leeds" }, ["amara", "ben"]],
  ["two words in any order", { q: "project leeds" }, ["amara", "ben"]],
  ["words in a row", { q: '"project manager"' }, ["amara"]],
  ["a word and not another", { q: "project -java" }, ["amara"]],
  ["a word and not words in a row", { q: 'leeds -"project manager"' }, ["ben"]],
  ["the beginning of a word", { q: "plan*" }, ["dan", "chloe"]],
  ["names of languages as they are", { q: "C++" }, ["amara"]],
  ["accents or none", { q: "cafe lodz" }, ["amara"]],
  ["joined words written apart", { q: '"front end"' }, ["amara"]],
  ["a word of the message", { q: "monday" }, ["ben"]],
  ["words of the CV and of the message together", { q: "monday java" }, ["ben"]],
  ["nobody by their health", { q: "dyslexia" }, []],
  ["nothing that stands nowhere", { q: "zoology" }, []],
  ["signs that mean something elsewhere", { q: "'; & | ! ( <-> :*" }, ["nothing-to-find"]],
  ["only what is left out", { q: "-leeds" }, ["nothing-to-find"]],
  ["nothing", { q: "" }, ["nothing-to-find"]],
  ["only lately", { q: "planner", since: "30" }, ["dan"]],
  ["only at a stage", { q: "planner", stage: "screening" }, []],
  [
    "filters that make no sense, as if they were not there",
    { q: "planner", stage: "withdrawn", since: "7", jobId: "x", page: "-1" },
    ["dan", "chloe"],
  ],
  ["a page after the last", { q: "leeds", page: "3" }, []],
])("it finds %s", async (_, query, names) => {
  expect(await found(query)).toEqual(names);
});

test("it finds only those of a job, and offers the jobs there are", async () => {
  expect(await found({ q: "leeds", jobId: jobs[1]! })).toEqual(["ben"]);
  expect((await jobsToSearch(recruiter))?.map(({ id }) => id).sort()).toEqual([...jobs].sort());
});

test("best first puts the one that says it more often before newer ones", async () => {
  const once = { q: "planner", order: "best" };
  expect(await found(once)).toHaveLength(2);
  await db.fileText.updateMany({
    where: { text: { contains: "Bristol" } },
    data: { text: "planner planner planner Bristol" },
  });

  expect(await found(once)).toEqual(["chloe", "dan"]);
});

test("it says how many there are, and marks what was found", async () => {
  const answer = await searchCvs(recruiter, cvSearchRequest.parse({ q: '"project manager"' }), now);

  expect(answer).toMatchObject({
    total: 1,
    isCut: false,
    items: [
      {
        excerpts: [
          [
            { text: "Project manager", isHit: true },
            { text: expect.stringContaining(" in Leeds."), isHit: false },
          ],
        ],
      },
    ],
  });
});

test("whoever took their application back, or was erased, is not found any more", async () => {
  const { id, version } = await db.application.findFirstOrThrow({ where: { name: "ben" } });
  await db.$transaction((tx) => move(tx, id, { to: "withdrawn", version }, { side: "candidate" }, now));
  expect(await found({ q: "java" })).toEqual([]);

  await eraseFor("amara@example.com", now);
  expect(await found({ q: "leeds" })).toEqual([]);
  expect(await db.fileText.count({ where: { text: { contains: "Python" } } })).toBe(0);
});

test("whoever may not look for candidates finds nothing", async () => {
  for (const viewer of [VISITOR, staff("editor"), staff("viewer")]) {
    expect(await searchCvs(viewer, cvSearchRequest.parse({ q: "planner" }), now)).toBeNull();
    expect(await jobsToSearch(viewer)).toBeNull();
  }
});

test("words that stand in thousands are found from the newest on, page after page, none twice", async () => {
  await db.$executeRaw`
    INSERT INTO application (id, job_id, name, email, right_to_work, message, created_at, updated_at)
    SELECT gen_random_uuid(), ${jobs[0]}::uuid, 'n' || n, 'n' || n || '@example.com', 'yes',
      CASE WHEN n % 100 = 0 THEN 'Surveying a lot' ELSE 'A lot of surveying, surveying' END, at, at
    FROM generate_series(1, 2100) n, LATERAL (SELECT ${now}::timestamptz - n * interval '1 minute' AS at) AS sent`;
  const names = (from: number) => Array.from({ length: 20 }, (_, at) => `n${from + at}`);

  expect(await found({ q: "surveying" })).toEqual(names(1));
  expect(await found({ q: "surveying", page: "2" })).toEqual(names(21));
  expect(await found({ q: "surveying", page: "100" })).toEqual(names(1981));
  expect(await found({ q: '"surveying a lot"' })).toEqual(names(1).map((_, at) => `n${(at + 1) * 100}`));
  expect(await found({ q: 'surveying -"lot of surveying"' })).toEqual(names(1).map((_, at) => `n${(at + 1) * 100}`));
  expect(await found({ q: "surveying", order: "best" })).toEqual(names(1));
  const answer = await searchCvs(recruiter, cvSearchRequest.parse({ q: "surveying" }), now);
  expect(answer).toMatchObject({ total: null, hasMore: true, isCut: true });
});
