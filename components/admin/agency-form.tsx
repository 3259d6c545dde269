"use client";

import { ActionForm, Submit } from "@/components/ui/form";
import { TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";

const schema = () => import("@/lib/settings/schema").then(({ agencyDetails }) => agencyDetails);

/** The agency's legal identity. */
export function AgencyForm({ action, start }: { action: FormAction; start: Record<string, string> }) {
  return (
    <ActionForm action={action} schema={schema} id="agency" start={start}>
      <TextField name="name" label="Name people know" />
      <TextField name="legalName" label="Registered name" />
      <TextField name="companyNumber" label="Company number" />
      <TextField name="address" label="Registered address" />
      <TextField name="phone" label="Phone" type="tel" />
      <TextField name="hours" label="When somebody answers" hint="In words, with the time zone." />
      <TextField name="email" label="Email address" type="email" hint="Messages and applications go here." />
      <Submit sending="Saving…">Save</Submit>
    </ActionForm>
  );
}
