"use client";

import { ActionForm, Submit } from "@/components/ui/form";
import { Choices } from "@/components/ui/choices";
import { TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Trap } from "@/components/ui/trap";
import { ALERT_WORDING, FREQUENCIES } from "@/lib/alerts/vocabulary";

const schema = () => import("@/lib/alerts/schema").then(({ alertForm }) => alertForm);

type Props = {
  action: FormAction;
  /** The search, as parameters; it goes along in hidden fields. */
  search: [name: string, value: string][];
  start: { email?: string; frequency: string };
};

/** Starts an alert for a search. */
export function AlertForm({ action, search, start: { email = "", frequency } }: Props) {
  return (
    <ActionForm action={action} schema={schema} id="alert" start={{ frequency, email }}>
      {search.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <TextField name="email" type="email" label="Your email address" autoComplete="email" inputMode="email" />
      <Choices
        name="frequency"
        legend="How often?"
        options={Object.entries(FREQUENCIES).map(([value, label]) => ({ value, label }))}
      />
      <Trap />
      <div className="grid justify-items-start gap-3">
        <Submit>Send me these jobs</Submit>
        <p className="text-sm text-quiet">
          {ALERT_WORDING} <a href="/privacy">How we look after your address</a>.
        </p>
      </div>
    </ActionForm>
  );
}
