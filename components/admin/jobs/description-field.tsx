"use client";

import { MarkdownField } from "../editing/markdown-field";
import { TOOLS_OF_JOBS } from "../posts/editor/tools";

/** Tables and the like, which an import brought: the editor would show their signs, and the text has them as they are. */
const HAS_HTML = /<[a-z/]/i;

/** The description of a job. */
export function DescriptionField() {
  return (
    <MarkdownField
      name="description"
      label="Description"
      rows={20}
      hint="Markdown: ## for a heading, - for a list. What you would do, what they look for, what you get."
      choice="job-writes-as-text"
      opensAsText={(text) => HAS_HTML.test(text)}
      editor={{
        tools: TOOLS_OF_JOBS,
        breaks: true,
        noPictures: "A job has no pictures. The words around them can be pasted.",
      }}
    />
  );
}
