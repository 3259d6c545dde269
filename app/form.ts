import type * as z from "zod";
import type { FormState } from "@/components/ui/form-state";

/** What a form action needs to go on, or the state that shows the form again with its errors and all that was typed. */
export type FormReading<T> = { ok: true; data: T; values: FormState["values"] } | { ok: false; state: FormState };

/**
 * Reads a submitted form by the schema that the form itself and the API share. Fields that the site adds (actions, the
 * trap) are taken out; a name given several times is a list. Empty optional fields count as left out.
 */
export function readForm<T>(schema: z.ZodType<T>, form: FormData, known: Record<string, unknown> = {}): FormReading<T> {
  const values = typedValues(form);
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
  const result = schema.safeParse({ ...emptied(values), ...given, ...known });
  if (result.success) return { ok: true, data: result.data, values };
  return { ok: false, state: { values, errors: firstErrors(result.error) } };
}

/** True when the field that people cannot see was filled in: the sender is a program. Such a form is answered as if it had worked. */
export function isTrapped(form: FormData): boolean {
  return Boolean(form.get("website"));
}

/** The form again, with one sentence that no single field can be blamed for. */
export function refused(values: FormState["values"], message: string): FormState {
  return { values, errors: {}, message };
}

const OWN_FIELDS = /^(\$|website$|at$)/;

export function typedValues(form: FormData): FormState["values"] {
  const values: FormState["values"] = {};
  for (const name of new Set(form.keys())) {
    if (OWN_FIELDS.test(name)) continue;
    const texts = form.getAll(name).filter((value) => typeof value === "string");
    if (texts.length === 0) continue;
    values[name] = texts.length > 1 ? texts : (texts[0] ?? "");
  }
  return values;
}

/** Required fields must still say "enter your …" when empty, so an empty text stays a text for them: undefined reads the same to zod. */
function emptied(values: FormState["values"]): Record<string, undefined> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value === "").map(([name]) => [name, undefined]));
}

function firstErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[issue.path.join(".")] ??= issue.message;
  return errors;
}
