"use client";

import { MarkdownField } from "../editing/markdown-field";
import { MarkdownFile } from "./markdown-file";

/** The text of an article. */
export function BodyField() {
  return (
    <MarkdownField
      name="body"
      label="Text"
      rows={24}
      hint="Markdown: ## for a heading, - for a list, > for the sentence to steal, [words](/address) for a link."
      choice="post-writes-as-text"
      tools={(area) => <MarkdownFile area={area} />}
    />
  );
}
