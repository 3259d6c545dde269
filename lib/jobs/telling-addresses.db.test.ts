import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { aJob } from "@/tests/support/a-job";
import { emptied } from "@/tests/support/emptied";

const MIGRATION = join(process.cwd(), "prisma/migrations/20261129180100_confidential_addresses/migration.sql");

beforeEach(() => emptied("job"));

const cut = "graduate-tester-of-robot-arms-hands-and-feet-in-the-north-of-england-zyxcorp-rob".slice(0, 76);

test.each([
  ["with its employer", "tester-zyxcorp-robotics-ltd-leeds", /^tester-job-\d+$/],
  ["with its employer as people say it", "tester-zyxcorp-robotics-leeds", /^tester-job-\d+$/],
  ["with its postcode", "tester-ls2-7ey", /^tester-job-\d+$/],
  ["cut in the middle of its employer", cut, /^tester-job-\d+$/],
  ["with nothing that tells", "tester-leeds-ls2", /^tester-leeds-ls2$/],
])("an address made before, %s, is as it ought to be after the migration", async (_, slug, expected) => {
  const facts = { title: "Tester", employerName: "Zyxcorp Robotics Ltd", slug };
  const hidden = await aJob({ ...facts, isConfidential: true });
  const open = await aJob({ ...facts, slug: `${slug}-2` });
  await db.jobSlug.create({ data: { slug: "tester-zyxcorp-robotics-ltd", jobId: hidden.id } });

  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  await client.query(await readFile(MIGRATION, "utf8")).finally(() => client.end());

  const after = await db.job.findUniqueOrThrow({ where: { id: hidden.id }, include: { slugs: true } });
  expect(after.slug).toMatch(expected);
  expect(after.slugs.map((one) => one.slug)).toEqual([after.slug]);
  expect(await db.job.findUnique({ where: { id: open.id } })).toMatchObject({ slug: `${slug}-2` });
});
