import type { Block } from "./blocks";

/** What a candidate should know before an interview: one page, in the account, on paper and in letters. */
export interface PreparationSheet {
  /** Who, when, where, how long. */
  facts: [label: string, value: string][];
  /** A link to join by, when it is a video call and the link is known. */
  join: string | null;
  bring: string[];
  practice: string[];
  questions: string[];
  /** What to say when something would make it fairer. */
  adjustments: string;
  /** What to do when something is not right there. */
  safety: string;
}

/** The sheet as it stands in a letter. */
export function sheetBlocks(sheet: PreparationSheet): Block[] {
  const { facts, join, bring, practice, questions, adjustments, safety } = sheet;
  const list = (heading: string, items: string[]): Block[] =>
    items.length > 0
      ? [
          { kind: "heading", text: heading },
          { kind: "list", items },
        ]
      : [];
  return [
    { kind: "facts", rows: facts },
    ...(join ? [{ kind: "link", label: "Join the call here", href: join } satisfies Block] : []),
    ...list("What to have with you", bring),
    ...list("Questions to practise", practice),
    ...list("Questions you could ask", questions),
    { kind: "heading", text: "If something would make it fairer" },
    { kind: "text", text: adjustments },
    { kind: "small", text: safety },
  ];
}
