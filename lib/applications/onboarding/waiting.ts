import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { fromDateColumn, type LocalDate, londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { OFFER_STATES } from "../offers/offer-input";
import { LIVE_OFFERS } from "../offers/rows";
import { CHECK_INS, type CheckInKind } from "./onboarding-input";

const SHOWN = 8;

export interface PlacementMatter {
  applicationId: string;
  name: string;
  /** What there is to do, in a line. */
  what: string;
  /** Since when, or by when. */
  day: LocalDate;
  isLate: boolean;
}

/**
 * What offers and placements want of staff today, most urgent first: who wants to be rung, what candidates ask about an offer,
 * offers that ran out, and tasks of ours that are due. Null for whoever may not see applications.
 */
export async function placementsWaiting(
  viewer: Viewer,
  now: Date,
): Promise<{ items: PlacementMatter[]; total: number; late: number } | null> {
  if (!may(viewer, "read:applications")) return null;
  const today = londonDay(now);
  const all = [...(await toRing()), ...(await offersToSee()), ...(await tasksDue(today))];
  return { items: all.slice(0, SHOWN), total: all.length, late: all.filter(({ isLate }) => isLate).length };
}

const OF = { select: { id: true, name: true } } as const;

async function toRing(): Promise<PlacementMatter[]> {
  const rows = await db.checkIn.findMany({
    where: { wantsCall: true, seenToAt: null, placement: { endedOn: null } },
    orderBy: { answeredAt: "asc" },
    select: { kind: true, side: true, answeredAt: true, placement: { select: { application: OF } } },
  });
  return rows.map(({ kind, side, answeredAt, placement: { application } }) => ({
    applicationId: application.id,
    name: application.name,
    what: `${side === "client" ? "The client wants" : "Wants"} to be rung. ${CHECK_INS[kind as CheckInKind]}`,
    day: londonDay(answeredAt ?? new Date(0)),
    isLate: true,
  }));
}

/** Those that want an answer of ours, and those that ran out with nothing done about it. */
async function offersToSee(): Promise<PlacementMatter[]> {
  const rows = await db.offer.findMany({
    where: {
      OR: [
        { state: "negotiating" },
        { state: "lapsed", application: { stage: "offer", offers: { none: { state: LIVE_OFFERS } } } },
      ],
    },
    orderBy: { stateAt: "asc" },
    distinct: ["applicationId"],
    select: { state: true, stateAt: true, application: OF },
  });
  return rows.map(({ state, stateAt, application }) => ({
    applicationId: application.id,
    name: application.name,
    what: state === "negotiating" ? "Asks about the offer" : `The offer: ${OFFER_STATES.lapsed.toLowerCase()}`,
    day: londonDay(stateAt),
    isLate: state === "lapsed",
  }));
}

async function tasksDue(today: LocalDate): Promise<PlacementMatter[]> {
  const rows = await db.onboardingTask.findMany({
    where: { owner: "agency", state: "open", dueOn: { lte: toDateColumn(today) }, placement: { endedOn: null } },
    orderBy: [{ dueOn: "asc" }, { position: "asc" }],
    select: { title: true, dueOn: true, placement: { select: { application: OF } } },
  });
  return rows.flatMap(({ title, dueOn, placement: { application } }) => {
    if (!dueOn) return [];
    const day = fromDateColumn(dueOn);
    return [{ applicationId: application.id, name: application.name, what: title, day, isLate: day < today }];
  });
}
