import { candidateIdOf } from "@/lib/access/candidate";
import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db, type Prisma, type Tx } from "@/lib/core/db";
import { emailAddress } from "@/lib/core/forms/input";
import { lockNamed } from "@/lib/core/locks";
import { hashToken, newSecret } from "@/lib/core/secrets/tokens";
import { openWhere } from "@/lib/jobs/open";
import { dropCvsSoon } from "../cv-files/files";
import { questionsOf } from "../questions/questions";
import { type KeptFields, mergeFields, type Typed } from "./fields";

/** Whose draft is meant: the viewer's own, or the one whose secret their browser holds. */
export interface Holder {
  viewer: Viewer;
  /** What the browser's cookie says, which may be anything. */
  token: string | undefined;
}

/** Which wording of each question somebody has seen, by the question's id. */
type Asked = Record<string, { version: number; text: string }>;

export interface Draft {
  id: string;
  jobId: string;
  /** Only its candidate opens it, signed in. */
  isOwn: boolean;
  /** The link of a letter opened it: what it said then was typed elsewhere, perhaps by somebody else. */
  isFromLink: boolean;
  version: number;
  startedAt: Date;
  savedAt: Date;
  fields: Record<string, Typed>;
  asked: Asked;
  cv: { id: string; name: string; bytes: number } | null;
}

export const DRAFT = {
  id: true,
  jobId: true,
  candidateId: true,
  version: true,
  openedAs: true,
  startedAt: true,
  savedAt: true,
  fields: true,
  asked: true,
  cv: { select: { id: true, originalName: true, bytes: true } },
} as const satisfies Prisma.ApplicationDraftSelect;

export function asDraft({
  candidateId,
  openedAs,
  fields,
  asked,
  cv,
  ...row
}: Prisma.ApplicationDraftGetPayload<{ select: typeof DRAFT }>): Draft {
  const values = Object.entries(fields as unknown as KeptFields).map(([name, { value }]) => [name, value] as const);
  return {
    ...row,
    isOwn: candidateId !== null,
    isFromLink: openedAs !== null,
    fields: Object.fromEntries(values),
    asked: asked as unknown as Asked,
    cv: cv && { id: cv.id, name: cv.originalName, bytes: cv.bytes },
  };
}

/**
 * What they are writing for a job: their own draft, or the one of this browser. Where somebody signed in finds both, the
 * later one comes first and `other` is what they wrote in the other place.
 */
export async function draftsFor(jobId: string, holder: Holder): Promise<{ draft: Draft | null; other: Draft | null }> {
  const rows = await db.applicationDraft.findMany({
    where: { jobId, OR: whose(holder) },
    orderBy: { savedAt: "desc" },
    select: DRAFT,
  });
  const [draft = null, other = null] = rows.map(asDraft);
  return { draft, other };
}

function whose({ viewer, token }: Holder): Prisma.ApplicationDraftWhereInput[] {
  return [
    ...(isSignedIn(viewer) ? [{ candidateId: viewer.personId }] : []),
    // What has become somebody's own is opened by them alone.
    ...(token ? [{ tokenHash: hashToken(token), candidateId: null }] : []),
  ];
}

export interface Saving extends Holder {
  jobId: string;
  /** What was typed; only what has changed, or all of a form. */
  fields: Record<string, Typed>;
  /** The version of the draft that they have seen; 0 for none. */
  base: number;
  /** The versions of the questions that they have been shown. */
  asked?: Record<string, number>;
  /** The open page that it was typed into, by an id drawn when it was opened. */
  page?: string;
  /** A CV that has been kept for it (cv-files). */
  cvId?: string;
}

export type Saved =
  | {
      ok: true;
      draft: Draft;
      /** For the browser, when it has none yet. */ token: string | null;
      differs: Record<string, Typed>;
    }
  | { ok: false; reason: "not-open" };

/**
 * Keeps what is being typed. The first time begins a draft, which the job must be open for. What another device has written
 * meanwhile into the same field stays, and comes back in `differs`.
 */
export async function saveDraft(saving: Saving, now: Date): Promise<Saved> {
  const unheld: string[] = saving.cvId ? [saving.cvId] : [];
  try {
    return await db.$transaction(async (tx) => {
      const begun = await beginOrLock(tx, saving, now);
      if (!begun) return { ok: false, reason: "not-open" } as const;
      const { row, token } = begun;
      const next = row.version + 1;
      const kept = row.fields as unknown as KeptFields;
      const { fields, differs, isChanged } = mergeFields(kept, saving.fields, {
        base: saving.base,
        next,
        page: saving.page,
      });
      const asked = await seen(tx, saving, row.asked as unknown as Asked);
      if (saving.cvId && row.cvId) unheld.push(row.cvId);
      const savedAt = now < row.startedAt ? row.startedAt : now;
      const email = emailIn(fields);
      const saved = await tx.applicationDraft.update({
        where: { id: row.id },
        data: {
          fields: fields as Prisma.InputJsonObject,
          asked: asked as unknown as Prisma.InputJsonObject,
          email,
          // A letter opens it to the address that stands in it, and to no other.
          ...(email?.toLowerCase() !== row.email?.toLowerCase() && { linkHash: null }),
          ...(saving.cvId && { cvId: saving.cvId }),
          ...((isChanged || saving.cvId) && { version: next, savedAt }),
        },
        select: DRAFT,
      });
      return { ok: true, draft: asDraft(saved), token, differs } as const;
    });
  } finally {
    await dropCvsSoon(unheld);
  }
}

/** Their draft, locked until the end of the transaction; begun, or taken over from this browser, where they have none. */
async function beginOrLock(tx: Tx, { jobId, viewer, token }: Saving, now: Date) {
  const candidateId = await candidateIdOf(viewer, tx);
  if (candidateId) await lockNamed(tx, "draft", jobId, candidateId);
  const own = candidateId ? await lock(tx, { jobId, candidateId }) : null;
  const here = token ? await lock(tx, { jobId, tokenHash: hashToken(token), candidateId: null }) : null;
  if (own && here) await absorb(tx, own, here);
  if (own) return { row: own, token: null };
  if (here && candidateId) {
    await tx.applicationDraft.update({ where: { id: here.id }, data: { candidateId, ...ENDED } });
    return { row: here, token: null };
  }
  if (here) return { row: here, token: null };
  const secret = candidateId ? null : newSecret();
  if ((await tx.job.count({ where: { id: jobId, ...openWhere(now) } })) === 0) return null;
  const row = await tx.applicationDraft.create({
    data: { jobId, candidateId, tokenHash: secret?.hash ?? null, version: 0, startedAt: now, savedAt: now },
  });
  return { row, token: secret?.token ?? null };
}

/** No secret opens it any more. */
const ENDED = { tokenHash: null, linkHash: null };

/** A draft, held until the end of the transaction. While it was waited for, a link may have taken it elsewhere. */
export async function lock(tx: Tx, where: Prisma.ApplicationDraftWhereInput) {
  const found = await tx.applicationDraft.findFirst({ where, select: { id: true } });
  if (!found) return null;
  await tx.$executeRaw`SELECT FROM application_draft WHERE id = ${found.id}::uuid FOR UPDATE`;
  return tx.applicationDraft.findFirst({ where: { AND: [{ id: found.id }, where] } });
}

type Row = NonNullable<Awaited<ReturnType<typeof lock>>>;

/**
 * Somebody wrote in this browser before they signed in, and has a draft of their own: the page has shown them both, and the
 * one of the browser goes. What is only there comes along, the CV included.
 */
async function absorb(tx: Tx, own: Row, here: Row): Promise<void> {
  const [mine, theirs] = [own.fields, here.fields] as unknown as [KeptFields, KeptFields];
  // The page has filled in the later of the two, and shown the other beside it.
  const isLater = here.savedAt > own.savedAt;
  for (const [name, { value }] of Object.entries(theirs))
    if (isLater || !mine[name]) mine[name] = { value, at: own.version };
  await tx.applicationDraft.delete({ where: { id: here.id } });
  if (here.cvId && (isLater || !own.cvId)) {
    await tx.applicationDraft.update({ where: { id: own.id }, data: { cvId: here.cvId } });
    own.cvId = here.cvId;
  }
  if (here.openedAs !== null)
    await tx.applicationDraft.update({ where: { id: own.id }, data: { openedAs: own.version } });
}

/** The questions with the wording in which they have now been shown. */
async function seen(tx: Tx, { jobId, asked }: Saving, before: Asked): Promise<Asked> {
  if (!asked || Object.keys(asked).length === 0) return before;
  const now = await questionsOf(jobId, tx);
  const shown = now.filter(({ id, version }) => asked[id] === version);
  return { ...before, ...Object.fromEntries(shown.map(({ id, version, text }) => [id, { version, text }])) };
}

function emailIn(fields: KeptFields): string | null {
  const read = emailAddress.safeParse(fields.email?.value);
  return read.success ? read.data : null;
}

/** Throws a draft away, when its writer says so. Its file goes with it. */
export async function dropDraft(jobId: string, holder: Holder): Promise<void> {
  const { draft, other } = await draftsFor(jobId, holder);
  const gone = [draft, other].filter((one) => one !== null);
  await db.applicationDraft.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  await dropCvsSoon(gone.flatMap(({ cv }) => cv?.id ?? []));
}
