import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import type { ProfileChange } from "./schema";

export interface Account {
  name: string;
  email: string;
  phone: string | null;
  wantsMarketing: boolean;
}

/** The viewer's own account as a candidate; null for visitors and for staff who are no candidates. */
export async function ownAccount(viewer: Viewer): Promise<Account | null> {
  if (!isSignedIn(viewer)) return null;
  const row = await db.candidate.findUnique({
    where: { personId: viewer.personId },
    select: { phone: true, marketingAt: true, person: { select: { name: true, email: true } } },
  });
  return row && { ...row.person, phone: row.phone, wantsMarketing: row.marketingAt !== null };
}

/** Changes the viewer's own name and phone number. */
export async function changeProfile(viewer: Viewer, { name, phone }: ProfileChange): Promise<void> {
  if (!isSignedIn(viewer)) return;
  const { personId } = viewer;
  await db.$transaction([
    db.person.update({ where: { id: personId }, data: { name } }),
    db.candidate.updateMany({ where: { personId }, data: { phone: phone ?? null } }),
  ]);
}
