import type { StepTemplate } from "@/lib/recovery/plan/step-template";
import { toolFor, type ToolReader } from "./tools";

/** What of ours helps with a step: its tool where there is one for this reader, else another page, else what to read. */
export function helpOf({ tool, page, article }: Pick<StepTemplate, "tool" | "page" | "article">, reader: ToolReader) {
  if (tool) {
    const { href, title } = toolFor(tool, reader);
    return { href, title };
  }
  if (page) return { href: page.href, title: page.label };
  return article ? { href: `/blog/${article}`, title: "Read about it first" } : null;
}
