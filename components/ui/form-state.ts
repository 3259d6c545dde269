/** What an action gives back when it does not redirect: what is wrong, field by field, and what was typed. */
export type FormState = {
  errors: Record<string, string>;
  values: Record<string, string | string[]>;
  /** What is wrong with the whole: "You have asked five times in an hour. Try again at 15:00." */
  message?: string;
  /** The status of the page that shows it, when not 422: 409 for a time that has gone, 429 when limited. */
  status?: number;
};

export const BLANK: FormState = { errors: {}, values: {} };

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

type Entry = string | File;
const OWN_FIELDS = /^(\$|website$|at$)/;

/**
 * A form's fields by name as the server reads them: without React's own and the trap, an empty one as undefined, a name
 * that came more than once as a list.
 */
export function formFields(data: FormData): Record<string, Entry | Entry[] | undefined> {
  const fields: Record<string, Entry | Entry[] | undefined> = {};
  for (const name of new Set(data.keys())) {
    if (OWN_FIELDS.test(name)) continue;
    const entries = data.getAll(name).filter((entry) => (typeof entry === "string" ? entry !== "" : entry.size > 0));
    fields[name] = entries.length > 1 ? entries : entries[0];
  }
  return fields;
}
