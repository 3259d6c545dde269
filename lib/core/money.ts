import { isEnglish, LANGUAGE } from "./language";

/** Pay for a week or a month is not kept: an import says so and leaves it out (lib/jobs/import/read-pay.ts). */
export const PAY_PERIODS = ["year", "day", "hour"] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

/** Pay as the database keeps it: whole minor units, either end may be open, never both. */
export interface Pay {
  minPence: number | null;
  maxPence: number | null;
  currency: string;
  period: PayPeriod;
}

/** A year of work for comparing pay: 260 days, or 1,950 hours (37.5 a week). */
const YEARLY: Record<PayPeriod, number> = { year: 1, day: 260, hour: 1950 };

/** What pay comes to in a year. The SQL function yearly_pence says the same. */
export const yearlyPence = (pence: number, period: PayPeriod): number => pence * YEARLY[period];

/** The database keeps pence, and what they come to in a year, in four bytes. */
const LARGEST = 2_000_000_000;

/** Whether the database can keep it: false for so much that its yearly amount would not fit. */
export const isPayKept = ({ minPence, maxPence, period }: Omit<Pay, "currency">): boolean =>
  yearlyPence(Math.max(minPence ?? 0, maxPence ?? 0), period) <= LARGEST;

export const PERIOD_WORDS: Record<PayPeriod, string> = { year: "a year", day: "a day", hour: "an hour" };
const SYMBOLS: Record<string, string> = { GBP: "£", EUR: "€", USD: "$" };

/** "£", "€", "CHF": what stands before an amount. */
export const sayCurrency = (currency: string): string => SYMBOLS[currency] ?? currency;

/** "£27,000", "£14.10", "CHF 90,000": pence are shown only where there are any. */
export function sayMoney(pence: number, currency = "GBP"): string {
  if (!isEnglish) return amountBy(LANGUAGE, pence, currency);
  const whole = Math.floor(pence / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");
  const rest = pence % 100;
  const symbol = SYMBOLS[currency] ?? `${currency} `;
  return `${symbol}${whole}${rest ? `.${String(rest).padStart(2, "0")}` : ""}`;
}

/** An amount as a language writes it: "27.000 €", "£14.10". */
export function amountBy(language: string, pence: number, currency: string): string {
  const digits = pence % 100 ? 2 : 0;
  const style = { style: "currency", minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(language, { ...style, currency }).format(pence / 100);
}

/** "£25,500 to £28,000 a year", "From £12.90 an hour", "Up to £30,000 a year". */
export function sayPay({ minPence, maxPence, currency, period }: Pay): string {
  const words = PERIOD_WORDS[period];
  if (minPence !== null && maxPence !== null && minPence !== maxPence) {
    return `${sayMoney(minPence, currency)} to ${sayMoney(maxPence, currency)} ${words}`;
  }
  if (minPence !== null && maxPence === null) return `From ${sayMoney(minPence, currency)} ${words}`;
  if (minPence === null && maxPence !== null) return `Up to ${sayMoney(maxPence, currency)} ${words}`;
  return `${sayMoney(minPence ?? maxPence ?? 0, currency)} ${words}`;
}

/** "about £27,495 a year" for daily and hourly pay; null for yearly pay. */
export function sayYearly({ minPence, maxPence, currency, period }: Pay): string | null {
  if (period === "year") return null;
  const yearly = [minPence, maxPence]
    .filter((pence) => pence !== null)
    .map((pence) => Math.round(yearlyPence(pence, period) / 100) * 100);
  const [low, high] = [Math.min(...yearly), Math.max(...yearly)];
  return low === high
    ? `about ${sayMoney(low, currency)} a year`
    : `about ${sayMoney(low, currency)} to ${sayMoney(high, currency)} a year`;
}

/** "27000", "14.1": bare, as an amount stands in a form and in a spreadsheet; null when there is none. */
export const bareAmount = (pence: number | null): string | null => (pence === null ? null : String(pence / 100));

const AMOUNT = /^(\d+)(?:\.(\d+))?(k?)$/i;

/** Whether an amount names a currency other than this one, by its sign or its code: "€30,000" does where pay is in pounds. */
export function namesAnother(currency: string, text: string): boolean {
  const named = text.match(/\p{Sc}|GBP|EUR|USD/giu) ?? [];
  return named.some((name) => name.toUpperCase() !== currency && name !== SYMBOLS[currency]);
}

/**
 * An amount as people type it ("£25,000", "14.10", "14,10", "25k") in whole pence, rounded half up; digit by digit,
 * since 1.005 is no number that a computer keeps. Nought, and nothing at all, is null: pay that is not stated.
 */
export function readPence(text: string): number | null | "unreadable" {
  const bare = text
    .replace(/[£€$\s]|GBP|EUR|USD/gi, "")
    // A comma before two digits at the end is a decimal one; any other sets off thousands.
    .replace(/,(?=\d{2}$)/, ".")
    .replaceAll(",", "");
  if (bare === "") return null;
  const [, whole, fraction = "", thousands] = AMOUNT.exec(bare) ?? [];
  if (whole === undefined) return "unreadable";
  const digits = `${whole}${fraction.padEnd(6, "0").slice(0, 6)}`;
  const micros = BigInt(digits) * (thousands ? 1000n : 1n);
  const pence = (micros + 5000n) / 10_000n;
  if (pence > LARGEST) return "unreadable";
  return pence === 0n ? null : Number(pence);
}
