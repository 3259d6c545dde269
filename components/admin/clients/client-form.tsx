"use client";

import { SharedFields } from "@/components/admin/clash-note";
import { TickField } from "@/components/ui/choices";
import { type Option, SelectField, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import { useForm } from "@/components/ui/form-context";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { STANDINGS } from "@/lib/clients/vocabulary";
import { SECTORS } from "@/lib/jobs/vocabulary";

type Props = { action: FormAction; start: Record<string, string>; owners: Option[]; submit: string };

const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** What staff write down about a client company. */
export function ClientForm({ action, start, owners, submit }: Props) {
  return (
    <ActionForm action={action} id="client" start={start}>
      <SharedFields>
        <TextField name="name" label="Name" hint="As people say it." autoComplete="off" />
        <Twins />
        <div className="grid items-end gap-6 sm:grid-cols-2">
          <TextField name="legalName" label="Legal name" optional autoComplete="off" />
          <TextField name="companyNumber" label="Companies House number" optional hint="Like 01234567 or SC123456." />
          <TextField name="site" label="Website" optional inputMode="url" />
          <SelectField name="sector" label="Sector" optional prompt="Choose one" options={options(SECTORS)} />
        </div>
        <TextField
          name="about"
          label="The company in a few words"
          optional
          hint="A job made for it begins with these, for visitors to read."
        />
        <div className="grid items-end gap-6 sm:grid-cols-2">
          <SelectField name="standing" label="Standing" options={options(STANDINGS)} />
          <SelectField name="ownerId" label="Owner" optional prompt="Nobody" options={owners} />
        </div>
        <TickField
          name="isConfidential"
          value="on"
          label="Confidential: nobody outside learns who it is"
          hint="Its vacancies start with this, and a public job of it may not name it."
        />
      </SharedFields>
      <Submit size="desk" sending="Saving…">
        {submit}
      </Submit>
    </ActionForm>
  );
}

/** The clients that this one may be; only after a first try found some. */
function Twins() {
  const twins = useForm()?.values.twins;
  if (typeof twins !== "string") return null;
  return (
    <Notice tone="warn" title="Is it one of these?">
      <ul className="mt-1 grid gap-1">
        {(JSON.parse(twins) as { id: string; name: string }[]).map(({ id, name }) => (
          <li key={id}>
            <a href={`/admin/clients/${id}`}>{name}</a>
          </li>
        ))}
      </ul>
      <TickField name="isAnother" value="on" label="No, it is another company" className="mt-3" />
    </Notice>
  );
}
