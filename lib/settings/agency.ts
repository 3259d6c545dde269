import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { brand } from "@/lib/core/brand";
import { db } from "@/lib/core/db";
import { markStale } from "@/lib/core/stale";
import type { AgencyDetails } from "./schema";

/** Keeps the agency's details; from the commit on every page and mail shows them. False for who may not. */
export async function saveAgencyDetails(viewer: Viewer, details: AgencyDetails, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:settings")) return false;
  await db.$transaction(async (tx) => {
    // One save after the other, so that each knows what it changed.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('setting'))`;
    const told = changes(await brand(tx), details);
    for (const [name, value] of Object.entries(details)) {
      const key = `brand.${name}`;
      await tx.setting.upsert({
        where: { key },
        create: { key, value, updatedAt: now },
        update: { value, updatedAt: now },
      });
    }
    const who = { actorId: viewer.personId, subject: "settings", subjectId: "agency" };
    await audit(tx, { ...who, action: "save", details: told });
    await markStale(tx, "brand", "jobs", "posts", "calls");
  });
  return true;
}
