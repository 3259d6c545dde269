"use client";

import { TextArea } from "@/components/ui/field";

/** The text. */
export function BodyField() {
  return (
    <TextArea
      name="body"
      label="Text"
      rows={24}
      hint="Markdown: ## for a heading, - for a list, > for the sentence to steal, [words](/address) for a link."
      className="[&_textarea]:font-mono [&_textarea]:text-desk"
    />
  );
}
