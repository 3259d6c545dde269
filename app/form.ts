import type * as z from "zod";
import { type FormState, formFields } from "@/components/ui/form-state";

/** What a form action needs to go on, or the state that shows the form again with its errors and all that was typed. */
export type FormReading<T> = { ok: true; data: T; values: FormState["values"] } | { ok: false; state: FormState };

/** Reads a submitted form by the schema that the form itself and the API share. `known` is what the server adds. */
export function readForm<T>(schema: z.ZodType<T>, form: FormData, known: Record<string, unknown> = {}): FormReading<T> {
  const values = typedValues(form);
  const result = schema.safeParse({ ...formFields(form), ...known });
  return result.success
    ? { ok: true, data: result.data, values }
    : { ok: false, state: { values, errors: firstErrors(result.error) } };
}

/**
 * True when the field that people cannot see was filled in: the sender is a program. Such a form is answered as if it
 * had worked.
 */
export function isTrapped(form: FormData): boolean {
  return Boolean(form.get("website"));
}

/** The form again, with one sentence that no single field can be blamed for. */
export function refused(values: FormState["values"], message: string, status?: number): FormState {
  return { values, errors: {}, message, status };
}

/** 429 for a form. */
export function refusedForNow(values: FormState["values"], retryAfterSeconds: number): FormState {
  const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
  return refused(
    values,
    `That was asked for too often. Please try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
    429,
  );
}

/** What was typed, to show it again: texts only, a name that came more than once as a list. */
export function typedValues(form: FormData): FormState["values"] {
  const values: FormState["values"] = {};
  for (const [name, value] of Object.entries(formFields(form))) {
    const texts = [value].flat().filter((entry) => typeof entry === "string");
    if (texts.length > 0) values[name] = texts.length > 1 ? texts : (texts[0] ?? "");
  }
  return values;
}

function firstErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[issue.path.join(".")] ??= issue.message;
  return errors;
}
