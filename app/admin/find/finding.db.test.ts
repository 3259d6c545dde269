import { beforeEach, expect, test } from "vitest";
import { type StaffRole, type Viewer, VISITOR } from "@/lib/access/viewer";
import { admin, emptyDiaries, newConsultant, samHasCall } from "@/lib/calls/calls.fixtures";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { findEverything } from "./finding";

const NOW = new Date("2026-12-01T09:00:00Z");
const staff = (role: StaffRole): Viewer => ({ ...admin, role });
const kindsFor = async (viewer: Viewer, typed: string) =>
  (await findEverything(viewer, typed, NOW)).map(({ kind, hits }) => [kind, hits.map(({ label }) => label)]);

/** One of everything, each with the canary in the field that names it. */
const CANARY = "Canarywhistle";
let job: Awaited<ReturnType<typeof aJob>>;

beforeEach(async () => {
  await db.application.deleteMany();
  await db.job.deleteMany();
  await db.subscriber.deleteMany();
  await db.post.deleteMany();
  await emptyDiaries();
  await newConsultant("Priya");
  job = await aJob({ title: `${CANARY} keeper` });
  await samHasCall({ name: `Mo ${CANARY}` });
  await db.person.create({ data: { email: "mo@example.com", name: `Zoë ${CANARY}`, candidate: { create: {} } } });
  await db.person.create({ data: { email: "colleague@example.com", name: `Staff ${CANARY}` } });
  await db.subscriber.create({ data: { email: `${CANARY}@example.com` } });
  await db.application.create({
    data: { jobId: job.id, name: `Ade ${CANARY}`, email: "ade@example.com", rightToWork: "yes" },
  });
});

test("an admin finds things of every kind by one word, without case and anywhere in it", async () => {
  expect(await kindsFor(staff("admin"), "nARYwhis")).toEqual([
    ["Jobs", [`${CANARY} keeper`]],
    ["Applications", [`Ade ${CANARY}`]],
    ["Candidates", [`Zoë ${CANARY}`]],
    ["Calls", [`Mo ${CANARY}`]],
    ["Subscribers", [`${CANARY}@example.com`]],
  ]);
});

test.each([
  ["editor", ["Jobs"]],
  ["viewer", ["Jobs", "Calls"]],
  ["recruiter", ["Jobs", "Applications", "Candidates", "Calls", "Subscribers"]],
] as const)("a %s finds %j, and not a letter of anything else", async (role, kinds) => {
  const found = await findEverything(staff(role), CANARY, NOW);

  expect(found.map(({ kind }) => kind)).toEqual(kinds);
});

test("an editor finds no person, by whatever is typed", async () => {
  const typed = [CANARY, "zoe", "mo", "ade@example.com", "example.com", "sam.taylor"];
  const found = await Promise.all(typed.map((words) => findEverything(staff("editor"), words, NOW)));

  expect(found.flat().filter(({ isPeople }) => isPeople)).toEqual([]);
});

test.each([[VISITOR], [{ ...admin, kind: "candidate" } as Viewer]])(
  "who is not staff finds nothing",
  async (viewer) => {
    expect(await findEverything(viewer, CANARY, NOW)).toEqual([]);
  },
);

test("a job is found by its number as people say it, and stands first", async () => {
  await aJob({ title: `Role like J${job.number}` });

  for (const typed of [`J${job.number}`, `j-${job.number}`, `job ${job.number}`])
    expect((await findEverything(staff("viewer"), typed, NOW))[0]?.hits[0]?.id, typed).toBe(job.id);
});

test.each([
  ["accents are no matter", "zoe canary"],
  ["nor is the order of words", "canary zoe"],
  ["a name and an address together", "zoe mo@example"],
  ["two letters find where a word begins", "zo ca"],
])("%s", async (_, typed) => {
  expect(await kindsFor(staff("recruiter"), typed)).toContainEqual(["Candidates", [`Zoë ${CANARY}`]]);
});

test.each(["", " ", "a", "%", "_%", "\\", "'; DROP TABLE job; --", "%%%", "\u0000", "zoë".repeat(200)])(
  "%j finds nothing and breaks nothing",
  async (typed) => {
    expect(await findEverything(staff("admin"), typed, NOW)).toEqual([]);
  },
);

test("what begins with the words stands before what only has them, open jobs before closed ones, and six are enough", async () => {
  for (let i = 0; i < 8; i++) await aJob({ title: `Assistant planner ${i}` });
  await aJob({ title: "Planner", closesAt: new Date("2026-11-20T00:00:00Z") });
  await aJob({ title: "Planner of gardens" });

  const [jobs] = await findEverything(staff("admin"), "planner", NOW);

  expect(jobs?.hits).toHaveLength(6);
  expect(jobs?.hits[0]?.label).toBe("Planner of gardens");
});
