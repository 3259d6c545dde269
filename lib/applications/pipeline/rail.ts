import { fromDateColumn, type LocalDate } from "@/lib/core/time/dates";
import { isEnd, type Stage } from "../vocabulary";
import type { Later } from "./rail-later";

/** Where an application stands, as its candidate reads it. */
export const STANDING: Record<Stage, string> = {
  received: "With us, to be read",
  screening: "A recruiter is reading it closely",
  submitted: "With the employer",
  interview: "Interview",
  offer: "An offer for you",
  placed: "You have the job",
  onboarding: "Getting ready for your first day",
  settled: "Settled in",
  rejected: "Not taken further",
  withdrawn: "You took it back",
  declined: "You said no",
};

/** Who has it at the moment. */
export const HOLDER: Record<Stage, "us" | "the employer" | "you" | null> = {
  received: "us",
  screening: "us",
  submitted: "the employer",
  interview: "the employer",
  offer: "you",
  placed: "us",
  onboarding: "us",
  settled: null,
  rejected: null,
  withdrawn: null,
  declined: null,
};

/** The way that every application hopes to go, in steps that a candidate can picture. */
export const WAY = ["received", "screening", "submitted", "interview", "offer", "placed"] as const satisfies Stage[];

export interface RailEvent {
  at: Date;
  to: Stage;
  words: string | null;
  answerDueOn: Date | null;
  /** "machine" puts back where it stood before a no that was never told. */
  actor: string;
}

/** The events of an application as the rail reads them. */
export const RAIL_EVENTS = {
  orderBy: { version: "asc" },
  select: { at: true, to: true, words: true, answerDueOn: true, actor: true },
} as const;

/** Whom we wait for, since when, and when we ask them again. */
export interface RailWaiting {
  on: "client" | "candidate" | "us";
  since: LocalDate;
  askAgainOn: LocalDate | null;
  words: string;
}

export interface Rail {
  stage: Stage;
  standing: string;
  since: Date;
  holder: "us" | "the employer" | "you" | null;
  /** The London day by whose end they hear; null at an end. */
  hearsBy: LocalDate | null;
  /** The day has passed and nobody answered. */
  isOverdue: boolean;
  isEnd: boolean;
  /** Why it takes longer than was promised; null while nothing was put off. */
  waiting: RailWaiting | null;
  steps: { stage: Stage; label: string; state: "done" | "now" | "ahead" }[];
  /** What happened, newest first. */
  events: { at: Date; standing: string; words: string | null }[];
  /** From the offer on: what happens next, and where it is done. */
  later: Pick<Later, "lines" | "link">;
}

interface Standing {
  stage: Stage;
  stageSince: Date;
  answerDueOn: Date | null;
  events: RailEvent[];
  waiting?: RailWaiting | null;
}

/**
 * Where an application stands, who has it, since when, and by when its candidate hears. `today` is the day in London;
 * what candidates see goes through `shownToCandidate` first. `later` is what ./rail-later.ts tells from the offer on.
 */
export function railOf(
  { stage, stageSince, answerDueOn, events, waiting }: Standing,
  today: LocalDate,
  { holder = HOLDER[stage], lines, link }: Later = { lines: [], link: null },
): Rail {
  const hearsBy = answerDueOn && fromDateColumn(answerDueOn);
  // Where it had come to before it ended, for the steps that were done.
  const reached = Math.max(
    ...[stage, ...events.map(({ to }) => to)].map((one) => WAY.indexOf(one as (typeof WAY)[number])),
  );
  const at = WAY.indexOf((stage === "onboarding" || stage === "settled" ? "placed" : stage) as (typeof WAY)[number]);
  return {
    stage,
    standing: STANDING[stage],
    since: stageSince,
    holder,
    hearsBy,
    isOverdue: hearsBy !== null && hearsBy < today,
    isEnd: isEnd(stage),
    waiting: waiting ?? null,
    steps: WAY.map((step, index) => ({
      stage: step,
      label: STEP[step],
      state: isEnd(stage) && stage !== "settled" ? (index <= reached ? "done" : "ahead") : stateOf(index, at, stage),
    })),
    events: told(events).map(({ at, to, words }) => ({ at, standing: STANDING[to], words })),
    later: { lines, link },
  };
}

/** A no that was taken back is not held up to anybody: what stands is what counts. */
const told = (events: RailEvent[]) =>
  events.filter(({ to }, index) => to !== "rejected" || index === events.length - 1).reverse();

const STEP: Record<(typeof WAY)[number], string> = {
  received: "Received",
  screening: "Read",
  submitted: "Employer",
  interview: "Interview",
  offer: "Offer",
  placed: "The job",
};

function stateOf(index: number, at: number, stage: Stage): "done" | "now" | "ahead" {
  if (index < at || stage === "settled") return "done";
  return index === at ? "now" : "ahead";
}

/**
 * An application as its candidate sees it: a no whose letter has not gone can be taken back, and has not happened yet;
 * `isBefore` is as it stood before that. One that was put back since has never happened.
 */
export function shownToCandidate(
  application: Standing & { answerGoesAt: Date | null },
  now: Date,
): Standing & { isBefore: boolean } {
  const { answerGoesAt } = application;
  const events = application.events.filter(
    ({ actor }, index, all) => actor !== "machine" && all[index + 1]?.actor !== "machine",
  );
  const before = events.slice(0, -1);
  const stood = before.at(-1);
  if (!answerGoesAt || answerGoesAt <= now || !stood) return { ...application, events, isBefore: false };
  const { to: stage, at: stageSince, answerDueOn } = stood;
  return { stage, stageSince, answerDueOn, events: before, isBefore: true };
}
