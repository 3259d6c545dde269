import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import type { Stream } from "@/lib/mail/addresses";
import { holdStream, letGoStream, setPace, type StreamControl, streamControl } from "@/lib/mail/pace";

/** How the digests go. Null for who may not see it. */
export async function digestStream(viewer: Viewer): Promise<StreamControl | null> {
  return may(viewer, "read:emails") ? streamControl("bulk") : null;
}

/** Holds all digests, those that are written later too. What is on its way arrives. */
export async function holdDigests(viewer: Viewer, why: string, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:emails")) return false;
  await holdStream("bulk", `Held by ${viewer.name}: ${why}`, now);
  await noted(viewer.personId, "digests-held", { why });
  return true;
}

/** Goes on where it was held. */
export async function letDigestsGo(viewer: Viewer): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:emails")) return false;
  await letGoStream("bulk");
  await noted(viewer.personId, "digests-let-go", {});
  return true;
}

/** How many a second may go, from all workers together; null for no limit. */
export async function paceDigests(viewer: Viewer, perSecond: number | null): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:emails")) return false;
  await setPace("bulk", perSecond);
  await noted(viewer.personId, "digests-paced", { perSecond });
  return true;
}

const noted = (actorId: string, action: string, details: Record<string, string | number | null>) =>
  audit(db, { actorId, action, subject: "mail-stream", subjectId: "bulk", details });

/** Streams that nobody sends from until they are let go, and why. Null for who may not see mail. */
export async function heldStreams(viewer: Viewer): Promise<{ stream: Stream; heldWhy: string }[] | null> {
  if (!may(viewer, "read:emails")) return null;
  const rows = await db.mailStreamControl.findMany({
    where: { heldAt: { not: null } },
    orderBy: { stream: "asc" },
    select: { stream: true, heldWhy: true },
  });
  return rows.map(({ stream, heldWhy }) => ({ stream, heldWhy: heldWhy ?? "" }));
}
