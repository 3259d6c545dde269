import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { isUuid } from "@/lib/core/forms/input";
import { takeFrom } from "@/lib/core/rate-limit";
import { hashToken, newSecret } from "@/lib/core/secrets/tokens";
import { LINK_DAYS, MOST_BY_ONE_LINK, type Relation } from "../kudos-input";

const DAY_MS = 86_400_000;
/** More links than this in a day are no favour asked of people one knows. */
const LINKS_A_DAY = 20;

export type Asking =
  { ok: true; url: string; expiresAt: Date } | { ok: false; reason: "limited"; retryAfterSeconds: number };

/**
 * A fresh link for somebody who knows the candidate. It is shown this once: we keep its fingerprint alone, and nobody's
 * address. Null for whoever is no candidate.
 */
export async function askForKudos(viewer: Viewer, relation: Relation, now: Date): Promise<Asking | null> {
  if (!isSignedIn(viewer)) return null;
  const { personId: candidateId } = viewer;
  if ((await db.candidate.count({ where: { personId: candidateId } })) === 0) return null;
  const limit = { name: "kudos:ask", of: candidateId, max: LINKS_A_DAY, windowSeconds: 86_400 };
  const allowance = await takeFrom([limit], now);
  if (!allowance.ok) return { ok: false, reason: "limited", retryAfterSeconds: allowance.retryAfterSeconds };
  const { token, hash } = newSecret();
  const expiresAt = new Date(now.getTime() + LINK_DAYS * DAY_MS);
  await db.kudosRequest.create({ data: { candidateId, relation, tokenHash: hash, madeAt: now, expiresAt } });
  return { ok: true, url: appUrl(`/kudos?token=${token}`), expiresAt };
}

export interface OpenRequest {
  id: string;
  relation: Relation;
  expiresAt: Date;
  taken: number;
  mostTaken: number;
  madeAt: Date;
}

/** The viewer's links that still take words. */
export async function openRequests(viewer: Viewer, now: Date): Promise<OpenRequest[]> {
  if (!isSignedIn(viewer)) return [];
  const rows = await db.kudosRequest.findMany({
    where: { candidateId: viewer.personId, expiresAt: { gt: now } },
    orderBy: { madeAt: "desc" },
    select: { id: true, relation: true, madeAt: true, expiresAt: true, _count: { select: { kudos: true } } },
  });
  return rows
    .map(({ _count, relation, ...row }) => ({
      ...row,
      relation: relation as Relation,
      taken: _count.kudos,
      mostTaken: MOST_BY_ONE_LINK,
    }))
    .filter(({ taken }) => taken < MOST_BY_ONE_LINK);
}

/** Ends one of the viewer's links: it opens nothing any more, and what came by it stays. False when it is not theirs. */
export async function endRequest(viewer: Viewer, id: string): Promise<boolean> {
  if (!isSignedIn(viewer) || !isUuid(id)) return false;
  return (await db.kudosRequest.deleteMany({ where: { id, candidateId: viewer.personId } })).count > 0;
}

/** The link that a token opens while it lasts; null for one that is forged, over, or for anything else. */
export async function requestOf(token: string, now: Date, tx: Tx = db) {
  if (!/^[\w-]{20,100}$/.test(token)) return null;
  return tx.kudosRequest.findFirst({
    where: { tokenHash: hashToken(token), expiresAt: { gt: now } },
    select: {
      id: true,
      candidateId: true,
      relation: true,
      candidate: { select: { person: { select: { name: true } } } },
    },
  });
}

/** Housekeeping: links whose time is over. What was written by them stays. */
export async function dropOldRequests(now: Date): Promise<number> {
  return (await db.kudosRequest.deleteMany({ where: { expiresAt: { lt: now } } })).count;
}
