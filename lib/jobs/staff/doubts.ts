import { sayDay } from "@/lib/core/time/say";
import { sayMoney, sayPay, yearlyPence } from "@/lib/core/money";
import { nextRatesFrom, type Paid } from "../minimum-wage";
import { payOf } from "../pay";

type Doubtful = Paid & {
  /** The title of another open job with the same words in the same place; null when there is none. */
  twin: string | null;
};

/** A range this wide tells a graduate nothing. */
const WIDE = 1.6;
/** Pence a year: more than any first job here pays, and what pence typed as pounds come to. */
const HIGH = 250_000_00;
const ON_TARGET = /\bOTE\b|\bon[- ]target earnings\b|\buncapped (?:commission|earnings)\b/i;

/**
 * What a careful colleague would ask about a job before it goes live. Nothing here stops it; what is against the law
 * does (../publishable.ts).
 */
export function doubtsAbout(job: Doubtful): string[] {
  return [...doubtsAboutPay(job), ...doubtsAboutStart(job), ...doubtsAboutTwin(job)];
}

function doubtsAboutPay({ descriptionText, ...job }: Doubtful): string[] {
  const paid = payOf(job);
  if (!paid) return [];
  const { minPence, maxPence, currency, period } = paid;
  const pay = sayPay(paid);
  const doubts: string[] = [];
  if (minPence && maxPence && maxPence > WIDE * minPence)
    doubts.push(`${pay} is a wide range. Say in the text what decides it, or narrow it.`);
  const yearly = yearlyPence(maxPence ?? minPence ?? 0, period);
  if (currency === "GBP" && yearly > HIGH)
    doubts.push(`${pay} comes to ${sayMoney(yearly)} a year. Is that what was meant?`);
  if (ON_TARGET.test(descriptionText))
    doubts.push("The text speaks of commission. What is given as pay should be the basic pay alone.");
  return doubts;
}

function doubtsAboutStart({ startsOn, salaryCurrency }: Doubtful): string[] {
  const next = nextRatesFrom();
  if (!startsOn || salaryCurrency !== "GBP" || startsOn < new Date(next)) return [];
  return [
    `It starts after ${sayDay(next, { weekday: false, year: true })}, when the minimum wage changes; the new rate is not known here yet.`,
  ];
}

const doubtsAboutTwin = ({ twin }: Doubtful): string[] =>
  twin === null ? [] : [`“${twin}”, with the same words in the same place, is open already.`];
