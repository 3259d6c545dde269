import fc from "fast-check";
import { expect, test } from "vitest";
import { amountBy, type Pay, sayMoney, sayPay, sayYearly } from "./money";

const pay = (
  minPence: number | null,
  maxPence: number | null,
  period: Pay["period"] = "year",
  currency = "GBP",
): Pay => ({ minPence, maxPence, period, currency });

test.each([
  [pay(2_700_000, 2_700_000), "£27,000 a year"],
  [pay(2_550_000, 2_800_000), "£25,500 to £28,000 a year"],
  [pay(1290, null, "hour"), "From £12.90 an hour"],
  [pay(null, 3_000_000), "Up to £30,000 a year"],
  [pay(12_500, 12_500, "day"), "£125 a day"],
  [pay(4_500_000, 5_000_000, "year", "EUR"), "€45,000 to €50,000 a year"],
  [pay(9_000_000, null, "year", "CHF"), "From CHF 90,000 a year"],
])("pay is said as people say it: %o is %s", (given, words) => {
  expect(sayPay(given)).toBe(words);
});

test.each([
  [pay(1410, 1410, "hour"), "about £27,495 a year"],
  [pay(12_000, 15_000, "day"), "about £31,200 to £39,000 a year"],
  [pay(2_700_000, 2_700_000), null],
])("hourly and daily pay has its yearly equivalent, yearly pay needs none: %o", (given, words) => {
  expect(sayYearly(given)).toBe(words);
});

test("every amount is said with all its pence and with commas in threes", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), (pence) => {
      const said = sayMoney(pence);
      expect(said).toMatch(/^£\d{1,3}(,\d{3})*(\.\d{2})?$/);
      expect(Math.round(Number(said.replace(/[£,]/g, "")) * 100)).toBe(pence);
    }),
  );
});

test.each([
  ["de", 2_700_000, "EUR", "27.000 €"],
  ["de", 1410, "EUR", "14,10 €"],
  ["cy", 2_700_000, "GBP", "£27,000"],
])("another language writes an amount in its own way: %s, %d pence", (language, pence, currency, said) => {
  expect(amountBy(language, pence, currency).replace(/\u00a0/g, " ")).toBe(said);
});
