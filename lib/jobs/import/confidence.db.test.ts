import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aClient, aColleague } from "@/tests/support/clients";
import { emptied } from "@/tests/support/emptied";
import { setBelonging } from "../authority/belonging";
import { jobBySlug } from "../queries";
import { now, onlyJob, publish, row, setUp, taken } from "./import.fixtures";

setUp();

test("a row that hides its employer from now on takes the employer out of the address too", async () => {
  await taken([row({})], publish);
  const { slug: telling } = await onlyJob();
  expect((await taken([row({ employer: "Confidential" })], publish)).counts).toMatchObject({ updated: 1 });

  const { slug } = await onlyJob();
  expect([telling, slug]).toEqual(["graduate-planner-calder-and-finch-leeds", "graduate-planner-leeds"]);
  expect(await jobBySlug(telling, now)).toEqual({ kind: "missing" });
  expect(await db.jobSlug.count()).toBe(1);
});

test("a row that gives away whose public job it is, is refused, whether it would be written or only looked at", async () => {
  await emptied("job", "client");
  const recruiter = await aColleague("recruiter", "Priya");
  await taken([row({ employer: "Confidential" })], publish);
  const { id } = await onlyJob();
  const client = await aClient(recruiter, { name: "Coldharrow Capital", isConfidential: "on" }, now);
  await setBelonging(recruiter, { id, was: "", to: `client:${client}` });

  const telling = [row({ employer: "Confidential", skills: "['Coldharrow Capital']" })];
  const reasons = ["Gives away who the client is: Coldharrow Capital"];
  expect(await taken(telling, { ...publish, dryRun: true })).toMatchObject({ reasons });
  expect(await taken(telling, publish)).toMatchObject({ reasons, counts: { rejected: 1 } });
  expect(await onlyJob()).toMatchObject({ skills: [], version: 1 });
});
