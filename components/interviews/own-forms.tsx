"use client";

import type { ReactNode } from "react";
import { CareBeside } from "@/components/recovery/care-beside";
import { cx } from "@/components/ui/cx";
import { TextArea } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import { useField } from "@/components/ui/form-context";
import type { FormAction } from "@/components/ui/form-state";
import { FieldWords, WRONG } from "@/components/ui/frame";

type FormProps = { action: FormAction; id: string };

/** Chooses a time; the times are its children. */
export function ChooseForm({
  action,
  id,
  timeZone,
  adjustments,
  isMoving,
  children,
}: FormProps & { timeZone: string; adjustments: string; isMoving: boolean; children: ReactNode }) {
  return (
    <ActionForm action={action} id={id} start={{ adjustments }} className="gap-7">
      <input type="hidden" name="timeZone" value={timeZone} />
      <Times>{children}</Times>
      <CareBeside>
        <TextArea
          name="adjustments"
          label="Would anything make it fairer for you?"
          rows={3}
          optional
          hint="More time, questions in writing, captions, somebody with you. Only the agency reads it, and we ask the employer for what you need without saying why."
        />
      </CareBeside>
      <Submit sending="Choosing…">{isMoving ? "Move it to this time" : "Choose this time"}</Submit>
    </ActionForm>
  );
}

/** All days are one question: what is wrong with its answer stands above them. */
function Times({ children }: { children: ReactNode }) {
  const { id, error } = useField({ name: "slot" });
  return (
    <div className={cx("grid gap-6", error && WRONG)}>
      {error && <FieldWords id={id} error={error} />}
      {children}
    </div>
  );
}

/** None of the times is right. */
export function NoneSuitsForm({ action, id, said }: FormProps & { said: string | null }) {
  return (
    <ActionForm action={action} id={id} start={said ? { when: said } : undefined} className="gap-4">
      <CareBeside>
        <TextArea
          name="when"
          label="When can you?"
          rows={3}
          hint="Days and times, and what stands in the way if you like"
        />
      </CareBeside>
      <Submit look="plain" sending="Sending…">
        None of these: ask for others
      </Submit>
    </ActionForm>
  );
}

/** One button that calls it off: a link in a mail never does. */
export function CallOffForm({ action, id }: FormProps) {
  return (
    <ActionForm action={action} id={id}>
      <Submit look="danger" sending="Calling it off…">
        Call the interview off
      </Submit>
    </ActionForm>
  );
}
