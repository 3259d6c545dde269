import { expect, test } from "vitest";
import { JOB_FIELDS, type JobFields } from "../form-input";
import { jobChecksOf } from "./checks";
import { HOUSE_TEMPLATES } from "./house-templates";

const EMPTY = Object.fromEntries(JOB_FIELDS.map((name) => [name, ""])) as JobFields;

test.each(HOUSE_TEMPLATES)("the words of “$label” pass the house's own checks", ({ fields }) => {
  const checks = jobChecksOf({ ...EMPTY, ...fields }, { now: new Date("2026-11-25T10:00:00Z") });

  expect(checks.filter(({ field, rule }) => field === "description" && rule !== "unfilled")).toEqual([]);
});
