import { beforeAll, expect, test } from "vitest";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { aJob } from "@/tests/support/a-job";
import { matching } from "./matching";

const now = new Date("2026-11-25T09:00:00Z");
const everything = { afterSeq: null, upToSeq: null };

beforeAll(loadGazetteer);

test("an alert gets the jobs that went live after its mark and up to the cut, each once", async () => {
  const [before, within, after] = [
    await aJob({ title: "Ecologist one" }),
    await aJob({ title: "Ecologist two" }),
    await aJob({ title: "Ecologist three" }),
  ];

  const { jobs, total } = await matching(
    { q: "ecologist" },
    { afterSeq: before.liveSeq, upToSeq: within.liveSeq },
    now,
  );

  expect(jobs.map(({ id }) => id)).toEqual([within.id]);
  expect(total).toBe(1);
  expect(after.liveSeq).toBeGreaterThan(within.liveSeq!);
});

test("a job that has not gone live, has closed or was withdrawn is in no alert", async () => {
  await aJob({ title: "Archivist", liveSeq: null });
  await aJob({ title: "Archivist", closesAt: now });
  await aJob({ title: "Archivist", withdrawnAt: new Date("2026-11-02T09:00:00Z") });

  expect(await matching({ q: "archivist" }, everything, now)).toEqual({ jobs: [], total: 0 });
});

test("one advert in three places is one job of the mail, the nearest standing for all", async () => {
  const advert = { title: "Bid writer", advertKey: "bid-writer" };
  await aJob({ ...advert, places: ["bradford"] });
  const nearest = await aJob({ ...advert, places: ["leeds"] });
  await aJob({ ...advert, places: ["london"] });

  const { jobs, total } = await matching({ q: "bid writer", place: "Leeds" }, everything, now);

  expect(jobs).toMatchObject([{ id: nearest.id, placeCount: 2, distanceMiles: expect.closeTo(0, 0) }]);
  expect(total).toBe(1);
});

test("the total goes on where the limit ends", async () => {
  for (const n of [1, 2, 3]) await aJob({ title: `Glazier ${n}` });

  const { jobs, total } = await matching({ q: "glazier" }, everything, now, 2);

  expect(jobs).toHaveLength(2);
  expect(total).toBe(3);
});

test("of more jobs than a mail holds, those that close soon are in it before newer ones", async () => {
  const soon = await aJob({ title: "Falconer soon", closesAt: new Date("2026-12-03T00:00:00Z") });
  await aJob({ title: "Falconer later", publishedAt: new Date("2026-11-01T09:00:00Z") });
  const newest = await aJob({ title: "Falconer newest", publishedAt: new Date("2026-11-10T09:00:00Z") });

  const { jobs } = await matching({ q: "falconer" }, everything, now, 2);

  expect(jobs.map(({ id }) => id)).toEqual([soon.id, newest.id]);
});
