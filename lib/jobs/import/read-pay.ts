import {
  isPayKept,
  namesAnother,
  type Pay,
  PAY_PERIODS,
  type PayPeriod,
  readPence,
  sayCurrency,
  sayMoney,
} from "@/lib/core/money";

/** What could be read of stated pay, and what staff should know about it. Null pay is pay that is not stated. */
export interface PayReading {
  pay: Pay | null;
  remarks: string[];
}

const HOURLY_BELOW = 80_00;
const DAILY_UP_TO = 1_000_00;
const YEARLY_FROM = 8_000_00;

const PERIODS_AS_WRITTEN: Record<PayPeriod, RegExp> = {
  year: /^(?:per |a )?(?:year(?:ly)?|ann(?:um|ual(?:ly)?)|p\.?a\.?)$/,
  day: /^(?:per |a )?(?:day|daily|diem|p\.?d\.?)$/,
  hour: /^(?:per |an )?(?:hour(?:ly)?|p\.?h\.?)$/,
};

/**
 * Reads two amounts as an export states them ("25000.0", "£25,000", "25k", ""). Where it does not say for how long they
 * are, below 80 is an hour's, 80 to 1,000 a day's, from 8,000 a year's. Anything between, two amounts of different kinds,
 * or a lowest above the highest leaves pay empty with a remark. Nought counts as not stated. Without a currency it is the one
 * that the amounts name themselves ("€25,000"), else pounds, which is remarked; amounts that name another leave pay empty.
 */
export function readPay(min: string, max: string, column: string, period = ""): PayReading {
  const currency = column.trim() || signIn(min) || signIn(max);
  const [low, high] = [min, max].map(readPence);
  if (low === "unreadable" || high === "unreadable") return unread(`“${[min, max].filter(Boolean).join("” to “")}”`);
  const amounts = [low, high].filter((pence) => typeof pence === "number");
  if (amounts.length === 0) return { pay: null, remarks: [] };
  const code = readCurrency(currency);
  if (code === null)
    return unread(
      amounts.length === 1 ? `“${min || max}”` : `“${min}” to “${max}”`,
      `“${currency.trim()}” is no currency`,
    );
  if ([min, max].some((amount) => namesAnother(code, amount)))
    return unread([min, max].filter(Boolean).join(" to "), `it is not in ${sayCurrency(code)} alone`);
  const said = amounts.map((pence) => sayMoney(pence, code)).join(" to ");
  if (low && high && low > high) return unread(said, "the lowest is above the highest");
  const found = period.trim() ? statedPeriod(period) : guessedPeriod(amounts);
  if ("why" in found) return unread(said, found.why);
  const pay = { minPence: low ?? null, maxPence: high ?? null, currency: code, period: found.period };
  if (!isPayKept(pay))
    return unread(said, `it is too much for ${found.period === "hour" ? "an" : "a"} ${found.period}`);
  return { pay, remarks: currency.trim() ? [] : [`Currency assumed: ${said} is taken to be in pounds`] };
}

/** The sign or the code of a currency that an amount is written with; empty where there is none. */
const signIn = (amount: string): string => /\p{Sc}|GBP|EUR|USD/iu.exec(amount)?.[0] ?? "";

type Found = { period: PayPeriod } | { why: string };

function statedPeriod(text: string): Found {
  const word = text.trim().toLowerCase();
  const period = PAY_PERIODS.find((one) => PERIODS_AS_WRITTEN[one].test(word));
  return period ? { period } : { why: `“${text.trim()}” is no year, day or hour` };
}

function guessedPeriod(amounts: number[]): Found {
  const periods = new Set(amounts.map(periodOf));
  const [period] = periods;
  if (periods.size > 1) return { why: "the two amounts are not for the same time" };
  return period ? { period } : { why: "it could be for a week or a month" };
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

const CURRENCY_WORDS: Record<string, string> = { "": "GBP", "£": "GBP", "€": "EUR", $: "USD", POUNDS: "GBP" };

/** The ISO code, pounds when nothing is stated; null for what is no currency. */
function readCurrency(text: string): string | null {
  const bare = text.trim().toUpperCase();
  return CURRENCY_WORDS[bare] ?? (/^[A-Z]{3}$/.test(bare) ? bare : null);
}
