import { db } from "@/lib/core/db";
import { takeFrom } from "@/lib/core/rate-limit";
import { newSecret } from "@/lib/core/secrets/tokens";
import { type KudosForm, MOST_BY_ONE_LINK, type Relation } from "../kudos-input";
import { harmIn } from "./harm";
import { requestOf } from "./links";

/** What the form shows of a candidate: a first name, and nothing that anybody has written, since links are passed on. */
export interface KudosAsked {
  firstName: string;
  relation: Relation;
}

/** The form that a link opens; null for one that is forged or over. */
export async function kudosAsked(token: string, now: Date): Promise<KudosAsked | null> {
  const request = await requestOf(token, now);
  if (!request) return null;
  return { firstName: firstNameOf(request.candidate.person.name), relation: request.relation as Relation };
}

const TITLES = /^(?:dr|prof|professor|mr|mrs|ms|miss|mx|rev|revd|sir|dame|lady|lord)\.?$/i;

/** The first name as one is spoken to, without a title; null where a title stands before a surname alone. */
export function firstNameIn(name: string): string | null {
  const words = name.trim().split(/\s+/);
  const plain = words.filter((word, at) => !(TITLES.test(word) && words.slice(0, at).every((one) => TITLES.test(one))));
  return plain.length < words.length && plain.length < 2 ? null : (plain[0] ?? null);
}

/** What those who know somebody call them; their whole name where no first name can be told. */
export const firstNameOf = (name: string): string => firstNameIn(name) ?? name;

export type Giving =
  | { ok: true; ownToken: string }
  /** `unknown` is forged or over; `full`, as many have answered by it as may; `harm` names the fields that could hurt. */
  | { ok: false; reason: "unknown" | "full" }
  | { ok: false; reason: "harm"; fields: string[] }
  | { ok: false; reason: "limited"; retryAfterSeconds: number };

/** This often an hour one link and one network may send; nobody who means well writes faster. */
const LINK_AN_HOUR = 5;
const NETWORK_AN_HOUR = 60;

/**
 * Takes kind words. They wait until their candidate has read them, those that may hurt unseen. Answers the giver's own
 * secret, by which they can take the words back for as long as there are any.
 */
export async function giveKudos(token: string, form: KudosForm, network: string, now: Date): Promise<Giving> {
  const outside = { name: "kudos:network", of: network, max: NETWORK_AN_HOUR, windowSeconds: 3600 };
  const allowance = await takeFrom([outside], now);
  if (!allowance.ok) return { ok: false, reason: "limited", retryAfterSeconds: allowance.retryAfterSeconds };
  const request = await requestOf(token, now);
  if (!request) return { ok: false, reason: "unknown" };
  const fields = harmfulFields(form);
  if (fields.length > 0) return { ok: false, reason: "harm", fields };
  const turn = await takeFrom([{ name: "kudos:link", of: request.id, max: LINK_AN_HOUR, windowSeconds: 3600 }], now);
  if (!turn.ok) return { ok: false, reason: "limited", retryAfterSeconds: turn.retryAfterSeconds };
  return db.$transaction(async (tx) => {
    // Two who answer by one link wait for each other, and for a candidate who ends it.
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM kudos_request WHERE id = ${request.id}::uuid AND expires_at > ${now} FOR UPDATE`;
    if (!row) return { ok: false, reason: "unknown" } as const;
    const { _max } = await tx.kudos.aggregate({ where: { requestId: row.id }, _max: { place: true } });
    const place = (_max.place ?? 0) + 1;
    if (place > MOST_BY_ONE_LINK) return { ok: false, reason: "full" } as const;
    const { token: ownToken, hash: ownHash } = newSecret();
    const { candidateId, relation } = request;
    const about = { candidateId, requestId: row.id, place, relation, ownHash, givenAt: now, lastUsedAt: now };
    await tx.kudos.create({ data: { ...about, ...wordsOf(form) }, select: { id: true } });
    return { ok: true, ownToken } as const;
  });
}

const FIELDS = ["name", "moment", "trust", "word1", "word2", "word3"] as const;

/** The fields that are not taken as they are; what was torn apart over two of them is found in the last. */
function harmfulFields(form: KudosForm): string[] {
  const single = FIELDS.filter((name) => harmIn(form[name] ?? "") === "stop");
  if (single.length > 0) return single;
  const together = [form.word1, form.word2, form.word3].filter(Boolean).join(" ");
  return harmIn(together) === "stop" ? ["word1"] : [];
}

function wordsOf({ name, moment, trust, permission, ...three }: KudosForm) {
  const words = [three.word1, three.word2, three.word3].filter((word) => word !== undefined);
  const isHeld = harmIn([name, moment, trust, ...words].filter(Boolean).join("\n")) !== null;
  return {
    giverName: name,
    moment: moment ?? null,
    trust: trust ?? null,
    words,
    permission,
    state: isHeld ? "held" : "waiting",
  };
}
