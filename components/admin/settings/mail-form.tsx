"use client";

import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { VersionField } from "./version-field";

const schema = () => import("@/lib/settings/schema").then(({ mailDetails }) => mailDetails);

type Props = {
  action: FormAction;
  start: Record<string, string>;
  /** What holds where a field is empty. */
  usual: { name: string; address: string; replyTo: string; footer: string };
};

/** Who our mail is from, and where answers go. */
export function MailForm({ action, start, usual }: Props) {
  return (
    <ActionForm action={action} schema={schema} id="mail" start={start}>
      <VersionField />
      <TextField name="senderName" label="Sender’s name" optional placeholder={usual.name} />
      <TextField
        name="senderAddress"
        label="Sender’s address"
        type="email"
        optional
        placeholder={usual.address}
        hint="Mailbox providers look at its domain before they believe a mail. Another domain needs records of its own."
      />
      <TextField name="replyTo" label="Answers go to" type="email" optional placeholder={usual.replyTo} />
      <TextField
        name="footerAddress"
        label="Address at the foot"
        optional
        placeholder={usual.footer}
        hint="Where letters reach you, when that is not the registered address."
      />
      <Submit sending="Saving…">Save</Submit>
    </ActionForm>
  );
}
