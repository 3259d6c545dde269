"use client";

import { TextArea } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

/** What a picture shows, for people who do not see it. */
export function PictureWordsForm({ action, alt }: { action: FormAction; alt: string }) {
  return (
    <ActionForm action={action} id="words" start={{ alt }} className="gap-3">
      <TextArea
        name="alt"
        label="What it shows"
        rows={3}
        hint="For readers who do not see it, in a sentence: “A graduate and a recruiter look over a CV at a desk”. Leave it empty when the picture only decorates."
      />
      <Submit size="desk" sending="Saving…">
        Save the words
      </Submit>
    </ActionForm>
  );
}
