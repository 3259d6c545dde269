export const PAY_PERIODS = ["year", "day", "hour"] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

/** Pay as the database keeps it: whole minor units, either end may be open, never both. */
export interface Pay {
  minPence: number | null;
  maxPence: number | null;
  currency: string;
  period: PayPeriod;
}

/** A year of work for comparing pay: 260 days, or 1,950 hours (37.5 a week). The SQL function yearly_pence says the same. */
export const YEARLY: Record<PayPeriod, number> = { year: 1, day: 260, hour: 1950 };

const PERIOD_WORDS: Record<PayPeriod, string> = { year: "a year", day: "a day", hour: "an hour" };
const SYMBOLS: Record<string, string> = { GBP: "£", EUR: "€", USD: "$" };

/** "£27,000", "£14.10", "CHF 90,000": pence are shown only where there are any. */
export function sayMoney(pence: number, currency = "GBP"): string {
  const whole = Math.floor(pence / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");
  const rest = pence % 100;
  const symbol = SYMBOLS[currency] ?? `${currency} `;
  return `${symbol}${whole}${rest ? `.${String(rest).padStart(2, "0")}` : ""}`;
}

/** "£25,500 to £28,000 a year", "from £12.90 an hour", "up to £30,000 a year". */
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
    .map((pence) => Math.round((pence * YEARLY[period]) / 100) * 100);
  const [low, high] = [Math.min(...yearly), Math.max(...yearly)];
  return low === high
    ? `about ${sayMoney(low, currency)} a year`
    : `about ${sayMoney(low, currency)} to ${sayMoney(high, currency)} a year`;
}
