"use client";

import { CareBeside } from "@/components/recovery/care-beside";
import { ActionForm, Submit } from "@/components/ui/form";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Trap } from "@/components/ui/trap";
import { ABOUT } from "@/lib/contact/vocabulary";

const schema = () => import("@/lib/contact/schema").then(({ contactMessage }) => contactMessage);

type Props = {
  action: FormAction;
  /** Asks what the message is about; left out where the page already knows. */
  asksAbout?: boolean;
  start?: { name?: string; email?: string; about?: string };
  label: string;
  submit: string;
};

/** Name, address, message: the same form for candidates, employers and complaints. */
export function ContactForm({ action, asksAbout = false, start = {}, label, submit }: Props) {
  return (
    <ActionForm action={action} schema={schema} id="contact" start={clean(start)}>
      {asksAbout && (
        <SelectField
          name="about"
          label="What is it about?"
          optional
          prompt="Choose one"
          options={Object.entries(ABOUT).map(([value, label]) => ({ value, label }))}
        />
      )}
      <TextField name="name" label="Your name" autoComplete="name" />
      <TextField name="email" label="Your email address" type="email" autoComplete="email" inputMode="email" />
      <CareBeside>
        <TextArea
          name="message"
          label={label}
          rows={7}
          hint="Please leave out anything about your health, beliefs or bank details."
        />
      </CareBeside>
      <Trap />
      <Submit>{submit}</Submit>
    </ActionForm>
  );
}

function clean(start: NonNullable<Props["start"]>): Record<string, string> {
  return Object.fromEntries(Object.entries(start).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
