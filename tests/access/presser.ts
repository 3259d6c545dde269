import type { Staff } from "@/lib/access/viewer";
import type { Things } from "./things";

/** Whoever presses the buttons of these rows for their effect, as the domain knows them. */
export const presser = ({ adminId }: Things): Staff => ({
  kind: "staff",
  role: "admin",
  personId: adminId,
  email: "",
  name: "The admin",
});

/** What a domain made, where it said yes. */
export function done<Outcome extends { ok: boolean }>(outcome: Outcome): Outcome & { ok: true } {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome as Outcome & { ok: true };
}
