import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { BY_NAME } from "../blind/review-state";
import { ownedBy } from "@/lib/access/own-applications";

const MOST_SHOWN = 50;

/**
 * What somebody applied for, signed in or from the same address, the latest first; what is read without names stays out of
 * it, since it would have one here. Null for whoever may not read applications.
 */
export async function applicationsOf(viewer: Viewer, { id, email }: { id: string; email: string }) {
  if (!may(viewer, "read:applications")) return null;
  return db.application.findMany({
    where: { AND: [ownedBy({ personId: id, email }), BY_NAME] },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    take: MOST_SHOWN,
    select: {
      id: true,
      updatedAt: true,
      readAt: true,
      job: { select: { title: true, employerName: true } },
    },
  });
}
