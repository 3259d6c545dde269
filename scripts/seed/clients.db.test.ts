import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { seedClients } from "./clients";
import { seedConsultants } from "./consultants";
import { seedJobs } from "./jobs";

const now = new Date("2026-11-25T10:00:00Z");
const counts = () =>
  Promise.all([db.client.count(), db.vacancy.count(), db.clientContact.count(), db.authority.count()]);

beforeAll(async () => {
  await loadGazetteer();
  await seedJobs(now);
  await seedConsultants(now);
  await seedClients(now);
});

test("each sample client is the employer of a sample job, which is its own now", async () => {
  const clients = await db.client.findMany({
    include: { jobs: { select: { employerName: true, isConfidential: true } } },
  });

  expect(clients.length).toBeGreaterThanOrEqual(5);
  expect(clients.filter(({ name, jobs }) => !jobs.some(({ employerName }) => employerName === name))).toEqual([]);
  expect(
    clients.filter(({ isConfidential, jobs }) => isConfidential && jobs.some((job) => !job.isConfidential)),
  ).toEqual([]);
});

test("an advertised vacancy has its job", async () => {
  const advertised = await db.vacancy.findMany({ where: { stage: "advertised" }, include: { jobs: true } });

  expect(advertised.length).toBeGreaterThan(0);
  expect(advertised.filter(({ jobs }) => jobs.length === 0)).toEqual([]);
});

test("loading them again changes nothing", async () => {
  const before = await counts();

  expect(await seedClients(new Date("2026-12-25T10:00:00Z"))).toBe(0);
  expect(await counts()).toEqual(before);
});
