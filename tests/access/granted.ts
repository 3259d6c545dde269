import { may } from "@/lib/access/permissions";
import { STAFF_ROLES, type StaffRole, VISITOR } from "@/lib/access/viewer";
import type { ActionRow } from "./actions";
import { type Asker, CANDIDATES } from "./people";

export const isStaff = (asker: Asker): asker is StaffRole => (STAFF_ROLES as readonly string[]).includes(asker);

/** Whether the table lets this asker. */
export function isGranted(who: ActionRow["who"], asker: Asker): boolean {
  if (typeof who !== "string") return isStaff(asker) && who.includes(asker);
  if (who === "anyone") return true;
  if (who === "account") return asker !== "visitor";
  if (who === "candidate") return (CANDIDATES as readonly string[]).includes(asker);
  if (who === "owner") return asker === "candidate";
  return may(isStaff(asker) ? { kind: "staff", role: asker, personId: "", email: "", name: "" } : VISITOR, who);
}
