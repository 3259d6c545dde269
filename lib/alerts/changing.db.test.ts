import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import type { SearchCriteria } from "@/lib/jobs/schema";
import { aJob } from "@/tests/support/a-job";
import { allArrived, asked, asker, digestsOf, emptyAlerts, subscribed, tuesday } from "./alerts.fixtures";
import { changeAlerts } from "./changing";
import { writeDigests } from "./digests";
import { manageUrl } from "./links";
import { subscribe } from "./subscriptions";

const nextTuesday = new Date("2026-12-08T08:00:00Z");
const SAM = "sam@example.com";

beforeEach(emptyAlerts);

/** Somebody gives an alert another search, by the link in their mail. */
async function change(alert: string, criteria: SearchCriteria): Promise<boolean> {
  const { subscriberId } = await db.alert.findUniqueOrThrow({ where: { id: alert } });
  const token = new URL(manageUrl(subscriberId)).searchParams.get("token");
  return changeAlerts(token, { act: "search", alert, ...criteria }, tuesday);
}

const aNewJob = (title: string) => aJob({ title, publishedAt: asked, liveSeq: null });

describe("another search while a digest waits to be sent", () => {
  test("saved as it was, it changes nothing: what waits goes, and does not come again", async () => {
    const alert = await subscribed(SAM, asked, { q: "surveyor" });
    await aNewJob("Trainee surveyor");
    await writeDigests(tuesday);

    expect(await change(alert, { q: "surveyor" })).toBe(true);
    await allArrived();
    await writeDigests(nextTuesday);

    expect(await digestsOf(SAM, nextTuesday)).toHaveLength(1);
  });

  test("there and back again: the job comes once, with the next digest", async () => {
    const alert = await subscribed(SAM, asked, { q: "surveyor" });
    await aNewJob("Trainee surveyor");
    await writeDigests(tuesday);

    await change(alert, { q: "nurse" });
    await change(alert, { q: "surveyor" });
    expect(await digestsOf(SAM, tuesday)).toEqual([]);
    await allArrived();
    await writeDigests(nextTuesday);

    expect((await digestsOf(SAM, nextTuesday)).join()).toContain("Trainee surveyor");
  });

  test("what the new search finds among the same jobs is not lost", async () => {
    const alert = await subscribed(SAM, asked, { q: "surveyor" });
    await aNewJob("Trainee surveyor");
    await aNewJob("Trainee nurse");
    await writeDigests(tuesday);

    await change(alert, { q: "nurse" });
    await allArrived();
    await writeDigests(nextTuesday);

    const [digest = "", ...more] = await digestsOf(SAM, nextTuesday);
    expect(more).toEqual([]);
    expect(digest).toContain("Trainee nurse");
    expect(digest).not.toContain("Trainee surveyor");
  });
});

describe("a search that another alert of the same address has", () => {
  test("one of the two ends, and nobody writes down that consent was taken back", async () => {
    const kept = await subscribed(SAM, asked, { q: "nurse" });
    const ended = await subscribed(SAM, new Date("2026-11-25T11:00:00Z"), { q: "surveyor" });

    expect(await change(ended, { q: "nurse" })).toBe(true);

    expect(await db.alert.findMany({ where: { stoppedAt: null }, select: { id: true } })).toEqual([{ id: kept }]);
    expect(await db.consentEvent.count({ where: { address: SAM, act: "withdrawn" } })).toBe(0);
  });

  test("one that nobody has confirmed gives way to one that is live", async () => {
    const live = await subscribed(SAM, asked, { q: "surveyor" });
    await subscribe({ email: SAM, criteria: { q: "nurse" }, frequency: "weekly" }, asker, asked);

    await change(live, { q: "nurse" });

    expect(await db.alert.findMany({ where: { stoppedAt: null }, select: { id: true } })).toEqual([{ id: live }]);
    await aNewJob("Trainee nurse");
    await writeDigests(tuesday);
    expect(await digestsOf(SAM, tuesday)).toHaveLength(1);
  });
});
