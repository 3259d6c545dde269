import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";
import type { ZodType } from "zod";
import { formFields } from "./form-state";

/** Brings the schema of a form when somebody begins to fill it in: until then nobody has to download it. */
export type SchemaLoader = () => Promise<ZodType<unknown, FieldValues>>;

/**
 * Reads the form as the server will, so that one schema gives one answer on both sides. What the form has no field for
 * (the server adds it) is the server's to judge, and so is everything when the schema cannot be fetched.
 */
export function checksOf(load: SchemaLoader, formId: string): Resolver<FieldValues> {
  return async (values, context, options) => {
    const element = document.getElementById(formId);
    if (!(element instanceof HTMLFormElement)) return { values, errors: {} };
    const check = await checker(load).catch(() => null);
    if (!check) return { values, errors: {} };
    const { errors } = await check(formFields(new FormData(element)), context, options);
    const shown = Object.entries(errors).filter(([name]) => element.elements.namedItem(name));
    if (shown.length === 0) return { values, errors: {} };
    return { values: {}, errors: Object.fromEntries(shown) as FieldErrors };
  };
}

async function checker(load: SchemaLoader) {
  const [{ zodResolver }, schema] = await Promise.all([import("@hookform/resolvers/zod"), load()]);
  return zodResolver(schema) as Resolver<FieldValues>;
}

/** Fetches what the checks need, ahead of the first of them. */
export function fetchChecks(load: SchemaLoader): void {
  // Whoever is offline now is told by the server's answer later.
  checker(load).catch(() => undefined);
}
