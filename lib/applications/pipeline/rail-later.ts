import { addDays, fromDateColumn, type LocalDate, londonDay } from "@/lib/core/time/dates";
import { sayDay, sayLast } from "@/lib/core/time/say";
import type { Prisma } from "@/lib/core/db";
import { isLive, type OfferState } from "../offers/offer-input";
import { CHECK_INS, type CheckInKind } from "../onboarding/onboarding-input";
import type { Rail } from "./rail";

/** What an application needs of its offer and placement for the later half of the way, for `select`. */
export const LATER = {
  offers: { orderBy: { version: "desc" }, take: 1, select: { state: true, expiresAt: true } },
  placements: {
    orderBy: { madeAt: "desc" },
    take: 1,
    select: {
      startOn: true,
      endedOn: true,
      tasks: {
        where: { state: "open" },
        orderBy: [{ dueOn: "asc" }, { position: "asc" }],
        select: { owner: true, title: true, dueOn: true },
      },
      checkIns: {
        where: { side: "candidate" },
        orderBy: { dueOn: "asc" },
        select: { id: true, kind: true, dueOn: true, sentAt: true, answeredAt: true },
      },
    },
  },
} as const satisfies Prisma.ApplicationSelect;

export type LaterRows = Prisma.ApplicationGetPayload<{ select: typeof LATER }>;

/** The later half of the way: whose turn it is, what happens by when, and where it is done. */
export interface Later {
  holder?: Rail["holder"];
  /** Sentences, the next thing first. */
  lines: string[];
  link: { label: string; path: string } | null;
}

const NOTHING: Later = { lines: [], link: null };

/** What to tell beside a stage from the offer on; nothing before it and after an end. */
export function laterOf(id: string, stage: Rail["stage"], { offers, placements }: LaterRows, now: Date): Later {
  const [offer] = offers;
  const [placement] = placements;
  if (stage === "offer") return offer ? offerLine(id, { ...offer, state: offer.state as OfferState }, now) : NOTHING;
  if (stage !== "placed" && stage !== "onboarding" && stage !== "settled") return NOTHING;
  return placement && placement.endedOn === null ? placementLines(id, placement, stage, now) : NOTHING;
}

function offerLine(id: string, { state, expiresAt }: { state: OfferState; expiresAt: Date }, now: Date): Later {
  const link = { label: "Read your offer", path: `/account/applications/${id}/offer` };
  if (!isLive(state)) return { holder: "us", lines: ["We look at what comes next, and tell you."], link };
  if (expiresAt <= now)
    return { holder: "us", lines: ["The time to answer is over. Ring us if you still want it."], link };
  const until = `The offer is open until ${sayLast(expiresAt)}.`;
  return state === "negotiating"
    ? { holder: "us", lines: ["You asked about it, and we find out.", until], link }
    : { holder: "you", lines: [until], link };
}

type Placement = LaterRows["placements"][number];

function placementLines(id: string, { startOn, tasks, checkIns }: Placement, stage: Rail["stage"], now: Date): Later {
  const today = londonDay(now);
  const own = tasks.filter(({ owner }) => owner === "candidate");
  const [next] = own;
  const link = { label: "See your list", path: `/account/applications/${id}/onboarding` };
  if (stage === "settled") return { holder: null, lines: [], link };
  const theirs = tasks.filter(({ owner }) => owner === "client").length;
  const asks = checkIns.find(({ sentAt, answeredAt }) => sentAt !== null && answeredAt === null);
  return {
    holder: own.length > 0 || asks ? "you" : theirs > 0 ? "the employer" : "us",
    lines: [
      firstDayLine(startOn && fromDateColumn(startOn), today),
      ...(next ? [ownLine(own.length, next)] : []),
      ...(asks ? ["We have asked how it goes: a press of a button is enough."] : []),
      ...(theirs > 0 ? [`The employer has ${theirs === 1 ? "one thing" : `${theirs} things`} to do for you.`] : []),
      ...checkInLine(checkIns, today),
    ],
    link,
  };
}

function firstDayLine(start: LocalDate | null, today: LocalDate): string {
  if (!start) return "We tell you your first day as soon as it is known.";
  if (start < today) return `You started on ${sayDay(start)}.`;
  if (start === today) return "Today is your first day. We wish you luck.";
  const isTomorrow = start === addDays(today, 1);
  return `Your first day is ${isTomorrow ? "tomorrow" : sayDay(start, { year: start.slice(0, 4) !== today.slice(0, 4) })}.`;
}

function ownLine(count: number, { title, dueOn }: Placement["tasks"][number]): string {
  const by = dueOn ? `, by ${sayDay(fromDateColumn(dueOn))}` : "";
  return count === 1
    ? `One thing is with you: “${title}”${by}.`
    : `${count} things are with you, first “${title}”${by}.`;
}

function checkInLine(checkIns: Placement["checkIns"], today: LocalDate): string[] {
  const next = checkIns.find(
    ({ sentAt, dueOn }) => sentAt === null && dueOn !== null && fromDateColumn(dueOn) >= today,
  );
  if (!next?.dueOn) return [];
  return [`${CHECK_INS[next.kind as CheckInKind]} we ask how it goes: on ${sayDay(fromDateColumn(next.dueOn))}.`];
}
