"use client";

import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { ActionForm, Submit } from "@/components/ui/form";
import { useField } from "@/components/ui/form-context";
import type { FormAction } from "@/components/ui/form-state";
import { FieldWords, WRONG } from "@/components/ui/frame";

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

/** The free times of a day as its children, the first with the id `move-start`; the button moves the call there. */
export function MoveForm({ action, children }: { action: FormAction; children: ReactNode }) {
  return (
    <ActionForm action={action} id="move" className="gap-7">
      <Times>{children}</Times>
      <Submit sending="Moving your call…">Move the call here</Submit>
    </ActionForm>
  );
}

/** Morning and afternoon are one question: what is wrong with its answer stands above both. */
function Times({ children }: { children: ReactNode }) {
  const { id, error } = useField({ name: "start" });
  return (
    <div className={cx("grid gap-7", error && WRONG)}>
      {error && <FieldWords id={id} error={error} />}
      {children}
    </div>
  );
}
