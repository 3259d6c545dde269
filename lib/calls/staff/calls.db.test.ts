import { beforeEach, expect, test } from "vitest";
import type { StaffRole, Viewer } from "@/lib/access/viewer";
import { admin, emptyDiaries, newConsultant, samHasCall } from "../calls.fixtures";
import { callForStaff, callsForStaff } from "./calls";

const staff = (role: StaffRole): Viewer => ({ ...admin, role });
const FOUR = new Date("2026-12-08T16:00:00Z");

beforeEach(emptyDiaries);

test("who may read calls see those of a span of time; editors, candidates and strangers see none", async () => {
  await newConsultant("Priya");
  const { id } = await samHasCall();
  await samHasCall({ start: FOUR });
  const morning = { from: new Date("2026-12-08T00:00:00Z"), until: new Date("2026-12-08T12:00:00Z") };

  expect(await callsForStaff(staff("viewer"), morning, 1)).toMatchObject({
    total: 1,
    items: [{ id, name: "Sam Taylor" }],
  });
  expect(await callForStaff(staff("recruiter"), id)).toMatchObject({ id, history: [{ act: "booked" }] });
  expect(await callsForStaff(staff("editor"), morning, 1)).toBeNull();
  expect(await callForStaff({ kind: "visitor" }, id)).toBeNull();
});
