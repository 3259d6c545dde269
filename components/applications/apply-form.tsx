"use client";

import { Choices } from "@/components/ui/choices";
import { FileField, TextArea, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Trap } from "@/components/ui/trap";
import { CV_ACCEPT, CV_KINDS_SAID, RIGHT_TO_WORK } from "@/lib/applications/vocabulary";

const schema = () => import("@/lib/applications/schema").then(({ applicationRequest }) => applicationRequest);

type Props = {
  action: FormAction;
  /** What the account knows already. */
  start?: { name: string; email: string; phone: string };
  /** Where the job was found, as the address of this page said. */
  source?: string;
};

const ANSWERS = Object.entries(RIGHT_TO_WORK).map(([value, label]) => ({ value, label }));

/** One page, five minutes: who, how to reach them, the CV, and what they would like to say. */
export function ApplyForm({ action, start, source }: Props) {
  return (
    <ActionForm action={action} schema={schema} id="apply" start={start}>
      <TextField name="name" label="Your name" autoComplete="name" />
      <TextField
        name="email"
        label="Your email address"
        hint="We send a receipt there"
        type="email"
        autoComplete="email"
        inputMode="email"
      />
      <TextField name="phone" label="Your phone number" type="tel" autoComplete="tel" optional />
      <FileField
        name="cv"
        label="Your CV"
        hint={`${CV_KINDS_SAID}, up to 5 MB. If something else needs correcting, choose it again.`}
        accept={CV_ACCEPT}
      />
      <Choices
        name="rightToWork"
        legend="May you work in the UK?"
        hint="Everyone is asked. Your answer alone decides nothing."
        options={ANSWERS}
      />
      <TextArea
        name="message"
        label="Why this job?"
        hint="Three sentences are plenty. Please leave out anything about your health or beliefs."
        optional
        rows={6}
      />
      {source && <input type="hidden" name="source" value={source} />}
      <Trap />
      <Submit sending="Sending your application…">Send my application</Submit>
    </ActionForm>
  );
}
