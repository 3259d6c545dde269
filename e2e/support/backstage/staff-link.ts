import type { StaffRole } from "@/lib/access/viewer";
import { addStaff } from "@/lib/auth/adding-staff";
import { db } from "@/lib/core/db";

/** Makes a member of staff; answers their link into the admin area, as `npm run staff:add` prints it. */
export async function staffLink(email: string, role: StaffRole, name?: string): Promise<string> {
  return (await db.$transaction((tx) => addStaff(tx, { email, role, name }, new Date()))).url;
}
