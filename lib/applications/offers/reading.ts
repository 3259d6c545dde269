import { may } from "@/lib/access/permissions";
import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import type { PayPeriod } from "@/lib/core/money";
import { publicEmployer, publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import type { Contract } from "@/lib/jobs/vocabulary";
import { isLive, type OfferState } from "./offer-input";
import { ownedBy } from "@/lib/access/own-applications";
import { RAIL_EVENTS, shownToCandidate } from "../pipeline/rail";
import { type CvToRead, openCv } from "../queries";
import type { Stage } from "../vocabulary";

/** One version of an offer, as candidate and staff both read it. */
export interface OfferTerms {
  id: string;
  version: number;
  payPence: number;
  payPeriod: PayPeriod;
  startOn: Date;
  endsOn: Date | null;
  place: string;
  weeklyMinutes: number;
  contract: Contract;
  conditions: string;
  summary: string;
  madeAt: Date;
  expiresAt: Date;
  state: OfferState;
  stateAt: Date;
  /** Why the candidate said no, or why it was taken back. */
  reason: string | null;
  document: { name: string; bytes: number } | null;
  messages: { at: Date; side: "candidate" | "staff"; text: string }[];
}

const TERMS = {
  id: true,
  version: true,
  payPence: true,
  payPeriod: true,
  startOn: true,
  endsOn: true,
  place: true,
  weeklyMinutes: true,
  contract: true,
  conditions: true,
  summary: true,
  madeAt: true,
  expiresAt: true,
  state: true,
  stateAt: true,
  reason: true,
  document: { select: { originalName: true, bytes: true } },
  messages: { orderBy: { at: "asc" }, select: { at: true, side: true, text: true } },
} as const satisfies Prisma.OfferSelect;

type Row = Prisma.OfferGetPayload<{ select: typeof TERMS }>;

function asTerms({ document, messages, ...row }: Row): OfferTerms {
  return {
    ...row,
    payPeriod: row.payPeriod as PayPeriod,
    contract: row.contract as Contract,
    state: row.state as OfferState,
    document: document && { name: document.originalName, bytes: document.bytes },
    messages: messages.map((message) => ({ ...message, side: message.side as "candidate" | "staff" })),
  };
}

export interface OffersForStaff {
  /** Newest first. */
  versions: OfferTerms[];
  /** A next version may be made, or the first. */
  canMake: boolean;
  stage: Stage;
  /** What the job says, for a first offer to begin with. */
  job: { contract: string; startsOn: Date | null; place: string };
}

/** Stages from which an offer can be made: at it, or one move away. */
const CAN_MAKE: Stage[] = ["submitted", "interview", "offer"];

/** The offers of an application, for staff; null when it is not there or not theirs to read. */
export async function offersForStaff(viewer: Viewer, id: string): Promise<OffersForStaff | null> {
  if (!may(viewer, "read:applications") || !isUuid(id)) return null;
  const row = await db.application.findUnique({
    where: { id },
    select: {
      stage: true,
      offers: { orderBy: { version: "desc" }, select: TERMS },
      job: { select: { contract: true, startsOn: true, places: { select: { name: true }, take: 1 } } },
    },
  });
  if (!row) return null;
  const { places, ...job } = row.job;
  return {
    versions: row.offers.map(asTerms),
    canMake: may(viewer, "write:applications") && CAN_MAKE.includes(row.stage),
    stage: row.stage,
    job: { ...job, contract: job.contract ?? "permanent", place: places[0]?.name ?? "" },
  };
}

export interface OwnOffer {
  job: { title: string; employer: string };
  /** Newest first: what counts, and what came before it. */
  versions: OfferTerms[];
  /** They can say yes, no, or ask, until it runs out. */
  canAnswer: boolean;
}

/** The offer of one of the viewer's own applications; null when there is none, or it is not theirs. */
export async function ownOffer(viewer: Viewer, id: string, now: Date): Promise<OwnOffer | null> {
  if (!isSignedIn(viewer) || !isUuid(id)) return null;
  const row = await db.application.findFirst({
    where: { id, ...ownedBy(viewer) },
    select: {
      stage: true,
      stageSince: true,
      answerDueOn: true,
      answerGoesAt: true,
      events: RAIL_EVENTS,
      offers: { orderBy: { version: "desc" }, select: TERMS },
      job: { select: NAMED },
    },
  });
  const [newest, ...earlier] = row?.offers.map(asTerms) ?? [];
  if (!row || !newest) return null;
  const stands = shownToCandidate(row, now).stage;
  // A no that has been told ends the offer, whether or not the worker has been round.
  const state = stands !== "offer" && isLive(newest.state) ? "withdrawn" : newest.state;
  const isOver = isLive(state) && newest.expiresAt <= now;
  return {
    job: { title: publicWords(row.job.title, row.job), employer: publicEmployer(row.job).name },
    versions: [{ ...newest, state: isOver ? "lapsed" : state }, ...earlier],
    canAnswer: isLive(state) && !isOver,
  };
}

const DOCUMENT = { select: { path: true, originalName: true, mediaType: true, bytes: true } } as const;

/** The document of an offer to the viewer, by the offer's id; null when it is not theirs or there is none. */
export async function ownOfferDocument(viewer: Viewer, offerId: string): Promise<CvToRead | null> {
  if (!isSignedIn(viewer) || !isUuid(offerId)) return null;
  return documentOf({ id: offerId, application: ownedBy(viewer) });
}

/** The same for staff. */
export async function offerDocumentForStaff(viewer: Viewer, offerId: string): Promise<CvToRead | null> {
  if (!may(viewer, "read:applications") || !isUuid(offerId)) return null;
  return documentOf({ id: offerId });
}

async function documentOf(where: Prisma.OfferWhereInput): Promise<CvToRead | null> {
  const found = await db.offer.findFirst({ where, select: { document: DOCUMENT } });
  return found?.document ? openCv(found.document) : null;
}
