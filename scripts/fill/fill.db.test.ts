import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { openWhere } from "@/lib/jobs/open";
import { missingFor } from "@/lib/jobs/publishable";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { fillJobs } from "./jobs";
import { fillPosts } from "./posts";
import { fillSubscribers } from "./subscribers";

const now = new Date("2026-11-25T10:00:00Z");
const quietly = () => {};

beforeAll(async () => {
  await loadGazetteer();
});

describe("generated jobs", () => {
  const jobs = () =>
    db.job.findMany({
      orderBy: { slug: "asc" },
      include: { places: true },
      omit: { number: true, liveSeq: true, publishedAt: true, authorityId: true },
    });

  test("are all open, live, in a place, and may be advertised at their pay", async () => {
    await fillJobs(300, now, quietly);

    const all = await jobs();
    expect(await db.job.count({ where: { ...openWhere(now), liveSeq: { not: null } } })).toBe(300);
    const gaps = all.flatMap((job) => missingFor({ ...job, placeCount: job.places.length }, now));
    expect(gaps).toEqual([]);
    expect(all.filter(({ places }) => places[0]?.latitude === undefined)).toEqual([]);
  });

  test("hold adverts that are repeated in several towns", async () => {
    const adverts = await db.job.groupBy({ by: ["advertKey"], _count: true });

    expect(adverts.length).toBeLessThan(300);
    expect(Math.max(...adverts.map(({ _count }) => _count))).toBeGreaterThan(1);
  });

  test("are the same again in another empty database, but for the time, and more of them go on where the last ended", async () => {
    const once = await jobs();
    await db.job.deleteMany();

    await fillJobs(100, now, quietly);
    await fillJobs(200, now, quietly);

    expect(await jobs()).toEqual(once);
  });
});

test("after a fill that was stopped halfway the next one goes on behind what it left", async () => {
  await db.job.deleteMany({ where: { externalId: { in: ["0", "7"] } } });

  await fillJobs(20, now, quietly);

  expect(await db.job.count()).toBe(318);
});

describe("generated subscribers", () => {
  const people = () => db.subscriber.findMany({ orderBy: { email: "asc" }, include: { alerts: true } });

  test("are confirmed, with live alerts whose searches they share, and proof of what they agreed to", async () => {
    await fillSubscribers(200, now, quietly);

    const all = await people();
    const alerts = all.flatMap(({ alerts }) => alerts);
    expect(all).toHaveLength(200);
    expect(all.filter(({ confirmedAt, alerts }) => !confirmedAt || alerts.length === 0)).toEqual([]);
    expect(alerts.filter(({ confirmedAt, stoppedAt }) => !confirmedAt || stoppedAt)).toEqual([]);
    expect(await db.criteria.count()).toBeLessThan(alerts.length);
    expect(await db.consentEvent.count({ where: { act: "confirmed" } })).toBe(alerts.length);
  });

  test("go on where the last ended, at addresses that can reach nobody", async () => {
    await fillSubscribers(50, now, quietly);

    const all = await people();
    expect(new Set(all.map(({ email }) => email)).size).toBe(250);
    expect(all.filter(({ email }) => !email.endsWith("@fill.example"))).toEqual([]);
  });
});

test("generated posts are public in an empty database too, each at an address of its own", async () => {
  await fillPosts(60, now, quietly);
  await fillPosts(40, now, quietly);

  const posts = await db.post.findMany({ where: { publishedAt: { lte: now } }, include: { author: true } });
  expect(new Set(posts.map(({ slug }) => slug)).size).toBe(100);
  expect(posts.filter(({ bodyText, author }) => bodyText.length < 300 || !author.name)).toEqual([]);
});
