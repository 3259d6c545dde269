import { expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { brand } from "@/lib/core/brand";
import { db } from "@/lib/core/db";
import { saveAgencyDetails } from "./agency";
import { agencyDetails } from "./schema";

const now = new Date("2026-11-25T10:00:00Z");
const details = {
  name: "Harker First Jobs",
  legalName: "Harker Ltd",
  companyNumber: "01234567",
  address: "1 Quay, Hull",
  phone: "01482 496 0123",
  hours: "Monday to Thursday, 10:00 to 16:00 (UK time)",
  email: "hello@harker.example",
};
const admin: Viewer = {
  kind: "staff",
  role: "admin",
  personId: "11111111-1111-4111-8111-111111111111",
  email: "a@example.com",
  name: "A",
};

test("what an admin sets wins over the environment", async () => {
  expect(await saveAgencyDetails(admin, details, now)).toBe(true);
  expect(await brand()).toEqual(details);
});

test("nobody but an admin changes the agency's details", async () => {
  const before = await brand();

  for (const role of ["recruiter", "editor", "viewer"] as const)
    expect(await saveAgencyDetails({ ...admin, role }, { ...details, name: "X" }, now)).toBe(false);
  expect(await saveAgencyDetails({ kind: "visitor" }, { ...details, name: "X" }, now)).toBe(false);

  expect(await brand()).toEqual(before);
  expect(await db.auditEvent.count({ where: { subject: "settings" } })).toBe(1);
});

test.each(["1234", "SC12", "not a number", ""])("%j is no company number", (companyNumber) => {
  expect(agencyDetails.safeParse({ ...details, companyNumber }).success).toBe(false);
});

test.each(["01234567", "sc123456", "0123 4567"])("%j is a company number", (companyNumber) => {
  expect(agencyDetails.safeParse({ ...details, companyNumber }).success).toBe(true);
});
