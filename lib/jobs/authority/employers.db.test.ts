import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { aClient, aColleague } from "@/tests/support/clients";
import { employersWithoutClient, giveJobsToClient, makeClientOf } from "./employers";
import { whoseJob } from "./whose";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
let recruiter: Staff;

beforeAll(async () => {
  recruiter = await aColleague("recruiter");
});

beforeEach(async () => {
  await emptied("job", "client");
});

test("employers without a client are listed by how many jobs they have, with the client that each likely is", async () => {
  const id = await aClient(recruiter, { name: "Pell Limited" }, now);
  for (const employerName of ["PELL PLC", "Acme", "Acme", "Zed"]) await aJob({ employerName });
  await aJob({ employerName: "Linked", clientId: id });

  const listed = await employersWithoutClient(recruiter, {}, 1);
  expect(listed).toMatchObject({ total: 3 });
  expect(listed?.items.map(({ name, jobs, client }) => [name, jobs, client?.id])).toEqual([
    ["Acme", 2, undefined],
    ["PELL PLC", 1, id],
    ["Zed", 1, undefined],
  ]);
  expect((await employersWithoutClient(recruiter, { q: "100%" }, 1))?.total).toBe(0);
});

test("a client made of an employer has its jobs, and is confidential when none of them names it", async () => {
  await aJob({ employerName: "Acme", isConfidential: true });
  await aJob({ employerName: "Zed" });

  expect(await makeClientOf(recruiter, "Acme", now)).toMatchObject({ ok: true, jobs: 1, left: 0 });
  expect(await makeClientOf(recruiter, "Zed", now)).toMatchObject({ ok: true, jobs: 1 });
  expect(await db.client.findMany({ orderBy: { name: "asc" }, select: { name: true, isConfidential: true } })).toEqual([
    { name: "Acme", isConfidential: true },
    { name: "Zed", isConfidential: false },
  ]);
  expect(await makeClientOf(recruiter, "Acme", now)).toEqual({ ok: false, reason: "not-found" });
});

test("one that is likely there already is not made a second time", async () => {
  const id = await aClient(recruiter, { name: "Pell Limited" }, now);
  const job = await aJob({ employerName: "Pell" });

  expect(await makeClientOf(recruiter, "Pell", now)).toMatchObject({ ok: false, reason: "there-already" });
  expect(await whoseJob(recruiter, job.id)).toMatchObject({ is: "", likely: { id, name: "Pell Limited" } });
});

test("public jobs that name a confidential client are not given to it; they are counted", async () => {
  const clientId = await aClient(recruiter, { name: "Pell", isConfidential: "on" }, now);
  await aJob({ employerName: "Pell" });
  await aJob({ employerName: "Pell", isConfidential: true });

  expect(await giveJobsToClient(recruiter, { employer: "Pell", clientId })).toMatchObject({ jobs: 1, left: 1 });
  expect(await db.job.count({ where: { clientId, isConfidential: false } })).toBe(0);
});

test("nobody without both permissions sees or does any of it", async () => {
  const clientId = await aClient(recruiter, { name: "Pell" }, now);
  await aJob({ employerName: "Acme" });
  const notFound = { ok: false, reason: "not-found" };

  for (const who of [await aColleague("editor"), await aColleague("viewer")]) {
    expect(await makeClientOf(who, "Acme", now)).toEqual(notFound);
    expect(await giveJobsToClient(who, { employer: "Acme", clientId })).toEqual(notFound);
  }
  expect(await employersWithoutClient(await aColleague("editor"), {}, 1)).toBeNull();
  expect(await employersWithoutClient({ kind: "visitor" }, {}, 1)).toBeNull();
});
