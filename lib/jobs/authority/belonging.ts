import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { namesGivenAway, TELLING } from "./given-away";
import { BELONGS, mustBeConfidential } from "./gate";

/** What a job belongs to, in one word: "client:ID", "vacancy:ID", or "" for nothing. */
export type Belonging = string;

export const belongingOf = ({
  clientId,
  vacancyId,
}: {
  clientId: string | null;
  vacancyId: string | null;
}): Belonging => (vacancyId ? `vacancy:${vacancyId}` : clientId ? `client:${clientId}` : "");

interface Wanted {
  id: string;
  /** Whose it was when whoever changes it looked. If it is somebody else's by now, nothing is changed. */
  was: Belonging;
  to: Belonging;
}

/**
 * Says whose job it is. The words of the job stay as they are. "not-there" for a client or vacancy that is none;
 * "would-name-client" when it is public and names a client that is confidential; "names-client" when it is public and
 * confidential, and its words tell who that client is; "public-on-its-word" when it is public by the word of the client that
 * it would no longer be of.
 */
export async function setBelonging(viewer: Viewer, { id, was, to }: Wanted) {
  if (viewer.kind !== "staff" || !may(viewer, "write:jobs") || !may(viewer, "write:clients") || !isUuid(id))
    return { ok: false, reason: "not-found" } as const;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM job WHERE id = ${id}::uuid FOR UPDATE`;
    const job = await tx.job.findUnique({ where: { id }, select: BELONGS });
    if (!job) return { ok: false, reason: "not-found" } as const;
    if (belongingOf(job) !== was) return { ok: false, reason: "changed-meanwhile" } as const;
    const next = await readBelonging(tx, to);
    if (!next) return { ok: false, reason: "not-there" } as const;
    if (to === was) return { ok: true } as const;
    if (job.publishedAt && !job.isConfidential && mustBeConfidential(next))
      return { ok: false, reason: "would-name-client" } as const;
    const isOnWord = job.authority?.scope === "client" || job.authority?.scope === "vacancy";
    const keepsWord =
      job.authority?.scope === "client"
        ? next.clientId === job.authority.clientId
        : next.vacancyId === job.authority?.vacancyId;
    if (isOnWord && !keepsWord) {
      if (job.publishedAt) return { ok: false, reason: "public-on-its-word" } as const;
      await tx.job.update({ where: { id }, data: { authorityId: null }, select: { id: true } });
    }
    const { clientId, vacancyId } = next;
    const names = job.publishedAt && clientId !== job.clientId ? await namesOfClient(tx, id, clientId) : [];
    if (names.length > 0) return { ok: false, reason: "names-client" } as const;
    await tx.job.update({ where: { id }, data: { clientId, vacancyId }, select: { id: true } });
    const details = { from: { of: was }, to: { of: to } };
    await audit(tx, { actorId: viewer.personId, action: "belong", subject: "job", subjectId: id, details });
    return { ok: true } as const;
  });
}

/** What a job would give a client away by that it is about to belong to. */
async function namesOfClient(tx: Tx, jobId: string, clientId: string | null): Promise<string[]> {
  const client = clientId ? await tx.client.findUnique({ where: { id: clientId }, ...TELLING.client }) : null;
  return client ? namesGivenAway(tx, jobId, { client }) : [];
}

const CONFIDENCE = { select: { isConfidential: true } } as const;

async function readBelonging(tx: Tx, text: Belonging) {
  const nobody = { clientId: null, vacancyId: null, client: null, vacancy: null };
  if (text === "") return nobody;
  const [kind, id = ""] = text.split(":");
  if (!isUuid(id)) return null;
  if (kind === "client") {
    const client = await tx.client.findUnique({
      where: { id },
      select: { name: true, legalName: true, website: true, isConfidential: true },
    });
    return client && { clientId: id, vacancyId: null, client, vacancy: null };
  }
  const vacancy = await tx.vacancy.findUnique({
    where: { id },
    select: { clientId: true, ...CONFIDENCE.select },
  });
  return kind === "vacancy" && vacancy ? { ...nobody, clientId: vacancy.clientId, vacancyId: id, vacancy } : null;
}
