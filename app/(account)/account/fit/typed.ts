import type { FormState } from "@/components/ui/form-state";
import type { FitReflection } from "@/lib/recovery/fit-input";
import { CRITERION_KEYS } from "@/lib/recovery/fit/words";
import type { OwnFit } from "@/lib/recovery/fit/profile";

/** What was weighed, as the form holds it. */
export function typedOf({ wants, version }: OwnFit): FormState["values"] {
  const none = Object.fromEntries(CRITERION_KEYS.map((key) => [key, "0"]));
  return { ...none, ...asTyped(wants ?? {}), version: String(version) };
}

/** What was learned since, as the form holds it. */
export function typedReflection(said: FitReflection | null, version: number): FormState["values"] {
  const none = Object.fromEntries(CRITERION_KEYS.map((key) => [`${key}Said`, "unknown"]));
  return { ...none, ...asTyped(said ?? {}), version: String(version) };
}

const asTyped = (values: Record<string, unknown>): FormState["values"] =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
  );
