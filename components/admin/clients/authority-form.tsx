"use client";

import { type Option, SelectField, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { GIVEN_HOW } from "@/lib/clients/vocabulary";

const HOWS = Object.entries(GIVEN_HOW).map(([value, label]) => ({
  value,
  label: label.charAt(0).toUpperCase() + label.slice(1),
}));

type Props = { action: FormAction; contacts: Option[]; vacancies: Option[]; start: Record<string, string> };

/** Who at the client lets us advertise, how they said so, and what it covers. */
export function AuthorityForm({ action, contacts, vacancies, start }: Props) {
  return (
    <ActionForm
      action={action}
      id="authority"
      schema={() => import("@/lib/clients/authority-input").then(({ authorityInput }) => authorityInput)}
      start={{ how: "email", ...start }}
    >
      <div className="grid items-end gap-6 sm:grid-cols-2">
        {contacts.length > 0 && (
          <SelectField
            name="contactId"
            label="Given by"
            optional
            prompt="Somebody who is not in the list"
            options={contacts}
          />
        )}
        <TextField
          name="givenBy"
          label={contacts.length > 0 ? "Their name, when they are not in the list" : "Given by"}
          optional={contacts.length > 0}
          autoComplete="off"
        />
        <SelectField name="how" label="How it was given" options={HOWS} />
        <TextField name="givenOn" label="Given on" type="date" optional hint="Left empty: today." />
        <SelectField name="vacancyId" label="It covers" optional prompt="All jobs of this client" options={vacancies} />
        <TextField
          name="until"
          label="Until"
          type="date"
          optional
          hint="Left empty, it lasts until it is taken back."
        />
      </div>
      <Submit size="desk" sending="Saving…">
        Record the authority
      </Submit>
    </ActionForm>
  );
}
