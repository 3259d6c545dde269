"use client";

import type { ReactNode } from "react";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

/** One button that calls the call off: a link in a mail never does. */
export function CancelForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} id="cancel">
      <Submit look="danger" sending="Cancelling…">
        Cancel the call
      </Submit>
    </ActionForm>
  );
}

/** The free times of a day as its children; the button moves the call there. */
export function MoveForm({ action, children }: { action: FormAction; children: ReactNode }) {
  return (
    <ActionForm action={action} id="move" className="gap-7">
      {children}
      <Submit sending="Moving your call…">Move the call here</Submit>
    </ActionForm>
  );
}
