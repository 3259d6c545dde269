import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { markStale } from "@/lib/core/stale";
import { addConsultant } from "../adding-a-consultant";

/** Recruiters and admins without a diary, by name. Null for whoever may not add one. */
export async function colleaguesWithoutDiary(
  viewer: Viewer,
): Promise<{ id: string; name: string; email: string }[] | null> {
  if (viewer.kind !== "staff" || viewer.role !== "admin" || !may(viewer, "write:calls")) return null;
  const rows = await db.staff.findMany({
    where: { leftAt: null, consultant: null, role: { in: ["admin", "recruiter"] } },
    select: { personId: true, person: { select: { name: true, email: true } } },
  });
  return rows
    .map(({ personId, person: { name, email } }) => ({ id: personId, name: name ?? email, email }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Gives a colleague a diary with the usual hours, to be changed before or after. Answers its id; null for whoever may not. */
export async function startTakingCalls(viewer: Viewer, staffId: string): Promise<string | null> {
  if (viewer.kind !== "staff" || viewer.role !== "admin" || !may(viewer, "write:calls") || !isUuid(staffId))
    return null;
  return db.$transaction(async (tx) => {
    const staff = await tx.staff.findFirst({
      where: { personId: staffId, leftAt: null },
      select: { person: { select: { name: true, email: true } } },
    });
    if (!staff) return null;
    const name = staff.person.name ?? staff.person.email.replace(/@.*/, "");
    const slug = await addConsultant(tx, { staffId, name });
    const { id } = await tx.consultant.findUniqueOrThrow({ where: { slug }, select: { id: true } });
    const details = changes(null, { staffId, slug });
    await audit(tx, { actorId: viewer.personId, action: "start", subject: "consultant", subjectId: id, details });
    await markStale(tx, "calls");
    return id;
  });
}
