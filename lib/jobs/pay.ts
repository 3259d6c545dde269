import { type Pay, type PayPeriod, sayMoney } from "@/lib/core/money";

/** What could be read of stated pay, and what staff should know about it. Null pay is pay that is not stated. */
export interface PayReading {
  pay: Pay | null;
  remarks: string[];
}

const HOURLY_BELOW = 80_00;
const DAILY_UP_TO = 1_000_00;
const YEARLY_FROM = 8_000_00;
/** The database keeps pence in four bytes. */
const LARGEST = 2_000_000_000;

/**
 * Reads two amounts as an export states them ("25000.0", "£25,000", "25k", ""), without a period beside them: below 80 is
 * an hour's, 80 to 1,000 a day's, from 8,000 a year's. Anything between, two amounts of different kinds, or a lowest above
 * the highest leaves pay empty with a remark. Nought counts as not stated. Without a currency pounds are assumed.
 */
export function readPay(min: string, max: string, currency: string): PayReading {
  const [low, high] = [min, max].map(readAmount);
  if (low === "unreadable" || high === "unreadable") return unread(`“${[min, max].filter(Boolean).join("” to “")}”`);
  const amounts = [low, high].filter((pence) => typeof pence === "number");
  if (amounts.length === 0) return { pay: null, remarks: [] };
  const code = readCurrency(currency);
  if (code === null)
    return unread(
      amounts.length === 1 ? `“${min || max}”` : `“${min}” to “${max}”`,
      `“${currency.trim()}” is no currency`,
    );
  const said = amounts.map((pence) => sayMoney(pence, code)).join(" to ");
  if (low && high && low > high) return unread(said, "the lowest is above the highest");
  const periods = new Set(amounts.map(periodOf));
  const [period] = periods;
  if (periods.size > 1) return unread(said, "the two amounts are not for the same time");
  if (!period) return unread(said, "it could be for a week or a month");
  const remarks = currency.trim() ? [] : [`Currency assumed: ${said} is taken to be in pounds`];
  return { pay: { minPence: low ?? null, maxPence: high ?? null, currency: code, period }, remarks };
}

function unread(said: string, why = "it cannot be read"): PayReading {
  return { pay: null, remarks: [`Pay left out: ${said}, since ${why}`] };
}

/** Whose pay an amount is; undefined where it could be a week's or a month's, or is too much to be true. */
function periodOf(pence: number): PayPeriod | undefined {
  if (pence < HOURLY_BELOW) return "hour";
  if (pence <= DAILY_UP_TO) return "day";
  return pence >= YEARLY_FROM ? "year" : undefined;
}

const AMOUNT = /^(\d+)(?:\.(\d+))?(k?)$/i;

/** Whole pence, rounded half up; digit by digit, since 1.005 is no number that a computer keeps. Null when nothing is stated. */
function readAmount(text: string): number | null | "unreadable" {
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

const CURRENCY_WORDS: Record<string, string> = { "": "GBP", "£": "GBP", "€": "EUR", $: "USD", POUNDS: "GBP" };

/** The ISO code, pounds when nothing is stated; null for what is none. */
function readCurrency(text: string): string | null {
  const bare = text.trim().toUpperCase();
  return CURRENCY_WORDS[bare] ?? (/^[A-Z]{3}$/.test(bare) ? bare : null);
}
