"use client";

import { SelectField, TextField } from "@/components/ui/field";
import { GIVEN_HOW } from "@/lib/clients/vocabulary";

const HOWS = Object.entries(GIVEN_HOW).map(([value, label]) => ({
  value,
  label: label.charAt(0).toUpperCase() + label.slice(1),
}));

/** Two answers that the law asks for before a job is advertised. Names of known contacts are offered while one types. */
export function AuthorityFields({ contacts, hint }: { contacts: string[]; hint?: string }) {
  return (
    <>
      <TextField
        name="authorityFrom"
        label="Who gave you the authority to advertise?"
        hint={hint ?? "Their name. The law asks us to have it before a job is advertised."}
        list={contacts.length > 0 ? "authority-contacts" : undefined}
        autoComplete="off"
      />
      {contacts.length > 0 && (
        <datalist id="authority-contacts">
          {contacts.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
      <SelectField name="authorityHow" label="How was it given?" options={HOWS} />
    </>
  );
}
