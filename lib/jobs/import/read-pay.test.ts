import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPay } from "./read-pay";

describe("an amount says by its size for how long it is", () => {
  test.each([
    ["12.71", "hour"],
    ["79.99", "hour"],
    ["80", "day"],
    ["1000", "day"],
    ["8000", "year"],
    ["25000.0", "year"],
    ["300000", "year"],
  ])("%s is the pay of a(n) %s", (amount, period) => {
    expect(readPay(amount, amount, "GBP").pay).toMatchObject({ period });
  });

  test.each(["1000.01", "2400", "7999.99"])(
    "%s could be a week's or a month's: it is left out, and staff are told",
    (amount) => {
      const { pay, remarks } = readPay(amount, "", "GBP");

      expect(pay).toBeNull();
      expect(remarks).toEqual([expect.stringContaining("since it could be for a week or a month")]);
    },
  );
});

describe("for how long it is, when the file says so", () => {
  test.each([
    ["85", "hour", 85_00],
    ["6000", "per annum", 6_000_00],
    ["90", "Daily", 90_00],
    ["1200", "per day", 1_200_00],
  ])("%s %s is taken at its word", (amount, period, minPence) => {
    expect(readPay(amount, "", "GBP", period)).toMatchObject({ pay: { minPence }, remarks: [] });
  });

  test.each([
    ["2400", "month", "Pay left out: £2,400, since “month” is no year, day or hour"],
    ["27000", "hour", "Pay left out: £27,000, since it is too much for an hour"],
  ])("%s a(n) %s is left out, and staff are told", (amount, period, remark) => {
    expect(readPay(amount, "", "GBP", period)).toEqual({ pay: null, remarks: [remark] });
  });
});

describe("what is stated stays as it is stated", () => {
  test.each([
    ["25000.0", "28000.0", "GBP", { minPence: 25_000_00, maxPence: 28_000_00, currency: "GBP", period: "year" }],
    ["92.56", "125.0", "GBP", { minPence: 92_56, maxPence: 125_00, currency: "GBP", period: "day" }],
    ["", "30000", "GBP", { minPence: null, maxPence: 30_000_00, currency: "GBP", period: "year" }],
    ["26000", "", "GBP", { minPence: 26_000_00, maxPence: null, currency: "GBP", period: "year" }],
    ["0.0", "30000", "GBP", { minPence: null, maxPence: 30_000_00, currency: "GBP", period: "year" }],
    ["75000", "84000", "EUR", { minPence: 75_000_00, maxPence: 84_000_00, currency: "EUR", period: "year" }],
    ["230000", "240000", "usd", { minPence: 230_000_00, maxPence: 240_000_00, currency: "USD", period: "year" }],
    ["£27,500", "£30,000.50", "£", { minPence: 27_500_00, maxPence: 30_000_50, currency: "GBP", period: "year" }],
    ["25k", "27.5k", "GBP", { minPence: 25_000_00, maxPence: 27_500_00, currency: "GBP", period: "year" }],
    ["12,71", "13,05", "GBP", { minPence: 12_71, maxPence: 13_05, currency: "GBP", period: "hour" }],
    ["14.075", "", "GBP", { minPence: 14_08, maxPence: null, currency: "GBP", period: "hour" }],
  ])("%s to %s %s", (min, max, currency, pay) => {
    expect(readPay(min, max, currency)).toEqual({ pay, remarks: [] });
  });

  test("no amount is no pay, and nothing to say about it", () => {
    expect(readPay("", "", "")).toEqual({ pay: null, remarks: [] });
    expect(readPay("0.0", "0.0", "GBP")).toEqual({ pay: null, remarks: [] });
  });
});

test("without a currency pounds are assumed, and staff are told", () => {
  expect(readPay("25000", "27000", " ")).toEqual({
    pay: { minPence: 25_000_00, maxPence: 27_000_00, currency: "GBP", period: "year" },
    remarks: ["Currency assumed: £25,000 to £27,000 is taken to be in pounds"],
  });
});

describe("pay is left out, with a remark, when it makes no sense", () => {
  test.each([
    ["30000", "25000", "GBP", "Pay left out: £30,000 to £25,000, since the lowest is above the highest"],
    ["50", "500", "GBP", "Pay left out: £50 to £500, since the two amounts are not for the same time"],
    ["-25000", "", "GBP", "Pay left out: “-25000”, since it cannot be read"],
    ["competitive", "", "GBP", "Pay left out: “competitive”, since it cannot be read"],
    ["99999999999999", "", "GBP", "Pay left out: “99999999999999”, since it cannot be read"],
    ["25000", "27000", "shells", "Pay left out: “25000” to “27000”, since “shells” is no currency"],
  ])("%s to %s %s", (min, max, currency, remark) => {
    expect(readPay(min, max, currency)).toEqual({ pay: null, remarks: [remark] });
  });
});

describe("whatever the amounts are", () => {
  const pence = fc.integer({ min: 1, max: 2_000_000_000 });
  const pounds = (amount: number) => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}`;

  test("pay that is read has the stated pence exactly, and its period by the size", () => {
    fc.assert(
      fc.property(pence, pence, (a, b) => {
        const { pay } = readPay(pounds(a), pounds(b), "GBP");
        if (!pay) return;
        expect(pay).toMatchObject({ minPence: a, maxPence: b });
        const [from, below] = { hour: [0, 80_00], day: [80_00, 1_000_01], year: [8_000_00, Infinity] }[pay.period];
        expect([a, b].every((one) => one >= from! && one < below!)).toBe(true);
      }),
    );
  });

  test("either pay is read, or a remark says why it is not", () => {
    fc.assert(
      fc.property(pence, pence, fc.constantFrom("GBP", "EUR", "", "?"), (a, b, currency) => {
        const { pay, remarks } = readPay(pounds(a), pounds(b), currency);
        expect(pay !== null || remarks.length === 1).toBe(true);
      }),
    );
  });

  test("the lowest is never above the highest", () => {
    fc.assert(
      fc.property(pence, pence, (a, b) => {
        const { pay } = readPay(pounds(a), pounds(b), "GBP");
        expect(pay === null || pay.minPence! <= pay.maxPence!).toBe(true);
      }),
    );
  });

  test("no text at all makes it fall over", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (...given) => {
        expect(() => readPay(...given)).not.toThrow();
      }),
    );
  });
});
