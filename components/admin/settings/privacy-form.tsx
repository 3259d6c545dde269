"use client";

import { TextArea, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { NOTICE_KEYS, NOTICE_SECTIONS, PERIOD_KEYS, PERIODS } from "@/lib/settings/vocabulary";
import { VersionField } from "./version-field";

const schema = () => import("@/lib/settings/schema").then(({ privacyDetails }) => privacyDetails);

type Props = { action: FormAction; start: Record<string, string>; usual: { name: string; email: string } };

/** How long things are kept, who answers for them, and what the notice says besides. */
export function PrivacyForm({ action, start, usual }: Props) {
  return (
    <ActionForm action={action} schema={schema} id="privacy" start={start} className="gap-10">
      <VersionField />
      <section className="grid gap-5">
        <h2 className="text-lg">How long things are kept</h2>
        <p className="text-quiet">
          What is older goes within the hour, for good. The privacy notice says the same numbers.
        </p>
        {PERIOD_KEYS.map((key) => {
          const { label, unit, least, most, usual, why } = PERIODS[key];
          return (
            <TextField
              key={key}
              name={key}
              label={label}
              inputMode="numeric"
              hint={`In ${unit}, ${least} to ${most}, usually ${usual}. ${why}`}
            />
          );
        })}
      </section>
      <section className="grid gap-5">
        <h2 className="text-lg">Who answers for it</h2>
        <TextField name="responsibleName" label="Name or role" optional placeholder={usual.name} />
        <TextField name="responsibleEmail" label="Email address" type="email" optional placeholder={usual.email} />
        <TextField name="icoNumber" label="ICO registration number" optional placeholder="ZA123456" />
      </section>
      <section className="grid gap-5">
        <h2 className="text-lg">What the notice says besides</h2>
        <p className="text-quiet">
          In Markdown, below the section of that heading. Every change makes a new version of the notice with its date,
          and whoever agrees to something from then on agrees with that version written down.
        </p>
        {NOTICE_KEYS.map((key) => (
          <TextArea key={key} name={key} label={NOTICE_SECTIONS[key]} optional rows={4} maxLength={5000} />
        ))}
      </section>
      <Submit sending="Saving…">Save</Submit>
    </ActionForm>
  );
}
