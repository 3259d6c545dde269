import type { FormState } from "@/components/ui/form-state";
import type { Draft } from "@/lib/applications/drafts/drafts";
import type { Typed } from "@/lib/applications/drafts/fields";
import { withDraft } from "./form-reading";

type Account = { name: string; email: string; phone: string | null };

/** What the form holds before anybody types: the draft, over what the account knows; and what another draft says otherwise. */
export function startOf(
  account: Account | null,
  { draft, other }: { draft: Draft | null; other: Draft | null },
): FormState["values"] {
  const known: Record<string, Typed> = account
    ? { name: account.name, email: account.email, phone: account.phone ?? "" }
    : {};
  const fields = { ...known, ...draft?.fields };
  return withDraft(fields, {
    version: Math.max(draft?.version ?? 0, other?.version ?? 0),
    cv: draft?.cv?.name ?? other?.cv?.name ?? null,
    differs: other ? differing(fields, other.fields) : {},
  });
}

function differing(here: Record<string, Typed>, there: Record<string, Typed>): Record<string, Typed> {
  const asText = (value: Typed | undefined) => JSON.stringify([value ?? ""].flat());
  return Object.fromEntries(
    Object.entries(there).filter(([name, value]) => value.length > 0 && asText(here[name]) !== asText(value)),
  );
}
