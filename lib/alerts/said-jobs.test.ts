import { expect, test } from "vitest";
import { aJobInFull } from "@/lib/jobs/jobs.fixtures";
import type { JobSummary } from "@/lib/jobs/types";
import { sayingJobs } from "./said-jobs";

const now = new Date("2026-12-01T08:00:00Z");
const open = (ids: string[], version = 1) => new Map(ids.map((id) => [id, { advert: `of ${id}`, version }]));
const jobs = (asked: { id: string }[]): JobSummary[] => asked.map(({ id }) => aJobInFull({ id }));

/** Reads of jobs, with how many each asked for; one that asks for "slow" ends when it is let go. */
function reads() {
  const asked: string[][] = [];
  const { promise: letGo, resolve: go } = Promise.withResolvers<null>();
  const read = async (wanted: { id: string }[]) => {
    asked.push(wanted.map(({ id }) => id));
    if (wanted.some(({ id }) => id === "slow")) await letGo;
    return jobs(wanted);
  };
  return { asked, read, go };
}

test("jobs known from another mail are said, also when all that is kept is thrown away while others are read", async () => {
  const { read, go } = reads();
  const said = sayingJobs(read, 2);
  await said(open(["a", "b"]), now);

  const first = said(open(["a", "slow"]), now);
  await said(open(["c"]), now);
  // Three are too much: this call throws all away.
  await said(open(["d"]), now);
  go(null);

  expect([...(await first).keys()].sort()).toEqual(["a", "slow"]);
});

test("a job is read once a day, and again when it has changed", async () => {
  const { asked, read } = reads();
  const said = sayingJobs(read, 10);

  await said(open(["a"]), now);
  await said(open(["a", "b"]), now);
  await said(open(["a"], 2), now);
  await said(open(["b"]), new Date("2026-12-02T08:00:00Z"));

  expect(asked).toEqual([["a"], ["b"], ["a"], ["b"]]);
});

test("a job that is no longer there is not said", async () => {
  const said = sayingJobs(async () => [], 10);

  expect(await said(open(["a"]), now)).toEqual(new Map());
});
