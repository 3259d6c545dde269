"use client";

import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import type { ShareKind } from "@/lib/recovery/sharing-input";
import { BringTicks } from "./bring-ticks";

type Props = { action: FormAction; kinds: ShareKind[]; ticked: ShareKind[]; applicationId: string | null };

/** Changes what is brought along to a call. */
export function BringForm({ action, ...ticks }: Props) {
  return (
    <ActionForm action={action} id="bringing">
      <BringTicks {...ticks} />
      <Submit sending="Saving…">Save what I bring</Submit>
    </ActionForm>
  );
}
