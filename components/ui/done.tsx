import { Notice } from "./notice";

/** Sentences by the word in the address that asks for them: of what went well, and of what came too late or could not be. */
export type Outcomes = Readonly<Record<string, string | readonly ["good" | "warn", string]>>;

/** Says what became of what somebody just did; nothing where the address says a word that is none of these. */
export function Done({ what, outcomes }: { what: string | string[] | undefined; outcomes: Outcomes }) {
  const [word = ""] = [what].flat();
  const outcome = Object.hasOwn(outcomes, word) ? outcomes[word] : undefined;
  if (!outcome) return null;
  const [tone, words] = typeof outcome === "string" ? (["good", outcome] as const) : outcome;
  return (
    <Notice tone={tone} isOutcome>
      {words}
    </Notice>
  );
}
