import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { admin, others, recruiter } from "./staff.fixtures";
import { digestStream, holdDigests, letDigestsGo, paceDigests } from "./streams";

const now = new Date("2026-12-01T09:00:00Z");

beforeEach(async () => {
  await db.mailStreamControl.updateMany({ data: { heldAt: null, heldWhy: null, perSecond: null } });
});

test("an admin holds the digests, says why, lets them go and sets their pace; a recruiter only sees it", async () => {
  expect(await holdDigests(recruiter, "No", now)).toBe(false);
  expect(await holdDigests(admin, "A wrong link", now)).toBe(true);
  expect(await digestStream(recruiter)).toEqual({ heldAt: now, heldWhy: "Held by Ada: A wrong link", perSecond: null });

  expect([await letDigestsGo(recruiter), await paceDigests(recruiter, 5)]).toEqual([false, false]);
  expect([await letDigestsGo(admin), await paceDigests(admin, 5)]).toEqual([true, true]);
  expect(await digestStream(recruiter)).toEqual({ heldAt: null, heldWhy: null, perSecond: 5 });
});

test.each(others)("the digests are not for $kind $role to see or to hold", async (viewer) => {
  expect(await digestStream(viewer)).toBeNull();
  expect(await holdDigests(viewer, "No", now)).toBe(false);
});
