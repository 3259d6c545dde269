import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { admin, emptyDiaries, newConsultant, NOW, samHasCall, samWants } from "../calls.fixtures";
import { takeOff } from "./away";
import { stopTakingCalls } from "./handing-over";
import { setDay } from "./hours";
import { bookForThem, moveByStaff } from "./on-behalf";
import { addNote, recordOutcome } from "./outcome";
import { AFTER, away, day } from "./staff.fixtures";

const strangers: Viewer[] = [
  { kind: "visitor" },
  { kind: "candidate", personId: admin.personId, email: "c@example.com", name: "C" },
  { ...admin, role: "editor" },
  { ...admin, role: "viewer" },
];

beforeEach(emptyDiaries);

test.each(strangers)("nothing of it is for $kind $role to change", async (viewer) => {
  const priya = await newConsultant("Priya");
  const { id } = await samHasCall();

  expect(await recordOutcome(viewer, id, { outcome: "held" }, AFTER)).toEqual({ ok: false, reason: "unknown" });
  expect(await addNote(viewer, id, "No", NOW)).toBe(false);
  expect(await takeOff(viewer, priya, away("2026-12-08"), NOW)).toEqual({ ok: false, reason: "unknown" });
  expect(await moveByStaff(viewer, id, { startsAt: AFTER }, NOW)).toEqual({ ok: false, reason: "unknown" });
  expect(await bookForThem(viewer, samWants(), NOW)).toBeNull();
  expect(await stopTakingCalls(viewer, priya, NOW)).toBeNull();
  expect(await setDay(viewer, priya, { day: day("2026-12-08"), hours: [], note: "" }, NOW)).toBe(false);
});
