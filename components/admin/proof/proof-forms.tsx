"use client";

import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

const appSchema = () => import("@/lib/auth/schema").then(({ appCode }) => appCode);

/** Six digits. Phones offer the code by themselves, and pasting is welcome. */
export function AppCodeForm({ action, button, label }: { action: FormAction; button: string; label: string }) {
  return (
    <ActionForm action={action} schema={appSchema} id="app" className="gap-4">
      <TextField
        name="code"
        label={label}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        className="[&_input]:text-xl [&_input]:tracking-[0.2em] [&_input]:tabular-nums"
      />
      <Submit sending="Checking…" wide>
        {button}
      </Submit>
    </ActionForm>
  );
}

/** For the day the phone is lost. */
export function RecoveryCodeForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} id="recovery" className="gap-4">
      <TextField
        name="code"
        label="Recovery code"
        hint="One of the ten you printed or kept, like abcd-efgh-jkmn. Each works once."
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Submit look="plain" sending="Checking…">
        Use this code
      </Submit>
    </ActionForm>
  );
}
