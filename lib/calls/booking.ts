import { randomUUID } from "node:crypto";
import { audit, changes } from "@/lib/access/audit";
import { db, type Tx } from "@/lib/core/db";
import { appUrl, env } from "@/lib/core/env";
import { countFromPost } from "@/lib/core/post-days";
import { takeFrom } from "@/lib/core/rate-limit";
import { markStale } from "@/lib/core/stale";
import { CALL_COLUMNS } from "./call";
import { diariesFor, type HostDiary, takesCalls, type Wanted } from "./diary/diaries";
import { isVisitorBusy, lockDiaries, lockVisitor } from "./diary/locks";
import { shared, wholeSecond } from "./diary/one-reading";
import { inLine } from "./diary/waiting-line";
import { freeTimesNear } from "./free-times";
import { bookedCall } from "./invitations/links";
import { tellBooked } from "./invitations/messages";
import { type Earlier, earlierUnder, keepAnswer, letGoOfKey, type Repeatable, repeatable, takeKey } from "./repeats";
import type { CallRequest } from "./schema";
import { blockedBy, type Diary, endOf, isBookable, isOffered, spanOf } from "./slots";
import { takersInTurn } from "./turns";
import type { BookedCall, FreeSlot } from "./types";

export type Booking =
  | { ok: true; call: BookedCall; isReplay: boolean }
  /** `taken` was offered and has gone; `visitor-busy` has a call then already; `not-offered` was never free for anybody. */
  | { ok: false; reason: "slot-taken" | "visitor-busy" | "not-offered"; alternatives: FreeSlot[] }
  | { ok: false; reason: "unknown-consultant" }
  | { ok: false; reason: "key-reused"; earlier: BookedCall }
  | { ok: false; reason: "limited"; retryAfterSeconds: number; isFull?: true };

/** What one try with one consultant can come to besides a booking. */
type Miss = "slot-taken" | "visitor-busy";
type Limited = Extract<Booking, { reason: "limited" }>;

const DAY_MS = 86_400_000;
const NETWORK_AN_HOUR = 2000;
const ADDRESS_A_DAY = 10;
/** Calls to come, of one address: whoever wants more of them has one first. */
const MOST_TO_COME = 5;

interface Circumstances {
  idempotencyKey?: string;
  network: string;
  now: Date;
  /** The member of staff who books for a visitor: limits and notice do not count for them. */
  staff?: string;
}

/**
 * Books a strategy call with whoever's turn it is, or with the one wanted, and posts mail and invitations to both. A
 * transaction tries one consultant only: it holds one diary, decides by the rule that offered the time, and ends.
 * `now` is the database's clock. A second request under the same key gets the first one's answer.
 */
export async function bookCall(request: CallRequest, circumstances: Circumstances): Promise<Booking> {
  const { idempotencyKey, network, now, staff } = circumstances;
  const networkLimit = { name: "call:network", of: network, max: NETWORK_AN_HOUR, windowSeconds: 3600 };
  const limit = staff ? null : await takeFrom([networkLimit], now);
  if (limit && !limit.ok) return { ok: false, reason: "limited", retryAfterSeconds: limit.retryAfterSeconds };
  const repeat = repeatable(idempotencyKey, request);
  const before = await earlierUnder(repeat);
  if (before) return sayAgain(before);

  let miss: Miss = "slot-taken";
  // Taken meanwhile: ask the next in turn. A visitor who is busy then is so with everybody.
  for (const consultantId of await takers(request, now, staff)) {
    const outcome = await tryWith(consultantId, { request, repeat, now, staff });
    if (typeof outcome !== "string") return outcome;
    miss = outcome;
    if (miss === "visitor-busy") break;
  }
  // A twin of this request may have booked while this one was looking.
  const twin = await earlierUnder(repeat);
  return twin ? sayAgain(twin) : refusal(request, miss, now, staff);
}

/** Who can take the call at that time: whoever the visitor has spoken to before, then those whose turn it is. */
async function takers(request: CallRequest, now: Date, staff?: string): Promise<string[]> {
  const diaries = await diariesAt(request, now, staff);
  const last = await db.call.findFirst({
    where: { email: request.email, status: "booked" },
    orderBy: { createdAt: "desc" },
    select: { consultantId: true },
  });
  return takersInTurn(diaries, request.start, now, last?.consultantId);
}

interface Try {
  request: CallRequest;
  repeat: Repeatable | null;
  now: Date;
  staff?: string;
}

async function tryWith(consultantId: string, attempt: Try): Promise<Booking | Miss> {
  const outcome = await inLine(consultantId, attempt.request.start, async () => {
    const outcome = await db.$transaction((tx) => bookWith(tx, consultantId, attempt));
    const isTaken = typeof outcome === "string" ? outcome === "slot-taken" : outcome.ok && !outcome.isReplay;
    return { outcome, isGone: isTaken };
  });
  return outcome ?? "slot-taken";
}

async function bookWith(tx: Tx, consultantId: string, attempt: Try): Promise<Booking | Miss> {
  const { repeat, now } = attempt;
  const before = await takeKey(tx, repeat, now);
  if (before) return sayAgain(before);
  const outcome = await place(tx, consultantId, attempt);
  if (typeof outcome === "string" || !outcome.ok) await letGoOfKey(tx, repeat);
  else await keepAnswer(tx, repeat, outcome.call);
  return outcome;
}

async function place(
  tx: Tx,
  consultantId: string,
  { request, now, staff }: Try,
): Promise<(Booking & { ok: true }) | Limited | Miss> {
  const { start, email } = request;
  await lockDiaries(tx, [consultantId]);
  const [diary] = await diariesFor({ ...request, consultantId, byStaff: Boolean(staff) }, spanOf(start), now, tx);
  if (!diary || !isBookable(diary, start, now)) return "slot-taken";
  await lockVisitor(tx, email);
  if (await isVisitorBusy(tx, { email }, { startsAt: start, endsAt: endOf(start) })) return "visitor-busy";
  const limited = staff ? null : await hasBookedEnough(tx, email, now);
  if (limited) return limited;

  // The constraint has the last word: DO NOTHING waits for a rival and then yields, where a plain insert would deadlock.
  const data = [{ ...rowOf(request, diary, now), bookedBy: staff ?? null }];
  const [call] = await tx.call.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
  if (!call) return "slot-taken";
  await tx.callEvent.create({
    data: { callId: call.id, at: now, act: "booked", actor: staff ?? "visitor", to: start },
  });
  if (staff) {
    const details = changes(null, { consultantId, startsAt: start });
    await audit(tx, { actorId: staff, action: "book", subject: "call", subjectId: call.id, details });
  }
  const told = await tx.call.findUniqueOrThrow({ where: { id: call.id }, select: CALL_COLUMNS });
  await tellBooked(tx, told, now);
  await markStale(tx, "calls");
  if (request.from && "post" in request.from) await countFromPost(tx, request.from.post, "calls", now);
  return { ok: true, call: bookedCall(told), isReplay: false };
}

function rowOf({ start, with: _, from, ...visitor }: CallRequest, diary: Diary, now: Date) {
  const id = randomUUID();
  return {
    ...visitor,
    id,
    consultantId: diary.consultantId,
    startsAt: start,
    endsAt: endOf(start),
    ...blockedBy(diary, start),
    fromJob: from && "job" in from ? from.job : null,
    fromPost: from && "post" in from ? from.post : null,
    uid: `${id}@${new URL(appUrl()).hostname}`,
    createdAt: now,
    timeSetAt: now,
  };
}

/**
 * Counts calls, not tries: whoever loses a race may try again at once. Two limits: calls booked in a day, and calls to come
 * (`isFull`), until the next of which begins. Null while there is room.
 */
async function hasBookedEnough(tx: Tx, email: string, now: Date): Promise<Limited | null> {
  const scale = env().RATE_LIMIT_SCALE;
  if (scale === 0) return null;
  const dayAgo = new Date(now.getTime() - DAY_MS);
  const [today, toCome] = [
    await tx.call.aggregate({ where: { email, createdAt: { gt: dayAgo } }, _count: true, _min: { createdAt: true } }),
    await tx.call.aggregate({
      where: { email, status: "booked", startsAt: { gt: now } },
      _count: true,
      _min: { startsAt: true },
    }),
  ];
  const until = (at: Date | null) => Math.ceil(((at ?? now).getTime() - now.getTime()) / 1000);
  const limited = { ok: false, reason: "limited" } as const;
  if (toCome._count >= MOST_TO_COME * scale)
    return { ...limited, retryAfterSeconds: until(toCome._min.startsAt), isFull: true };
  if (today._count < ADDRESS_A_DAY * scale || !today._min.createdAt) return null;
  return { ...limited, retryAfterSeconds: until(new Date(today._min.createdAt.getTime() + DAY_MS)) };
}

function sayAgain({ isSame, call }: Earlier): Booking {
  return isSame ? { ok: true, call, isReplay: true } : { ok: false, reason: "key-reused", earlier: call };
}

async function refusal(request: CallRequest, miss: Miss, now: Date, staff?: string): Promise<Booking> {
  const { topic, with: slug, start, email } = request;
  const wanted = wantedBy(request, staff);
  if (miss === "visitor-busy")
    return { ok: false, reason: miss, alternatives: await freeTimesNear({ ...wanted, visitor: email }, start, now) };
  return shared(["refusal", topic, slug, start, wholeSecond(now), staff], async () => {
    if (slug && (await db.consultant.count({ where: takesCalls({ with: slug }) })) === 0) {
      return { ok: false, reason: "unknown-consultant" };
    }
    const diaries = await diariesAt(request, now, staff);
    const wasOffered = diaries.some((diary) => isOffered(diary, start, now));
    const alternatives = await freeTimesNear(wanted, start, now);
    return { ok: false, reason: wasOffered ? "slot-taken" : "not-offered", alternatives };
  });
}

/** A first look at whoever could take the call, shared with all who want the same time just now. */
function diariesAt(request: CallRequest, now: Date, staff?: string): Promise<HostDiary[]> {
  const wanted = wantedBy(request, staff);
  return shared(["diaries", wanted, request.start], () => diariesFor(wanted, spanOf(request.start), now));
}

const wantedBy = ({ topic, with: slug }: CallRequest, staff: string | undefined): Wanted => ({
  topic,
  with: slug,
  byStaff: Boolean(staff),
});
