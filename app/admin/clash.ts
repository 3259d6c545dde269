import type { FormState } from "@/components/ui/form-state";
import { firstOf } from "@/lib/core/forms/first-of";

/** What a form held when it was opened: the version it was made from and the values it showed. */
export interface Seen {
  version: number;
  base: Record<string, string>;
}

/** Reads what the form was made from, and leaves only its fields in it. */
export function takeSeen(form: FormData): Seen {
  const [version, base] = [Number(form.get("version")), String(form.get("base") ?? "{}")];
  form.delete("version");
  form.delete("base");
  return { version: Number.isSafeInteger(version) ? version : 0, base: readBase(base) };
}

function readBase(text: string): Record<string, string> {
  try {
    const read: unknown = JSON.parse(text);
    const entries = read && typeof read === "object" ? Object.entries(read) : [];
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  } catch {
    return {};
  }
}

/** What a form holds so that its save can be compared with what was saved meanwhile. */
export const withSeen = (version: number, start: Record<string, string>): Record<string, string> => ({
  ...start,
  version: String(version),
  base: JSON.stringify(start),
});

/** One field that two people changed, as components/admin/clash-note.tsx lists it. */
export interface Clash {
  label: string;
  theirs: string;
  yours: string;
}

const single = (value: string | string[] | undefined) => firstOf(value) ?? "";

/**
 * The form again after somebody else saved first: it holds what they changed and what you changed; where both changed the
 * same it holds yours and shows theirs beside it. Saving again is then a choice, and nothing is lost.
 */
export function clashed(
  values: FormState["values"],
  { base }: Seen,
  latest: { version: number; start: Record<string, string> },
  labels: Record<string, string>,
): FormState {
  const merged: Record<string, string> = {};
  const clashes: Clash[] = [];
  const taken: string[] = [];
  for (const [name, label] of Object.entries(labels)) {
    const [was, yours, theirs] = [base[name] ?? "", single(values[name]), latest.start[name] ?? ""];
    merged[name] = yours === was ? theirs : yours;
    if (theirs === was || theirs === yours) continue;
    if (yours === was) taken.push(label);
    else clashes.push({ label, theirs, yours });
  }
  return {
    values: {
      ...merged,
      ...withSeen(latest.version, latest.start),
      ...merged,
      clash: JSON.stringify({ clashes, taken }),
    },
    errors: {},
    title: "Somebody else saved this while you were writing",
    message: "Nothing is lost. Look at what is different below, then save again.",
    status: 409,
  };
}
