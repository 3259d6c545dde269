import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import type { Stream } from "@/lib/mail/addresses";
import { holdStream, letGoStream, setPace, type StreamControl, streamControl } from "@/lib/mail/pace";

/** How the digests go. Null for whoever may not see it. */
export async function digestStream(viewer: Viewer): Promise<StreamControl | null> {
  return may(viewer, "read:emails") ? streamControl("bulk") : null;
}

/** Holds all digests, those that are written later too. What is on its way arrives. */
export async function holdDigests(viewer: Viewer, why: string, now: Date): Promise<boolean> {
  return asAdmin(viewer, "digests-held", (tx, name) => holdStream("bulk", `Held by ${name}: ${why}`, now, tx), { why });
}

/** Goes on where it was held. */
export async function letDigestsGo(viewer: Viewer): Promise<boolean> {
  return asAdmin(viewer, "digests-let-go", (tx) => letGoStream("bulk", tx));
}

/** How many a second may go, from all workers together; null for no limit. */
export async function paceDigests(viewer: Viewer, perSecond: number | null): Promise<boolean> {
  return asAdmin(viewer, "digests-paced", (tx) => setPace("bulk", perSecond, tx));
}

/** Changes the stream in one transaction with the record of how it stood before and after. False for whoever may not. */
async function asAdmin(
  viewer: Viewer,
  action: string,
  deed: (tx: Tx, name: string) => Promise<unknown>,
  facts: Record<string, string> = {},
): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:emails")) return false;
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM mail_stream_control WHERE stream = 'bulk' FOR UPDATE`;
    const before = await stands(tx);
    await deed(tx, viewer.name);
    const details = { ...facts, ...changes(before, await stands(tx)) };
    await audit(tx, { actorId: viewer.personId, action, subject: "mail-stream", subjectId: "bulk", details });
  });
  return true;
}

/** Streams that nobody sends from until they are let go, and why. Null for whoever may not see mail. */
export async function heldStreams(viewer: Viewer): Promise<{ stream: Stream; heldWhy: string }[] | null> {
  if (!may(viewer, "read:emails")) return null;
  const rows = await db.mailStreamControl.findMany({
    where: { heldAt: { not: null } },
    orderBy: { stream: "asc" },
    select: { stream: true, heldWhy: true },
  });
  return rows.map(({ stream, heldWhy }) => ({ stream, heldWhy: heldWhy ?? "" }));
}

/** Without the words for it, which begin with a name. */
async function stands(tx: Tx) {
  const { heldAt, perSecond } = await streamControl("bulk", tx);
  return { heldAt, perSecond };
}
