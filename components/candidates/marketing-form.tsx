"use client";

import { TickField } from "@/components/ui/choices";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { MARKETING_WORDING } from "@/lib/candidates/vocabulary";

/** Whether we may write about more than they asked for. */
export function MarketingForm({ action, wants }: { action: FormAction; wants: boolean }) {
  return (
    <ActionForm action={action} id="marketing" className="gap-4">
      <TickField name="marketing" label={MARKETING_WORDING} defaultChecked={wants} />
      <Submit look="plain" size="little">
        Save my choice
      </Submit>
    </ActionForm>
  );
}
