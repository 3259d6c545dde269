"use client";

import { SharedFields } from "@/components/admin/clash-note";
import { TickField } from "@/components/ui/choices";
import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

/** Somebody at a client. Browsers do not fill it in: it is about somebody else. */
export function ContactForm({
  action,
  start,
  submit,
}: {
  action: FormAction;
  start: Record<string, string>;
  submit: string;
}) {
  return (
    <ActionForm action={action} id="contact" start={start}>
      <SharedFields>
        <div className="grid items-end gap-6 sm:grid-cols-2">
          <TextField name="name" label="Name" autoComplete="off" />
          <TextField name="role" label="Role" optional autoComplete="off" />
          <TextField name="email" label="Email" type="email" optional autoComplete="off" />
          <TextField name="phone" label="Phone" type="tel" optional autoComplete="off" />
        </div>
        <TickField name="isPrimary" value="on" label="The first to ask at this client" />
      </SharedFields>
      <Submit size="desk" sending="Saving…">
        {submit}
      </Submit>
    </ActionForm>
  );
}
