"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { moveApplication } from "@/lib/applications/staff/moving";
import { boardMoveInput } from "@/lib/applications/staff/schema";
import { STAGES } from "@/lib/applications/vocabulary";
import { startRun } from "@/lib/tables/bulk/starting";

/** Moves a card of the board at `path`; turning somebody down leads to the letter first. */
export async function moveCard(path: string, state: FormState, form: FormData): Promise<FormState> {
  const back = path.startsWith("/admin/") ? path : "/admin/applications";
  const staff = await requireStaff("write:applications", back);
  const reading = readForm(boardMoveInput, form);
  if (!reading.ok) return reading.state;
  const { values, data } = reading;
  const { id, quiet, ...wanted } = data;
  if (!staff) return refused(values, "This is not yours to move.", 404);
  const now = new Date();
  if (wanted.to === "rejected") {
    const selection = {
      act: "turn-down",
      ids: [id],
      all: false,
      parameters: new URL(back, "http://x").search.slice(1),
    };
    const started = await startRun(staff, "applications", selection, now);
    if (started.ok) redirect(`/admin/bulk/${started.id}`);
    return refused(values, "This is not yours to move.", 404);
  }
  const outcome = await moveApplication(staff, id, wanted, now);
  if (!outcome) return refused(values, "This is not yours to move.", 404);
  if (outcome.ok) redirect(quiet ? back : `${back}${back.includes("?") ? "&" : "?"}moved=${wanted.to}`);
  switch (outcome.reason) {
    case "changed":
      return refused(
        values,
        `A colleague has moved it to “${STAGES[outcome.stage]}” in the meantime, so nothing was done. Load the board again to see it.`,
        409,
      );
    case "no-such-move":
      return refused(values, `From here it can go to: ${outcome.allowed.map((to) => STAGES[to]).join(", ")}.`, 409);
    default:
      return { values, errors: { reason: "Say why it goes back" } };
  }
}
