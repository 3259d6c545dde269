"use client";

import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { MOVES, type Stage, STAGES } from "@/lib/clients/vocabulary";

/** Where a vacancy can go from here: a button each, forward first. */
export function StageMoves({ stage, action }: { stage: Stage; action: FormAction }) {
  const [forward, ...others] = MOVES[stage];
  return (
    <ActionForm action={action} id="move" className="gap-3">
      <div className="flex flex-wrap gap-2">
        {forward && (
          <Submit size="desk" name="to" value={forward} sending="Moving…">
            {`Move to ${STAGES[forward].toLowerCase()}`}
          </Submit>
        )}
        {others.map((to) => (
          <Submit
            key={to}
            size="desk"
            name="to"
            value={to}
            look={to === "cancelled" ? "danger" : "plain"}
            sending="Moving…"
          >
            {STAGES[to]}
          </Submit>
        ))}
      </div>
    </ActionForm>
  );
}
