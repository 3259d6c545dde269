import { describe, expect, test } from "vitest";
import { jobInput, jobInputIn } from "./job-input";

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

  test.each(["€30,000", "30 000 EUR", "$30,000", "¥30000"])(
    "%s is refused where the job is paid in pounds",
    (payFrom) => {
      const { error } = read({ payFrom, payPeriod: "year" });

      expect(error?.issues).toMatchObject([{ path: ["payFrom"], message: expect.stringContaining("paid in £") }]);
    },
  );

  test("a job that is paid in euros takes euros, and no pounds", () => {
    const inEuros = jobInputIn("EUR");
    const given = { ...JOB, payPeriod: "year" };

    expect(inEuros.safeParse({ ...given, payFrom: "€30,000" }).data?.payFrom).toBe(30_000_00);
    expect(inEuros.safeParse({ ...given, payFrom: "30,000" }).data?.payFrom).toBe(30_000_00);
    expect(inEuros.safeParse({ ...given, payFrom: "£30,000" }).error?.issues).toMatchObject([
      { path: ["payFrom"], message: expect.stringContaining("paid in €") },
    ]);
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
