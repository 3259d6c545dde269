import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "./db";
import { insertRows } from "./insert-rows";

const job = (slug: string) => ({
  id: randomUUID(),
  slug,
  title: "Planner",
  employerName: "Calder & Finch",
  advertKey: slug,
});

test("rows keep what they say, letter by letter, and a column that none of them names keeps its default", async () => {
  const told = {
    title: "Café\n“planner” 😀 \\ud83d",
    skills: ["C++", "a,b"],
    salaryMinPence: 27_000_00,
    salaryCurrency: "GBP",
  };
  const startsOn = new Date("2027-03-28T00:00:00Z");
  await insertRows(db, "job", [job("plain"), { ...job("full"), ...told, salaryPeriod: "year", startsOn }]);

  expect(await db.job.findUnique({ where: { slug: "full" } })).toMatchObject({ ...told, startsOn, version: 1 });
  expect(await db.job.findUnique({ where: { slug: "plain" } })).toMatchObject({
    salaryMinPence: null,
    contract: "permanent",
  });
});

test("half of a letter, where a text was cut in its middle, stops no row", async () => {
  await insertRows(db, "job", [{ ...job("cut"), title: "Planner \ud83d" }]);

  expect((await db.job.findUnique({ where: { slug: "cut" } }))?.title).toBe("Planner \ufffd");
});

test("no rows are no work", async () => {
  const before = await db.job.count();

  await insertRows(db, "job", []);

  expect(await db.job.count()).toBe(before);
});
