"use client";

import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Choices } from "./upload-form";

type Props = { action: FormAction; start: { source: string | null; publish: boolean; closesOn: string | null } };

/** The same list with other choices. */
export function ChoicesForm({ action, start }: Props) {
  return (
    <ActionForm action={action} id="choices" className="gap-5">
      <Choices start={start} />
      <Submit size="desk" look="plain" sending="Looking…">
        Look through it again
      </Submit>
    </ActionForm>
  );
}
