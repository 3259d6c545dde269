import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { aJob } from "@/tests/support/a-job";
import { crumbsOf, placeLanding, sectorLanding } from "./public/landing";
import { popularSearches } from "./public/popular";
import { nextChangeAt } from "./next-change";
import { jobBySlug, sameAdvertElsewhere } from "./queries";
import { newestJobs } from "./search/newest";
import { similarJobs } from "./public/similar";
import { jobSitemapEntries, jobSitemapParts, landingSitemapEntries } from "./public/sitemap";

const now = new Date("2026-11-25T09:00:00Z");

beforeAll(async () => {
  await loadGazetteer();
});

describe("what stands at an address", () => {
  test.each([
    ["an open job", { slug: "open" }, "open"],
    ["a job that closed yesterday", { slug: "closed", closesAt: new Date("2026-11-25T00:00:00Z") }, "closed"],
    ["a job that closes at this very instant", { slug: "closing", closesAt: now }, "closed"],
    [
      "a job that closed a year and a day ago",
      {
        slug: "long-closed",
        publishedAt: new Date("2025-09-01T09:00:00Z"),
        closesAt: new Date("2025-11-24T00:00:00Z"),
      },
      "gone",
    ],
    ["a withdrawn job", { slug: "withdrawn", withdrawnAt: new Date("2026-11-20T09:00:00Z") }, "gone"],
    [
      "a job that is published later today",
      { slug: "scheduled", publishedAt: new Date("2026-11-25T09:00:00.001Z") },
      "missing",
    ],
    ["a draft", { slug: "draft", publishedAt: null }, "missing"],
    [
      "a job withdrawn before it was ever public",
      { slug: "never", publishedAt: new Date("2026-12-01T09:00:00Z"), withdrawnAt: new Date("2026-11-20T09:00:00Z") },
      "missing",
    ],
  ])("%s", async (_what, facts, kind) => {
    await aJob(facts);

    expect((await jobBySlug(facts.slug, now)).kind).toBe(kind);
  });

  test("an address that never was", async () => {
    expect(await jobBySlug("no-such-job", now)).toEqual({ kind: "missing" });
  });

  test("a former address leads to the present one, unless the job is gone", async () => {
    const { id } = await aJob({ slug: "former" });
    await db.job.update({ where: { id }, data: { slug: "present" } });

    expect(await jobBySlug("former", now)).toEqual({ kind: "moved", slug: "present" });

    await db.job.update({ where: { id }, data: { withdrawnAt: now } });

    expect(await jobBySlug("former", now)).toEqual({ kind: "gone" });
  });

  test("a confidential employer's name is nowhere in what a page gets", async () => {
    await aJob({
      slug: "discreet",
      employerName: "Umbrage & Sons",
      isConfidential: true,
      descriptionText: "Umbrage & Sons mend.",
      descriptionHtml: "<p>Umbrage &amp; Sons mend.</p>",
    });

    const found = await jobBySlug("discreet", now);

    expect(found).toMatchObject({ kind: "open", job: { employer: { name: "A confidential employer" } } });
    expect(JSON.stringify(found)).not.toMatch(/umbrage/i);
  });
});

describe("lists", () => {
  test("the newest jobs name each advert once", async () => {
    await aJob({ title: "Clerk", advertKey: "clerk", publishedAt: new Date("2026-11-24T08:00:00Z") });
    await aJob({ title: "Clerk", advertKey: "clerk", publishedAt: new Date("2026-11-24T07:00:00Z"), places: ["york"] });
    await aJob({ title: "Porter", publishedAt: new Date("2026-11-24T06:00:00Z") });

    const { jobs: newest } = await newestJobs(now, 2);

    expect(newest.map(({ title, placeCount }) => [title, placeCount])).toEqual([
      ["Clerk", 2],
      ["Porter", 1],
    ]);
  });

  test("the count of open jobs is of adverts", async () => {
    const { total: before } = await newestJobs(now, 0);
    await aJob({ advertKey: "counted-once" });
    await aJob({ advertKey: "counted-once" });
    await aJob({ advertKey: "not-counted", closesAt: now });

    expect((await newestJobs(now, 0)).total).toBe(before + 1);
  });

  test("the same advert elsewhere leaves out itself and what has closed", async () => {
    const advert = { advertKey: "ubiquitous" };
    const { slug } = await aJob({ ...advert, places: ["leeds"] });
    await aJob({ ...advert, places: ["york"] });
    await aJob({ ...advert, places: ["cardiff"] });
    await aJob({ ...advert, places: ["london"], closesAt: now });

    const found = await jobBySlug(slug, now);
    const elsewhere = found.kind === "open" ? await sameAdvertElsewhere(found.job, now) : [];

    expect(elsewhere.map(({ places }) => places[0]?.name)).toEqual(["Cardiff", "York"]);
  });

  test("similar jobs share words or sector, are open, and are never the same advert", async () => {
    const own = await aJob({ title: "Graduate hydrologist", sector: "energy-environment", advertKey: "hydro" });
    await aJob({ title: "Graduate hydrologist", sector: "energy-environment", advertKey: "hydro", places: ["york"] });
    await aJob({
      title: "Trainee hydrologist",
      sector: null,
      slug: "near-in-words",
      publishedAt: new Date("2026-11-02T09:00:00Z"),
    });
    await aJob({ title: "Trainee hydrologist", sector: null });
    await aJob({ title: "Ecologist", sector: "energy-environment", slug: "near-in-kind" });
    await aJob({ title: "Hydrologist", sector: "energy-environment", closesAt: now });
    await aJob({ title: "Graduate solicitor", sector: "law" });

    const similar = await similarJobs({ ...own, skills: [], places: [], sector: "energy-environment" }, now);

    expect(similar.map(({ slug }) => slug)).toEqual(["near-in-words", "near-in-kind"]);
  });

  test("popular searches are those that find something, with how much", async () => {
    await aJob({ title: "Data engineer" });

    const popular = await popularSearches(now);

    expect(popular.find(({ label }) => label === "Data")?.count).toBeGreaterThan(0);
    expect(popular.every(({ count }) => count > 0)).toBe(true);
  });
});

describe("the next change", () => {
  test("is the next London midnight when no job opens or closes before", async () => {
    expect(await nextChangeAt(new Date("2026-11-25T23:59:00Z"))).toEqual(new Date("2026-11-26T00:00:00Z"));
    expect(await nextChangeAt(new Date("2026-07-01T12:00:00Z"))).toEqual(new Date("2026-07-01T23:00:00Z"));
  });

  test("is the instant a job opens or closes", async () => {
    await aJob({ publishedAt: new Date("2027-02-01T12:00:00Z"), closesAt: new Date("2027-02-03T15:00:00Z") });
    await aJob({
      publishedAt: new Date("2027-02-01T11:00:00Z"),
      closesAt: new Date("2027-02-02T15:00:00Z"),
      withdrawnAt: now,
    });

    expect(await nextChangeAt(new Date("2027-02-01T10:00:00Z"))).toEqual(new Date("2027-02-01T12:00:00Z"));
    expect(await nextChangeAt(new Date("2027-02-03T10:00:00Z"))).toEqual(new Date("2027-02-03T15:00:00Z"));
    expect(await nextChangeAt(new Date("2027-02-03T15:00:00Z"))).toEqual(new Date("2027-02-04T00:00:00Z"));
  });
});

describe("pages of places and sectors", () => {
  const landing = new Date("2030-05-01T09:00:00Z");
  const open = { publishedAt: new Date("2030-04-01T09:00:00Z"), closesAt: new Date("2030-06-01T00:00:00Z") };

  beforeAll(async () => {
    await aJob({ ...open, places: ["cardiff"], sector: "law" });
    await aJob({ ...open, places: ["cardiff"], sector: "law" });
    await aJob({ ...open, places: ["cardiff"], sector: "law" });
    await aJob({ ...open, places: ["manchester"], sector: "sales" });
    await aJob({ ...open, places: ["manchester"], sector: "sales" });
    await aJob({ ...open, places: [], workplace: "remote", sector: "data" });
  });

  test("a place with three jobs has one, and one with fewer has none, whatever can be done from home", async () => {
    expect(await placeLanding("cardiff", landing)).toMatchObject({ slug: "cardiff", name: "Cardiff", total: 3 });
    expect(await placeLanding("manchester", landing)).toBeNull();
  });

  test("so have regions and sectors", async () => {
    expect(await placeLanding("wales", landing)).toMatchObject({
      name: "Wales",
      total: 3,
      criteria: { region: ["wales"] },
    });
    expect(await placeLanding("north-west", landing)).toBeNull();
    expect(await sectorLanding("law", landing)).toMatchObject({ name: "Law", total: 3 });
    expect(await sectorLanding("sales", landing)).toBeNull();
  });

  test.each(["cf10", "remote", "nowhere-on-sea", "UK", "..", "", "a".repeat(200), "%00"])(
    "%j has none",
    async (slug) => {
      expect(await placeLanding(slug, landing)).toBeNull();
    },
  );

  test("a place has one address: others lead to it", async () => {
    const wight = { name: "Newport", region: "south-east", country: "GB", latitude: 50.7, longitude: -1.29 };
    for (const n of [1, 2, 3]) await aJob({ ...open, title: `Sailmaker ${n}`, places: [wight] });

    expect(await placeLanding("newport-isle-of-wight", landing)).toMatchObject({
      slug: "newport-isle-of-wight",
      name: "Newport, Isle of Wight",
    });
    expect(await placeLanding("newport-wight", landing)).toBeNull();
    expect(await placeLanding("isle-of-wight", landing)).toMatchObject({ slug: "isle-of-wight" });
  });

  test("the way down to a job leads over a page that is there", async () => {
    const place = { name: "Cardiff", region: "wales", country: "GB", latitude: 51.48, longitude: -3.18 };
    const job = { ...(await newestJobs(landing, 1)).jobs[0]!, places: [place] };

    expect((await crumbsOf({ ...job, sector: "law" }, landing)).at(-1)).toEqual({
      label: "Law",
      href: "/jobs/sector/law",
    });
    expect((await crumbsOf({ ...job, sector: "sales" }, landing)).at(-1)?.href).toBe("/jobs?sector=sales");
    expect((await crumbsOf({ ...job, sector: null }, landing)).at(-1)).toEqual({
      label: "In Cardiff",
      href: "/jobs/in/cardiff",
    });
  });

  test("the sitemap has them, and only open jobs", async () => {
    const paths = (await landingSitemapEntries(landing)).map(({ loc }) => new URL(loc).pathname);
    const entries = await jobSitemapEntries(landing);

    expect(paths).toEqual(expect.arrayContaining(["/jobs/sector/law", "/jobs/in/wales", "/jobs/in/cardiff"]));
    expect(paths).not.toContain("/jobs/in/manchester");
    expect(entries).toHaveLength(9);
  });

  test("the sitemap of very many jobs is in parts, each job in one of them, with the day of its newest change", async () => {
    const parts = await Promise.all([0, 1, 2, 3].map((part) => jobSitemapEntries(landing, part, 4)));
    const changes = await jobSitemapParts(landing, 3);

    expect(await jobSitemapParts(landing)).toHaveLength(1);
    expect(
      parts
        .flat()
        .map(({ loc }) => loc)
        .sort(),
    ).toEqual((await jobSitemapEntries(landing)).map(({ loc }) => loc).sort());
    expect(changes).toEqual(
      parts.map((part) => (part.length > 0 ? new Date(Math.max(...part.map(({ lastmod }) => Number(lastmod)))) : null)),
    );
  });
});
