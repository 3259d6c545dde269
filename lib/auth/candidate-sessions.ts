import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";

/** A browser that a candidate is signed in with, as they see it. */
export interface OwnBrowser {
  id: string;
  device: string;
  /** The one that asks. */
  isThis: boolean;
  begunAt: Date;
  lastSeenAt: Date;
}

/** The browsers that the viewer is signed in with, the one last used first. */
export async function ownBrowsers(viewer: Viewer, current: string | null, now: Date): Promise<OwnBrowser[]> {
  if (!isSignedIn(viewer)) return [];
  const rows = await db.session.findMany({
    where: { personId: viewer.personId, expiresAt: { gt: now } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
  });
  return rows.map(({ id, device, createdAt, lastSeenAt }) => ({
    id,
    device: device || "An unknown browser",
    begunAt: createdAt,
    lastSeenAt,
    isThis: id === current,
  }));
}

/** Signs the viewer out in one browser; one that is not theirs is left alone. */
export async function endOwnBrowser(viewer: Viewer, id: string): Promise<void> {
  if (!isSignedIn(viewer) || !isUuid(id)) return;
  await db.session.deleteMany({ where: { id, personId: viewer.personId } });
}
