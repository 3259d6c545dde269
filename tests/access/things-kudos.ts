import { randomUUID } from "node:crypto";
import type { Candidate } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { hashToken } from "@/lib/core/secrets/tokens";
import { kudosForm } from "@/lib/recovery/kudos-input";
import { giveKudos } from "@/lib/recovery/kudos/giving";
import { askForKudos } from "@/lib/recovery/kudos/links";
import { reportKudos } from "@/lib/recovery/kudos/reporting";
import { decideOn } from "@/lib/recovery/kudos/wall";

/** What the first candidate was told by people who know them: for nobody else, whatever their role. */
export const KIND_WORDS = "Canary of kind words";

/** Words that are kept, words that wait, and words that were reported, each by its id; and a link that is out. */
export async function theKudos(owner: Candidate, now: Date) {
  const [kept, waiting] = [await someKudos(owner, KIND_WORDS, now), await someKudos(owner, KIND_WORDS, now)];
  await decideOn(owner, kept, "keep", now);
  const reported = await someKudos(owner, "Reported", now);
  await reportKudos(owner, reported, now);
  const { id: request } = await db.kudosRequest.findFirstOrThrow({ select: { id: true } });
  return { keptKudos: kept, waitingKudos: waiting, reportedKudos: reported, kudosRequest: request };
}

/** Fresh words for a candidate: their id. */
export async function someKudos(owner: Candidate, moment: string, now: Date): Promise<string> {
  const { ownToken } = await kudosBy(owner, moment, now);
  const { id } = await db.kudos.findFirstOrThrow({ where: { ownHash: hashToken(ownToken) }, select: { id: true } });
  return id;
}

/** The same: the link by which they were given, and the token by which their giver may take them back. */
export async function kudosBy(owner: Candidate, moment: string, now: Date): Promise<{ url: string; ownToken: string }> {
  const asked = await askForKudos(owner, "friend", now);
  if (!asked?.ok) throw new Error("There is no link");
  const token = new URL(asked.url).searchParams.get("token") ?? "";
  const form = kudosForm.parse({ name: moment, moment, permission: "full-name" });
  const given = await giveKudos(token, form, randomUUID(), now);
  if (!given.ok) throw new Error(given.reason);
  return { url: asked.url, ownToken: given.ownToken };
}
