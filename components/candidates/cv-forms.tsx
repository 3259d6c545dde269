"use client";

import { FileField, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { CV_ACCEPT, CV_KINDS_SAID } from "@/lib/applications/vocabulary";

/** A new version of a CV. */
export function AddCvForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} id="add-cv" className="max-w-[34rem] gap-6">
      <FileField name="cv" label="Your CV" hint={`${CV_KINDS_SAID}, up to 5 MB`} accept={CV_ACCEPT} />
      <TextField name="label" label="What to call it" hint="Such as “Engineering”. Otherwise its own name." optional />
      <Submit sending="Checking your CV…">Keep this CV</Submit>
    </ActionForm>
  );
}

/** Another name for one of them; the id keeps the fields of several on one page apart. */
export function NameCvForm({ id, action, label }: { id: string; action: FormAction; label: string }) {
  return (
    <ActionForm action={action} id={`name-${id}`} start={{ label }} className="max-w-[24rem] gap-3 py-3">
      <TextField name="label" label="Name of this version" maxLength={80} />
      <Submit look="plain" size="little">
        Rename it
      </Submit>
    </ActionForm>
  );
}
