import type { Staff, StaffRole } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";

/** Somebody of staff, in the database and as they ask. */
export async function aMember(role: StaffRole, name: string): Promise<Staff> {
  const email = `${name.toLowerCase()}@agency.example`;
  const { id } = await db.person.create({ data: { email, name, staff: { create: { role } } }, select: { id: true } });
  return { kind: "staff", personId: id, email, name, role };
}
