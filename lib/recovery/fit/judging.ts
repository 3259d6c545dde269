import { count } from "@/lib/core/text/text";
import { sayMoney } from "@/lib/core/money";
import { HOURS, SECTORS, SPONSORSHIPS, WORKPLACES } from "@/lib/jobs/vocabulary";
import type { FitWants } from "../fit-input";
import { type Criterion, CRITERION_KEYS, type Learned } from "./words";
import type { JobFacts } from "./facts";

export type Verdict = "match" | "miss" | "unknown";

/** One criterion that counts: what was wanted, what the advert says, and whether the two meet. */
export interface Judged {
  criterion: Criterion;
  weight: number;
  isDealbreaker: boolean;
  verdict: Verdict;
  wanted: string;
  advert: string;
}

/** We know no timetables: so many minutes are counted for a mile as the crow flies. */
export const MINUTES_A_MILE = 3;

const NOT_SAID = "Not said";

/** What somebody wants beside what an advert says: the criteria that count, the weightiest first. Plain comparisons. */
export function judge(wants: FitWants, facts: JobFacts): Judged[] {
  return counting(wants).map((criterion) => ({
    criterion,
    weight: wants[criterion],
    isDealbreaker: wants.dealbreakers.includes(criterion),
    wanted: sayWanted(criterion, wants),
    ...COMPARE[criterion](wants, facts),
  }));
}

/** The same where somebody says themselves what is so in a job: nothing is looked up. */
export function comparedByHand(said: FitWants & Record<`${Criterion}Said`, Learned>): Judged[] {
  const verdicts = { yes: known(true, "Yes"), no: known(false, "No"), unknown: unknown("") };
  return counting(said).map((criterion) => ({
    criterion,
    weight: said[criterion],
    isDealbreaker: said.dealbreakers.includes(criterion),
    wanted: sayWanted(criterion, said),
    ...verdicts[said[`${criterion}Said`]],
  }));
}

/** The criteria with a weight, the weightiest first. */
export const counting = (wants: FitWants): Criterion[] =>
  CRITERION_KEYS.filter((key) => wants[key] > 0).sort((a, b) => wants[b] - wants[a]);

type Compared = Pick<Judged, "verdict" | "advert">;
const known = (isMatch: boolean, advert: string): Compared => ({ verdict: isMatch ? "match" : "miss", advert });
const unknown = (advert = NOT_SAID): Compared => ({ verdict: "unknown", advert });

const COMPARE: Record<Criterion, (wants: FitWants, facts: JobFacts) => Compared> = {
  pay: ({ payFrom = 0 }, { payYearly, payText }) =>
    payYearly === null ? unknown(payText ?? NOT_SAID) : known(payYearly >= payFrom, payText ?? NOT_SAID),
  commute({ commuteMinutes = 0 }, { miles, workplace, places }) {
    if (workplace === "remote") return known(true, WORKPLACES.remote);
    const where = places.join(", ") || NOT_SAID;
    if (miles === null) return unknown(where);
    const minutes = miles * MINUTES_A_MILE;
    const far = miles === 0 ? "close by" : `${count(miles, "mile")}, about ${count(minutes, "minute")}`;
    return known(minutes <= commuteMinutes, `${where}: ${far}`);
  },
  // An advert says hybrid, and hardly ever for how many days.
  home: (_, { workplace }) =>
    workplace === "hybrid" ? unknown("Hybrid, days not said") : known(workplace === "remote", WORKPLACES[workplace]),
  hours: ({ hoursWanted }, { hours }) => known(hours === hoursWanted, HOURS[hours]),
  sector: ({ sectorWanted }, { sector }) =>
    sector === null ? unknown() : known(sector === sectorWanted, SECTORS[sector]),
  visa: (_, { sponsorship }) =>
    sponsorship === "yes" || sponsorship === "no"
      ? known(sponsorship === "yes", SPONSORSHIPS[sponsorship])
      : unknown(sponsorship ? SPONSORSHIPS[sponsorship] : NOT_SAID),
  // No advert is believed on these: only people who are there can say.
  learning: () => unknown(),
  team: () => unknown(),
  values: () => unknown(),
};

/** What somebody wants of a criterion, in words. */
export function sayWanted(criterion: Criterion, wants: FitWants): string {
  switch (criterion) {
    case "pay":
      return `${sayMoney((wants.payFrom ?? 0) * 100)} a year or more`;
    case "commute":
      return `At most ${count(wants.commuteMinutes ?? 0, "minute")} from ${wants.commuteFrom ?? "home"}`;
    case "home":
      return `${count(wants.homeDays ?? 0, "day")} a week at home`;
    case "hours":
      return wants.hoursWanted ? HOURS[wants.hoursWanted] : "";
    case "sector":
      return wants.sectorWanted ? SECTORS[wants.sectorWanted] : "";
    case "visa":
      return "A sponsored visa";
    case "learning":
      return wants.learningWords ?? "To learn";
    case "team":
      return wants.teamWords ?? "A good team";
    case "values":
      return wants.valuesWords ?? "Values I share";
  }
}

/** The sum, as it is shown: points that are met, missed and not known, of all that count. */
export interface Points {
  met: number;
  missed: number;
  unknown: number;
  all: number;
}

export function pointsOf(judged: Pick<Judged, "weight" | "verdict">[]): Points {
  const sum = (verdict: Verdict) =>
    judged.filter((one) => one.verdict === verdict).reduce((total, { weight }) => total + weight, 0);
  const [met, missed, open] = [sum("match"), sum("miss"), sum("unknown")];
  return { met, missed, unknown: open, all: met + missed + open };
}

/** The same with what was learned since in the place of what was not known, or was said otherwise. */
export function withLearned(judged: Judged[], learned: Partial<Record<Criterion, Learned>>): Judged[] {
  return judged.map((one) => {
    const now = learned[one.criterion];
    return now === "yes" || now === "no" ? { ...one, verdict: now === "yes" ? "match" : "miss" } : one;
  });
}

const QUESTIONS: Record<Criterion, string> = {
  pay: "What does it pay in the first year, and when is pay looked at again?",
  commute: "On which days would I travel, to which place, and at what time?",
  home: "How many days a week do people in this team really work from home?",
  hours: "What does an ordinary week look like, and how often is it longer?",
  sector: "What would I spend most of my day on?",
  visa: "Do you sponsor visas for this job, and have you done it before?",
  learning: "What would I be able to do after a year that I cannot do now, and who would teach me?",
  team: "Whom would I sit with, how long have they been here, and who would look at my work?",
  values: "When did you last turn something down because it was not right?",
};

/** What to ask next time, before applying or at the end of an interview: one question for each thing that was not known. */
export const questionsFor = (
  judged: Pick<Judged, "criterion" | "verdict">[],
): { criterion: Criterion; ask: string }[] =>
  judged
    .filter(({ verdict }) => verdict === "unknown")
    .map(({ criterion }) => ({ criterion, ask: QUESTIONS[criterion] }));
