import { beforeEach, expect, test } from "vitest";
import { inTable } from "@/tests/support/in-table";
import type { StaffRole, Viewer } from "@/lib/access/viewer";
import { admin, emptyDiaries, newConsultant, NOW, samHasCall } from "../calls.fixtures";
import { callForStaff } from "./calls";
import { CALLS_TABLE } from "./table";

const staff = (role: StaffRole): Viewer => ({ ...admin, role });
const FOUR = new Date("2026-12-08T16:00:00Z");

beforeEach(emptyDiaries);

test("those who may read calls see those to come; editors, candidates and strangers see none", async () => {
  await newConsultant("Priya");
  const { id } = await samHasCall();
  await samHasCall({ start: FOUR });
  const call = { id, name: "Sam Taylor" };

  expect(await inTable(staff("viewer"), CALLS_TABLE, {}, NOW)).toMatchObject([call, {}]);
  expect(await callForStaff(staff("recruiter"), id)).toMatchObject({ id, history: [{ act: "booked" }] });
  expect(await inTable(staff("editor"), CALLS_TABLE, {}, NOW)).toBeNull();
  expect(await callForStaff({ kind: "visitor" }, id)).toBeNull();
});
