import { describe, expect, test } from "vitest";
import { jobInput } from "./job-input";

const JOB = {
  title: "Graduate analyst",
  employerName: "Calder",
  workplace: "on-site",
  contract: "permanent",
  hours: "full-time",
};
const read = (pay: Record<string, string>) => jobInput.safeParse({ ...JOB, ...pay });

describe("pay as a recruiter types it", () => {
  test.each([
    ["27,000", 27_000_00],
    ["£14.10", 14_10],
    ["14,10", 14_10],
    ["25k", 25_000_00],
    [" 30000 ", 30_000_00],
  ])("%s", (payFrom, pence) => {
    expect(read({ payFrom, payPeriod: "year" }).data?.payFrom).toBe(pence);
  });

  test("nought is pay that is not stated", () => {
    expect(read({ payFrom: "0", payTo: "0.00" }).data).toMatchObject({ payFrom: undefined, payTo: undefined });
  });

  test.each([
    [{ payFrom: "a lot", payPeriod: "year" }, "payFrom"],
    [{ payFrom: "-5", payPeriod: "year" }, "payFrom"],
    [{ payFrom: "30000", payTo: "20000", payPeriod: "year" }, "payTo"],
    [{ payFrom: "30000" }, "payPeriod"],
    [{ payFrom: "27000", payPeriod: "hour" }, "payPeriod"],
  ])("%j is refused at %s, before the database has to", (pay, field) => {
    expect(read(pay).error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});
