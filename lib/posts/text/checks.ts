export interface Check {
  /** What must be put right before readers see it, and what would be better. */
  level: "must" | "should";
  rule: string;
  words: string;
  /** In the Markdown, from 1. */
  line?: number;
}

/** What an editor should know of a text before readers see it. Safe in the browser. */
export function checksOf({ markdown }: { title: string; summary: string; markdown: string }): Check[] {
  return markdown.split("\n").flatMap((line, index): Check[] =>
    /!\[\s*\]\([^)]*\)/.test(line)
      ? [
          {
            level: "must",
            rule: "picture-words",
            words: "Say what the picture shows, or “decorative”",
            line: index + 1,
          },
        ]
      : [],
  );
}
