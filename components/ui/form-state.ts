/** What an action gives back when it does not redirect: what is wrong, field by field, and what was typed. */
export type FormState = {
  errors: Record<string, string>;
  values: Record<string, string | string[]>;
  /** What is wrong with the whole: "You have asked five times in an hour. Try again at 15:00." */
  message?: string;
  /** What happened, in place of "One thing to put right", where it is nobody's mistake. */
  title?: string;
  /** The status of the page that shows it, when not 422: 409 for a time that has gone, 429 when limited. */
  status?: number;
  /** It went through, and what came of it is to be shown in place of the form. */
  made?: true;
  /** Where to sign in before it can be sent again: opened beside this page, which keeps what was typed. */
  door?: string;
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
  const byName = new Map<string, Entry[]>();
  for (const [name, entry] of data) {
    if (OWN_FIELDS.test(name)) continue;
    const entries = byName.get(name) ?? [];
    byName.set(name, entries);
    if (typeof entry === "string" ? entry !== "" : entry.size > 0) entries.push(entry);
  }
  return Object.fromEntries([...byName].map(([name, entries]) => [name, entries.length > 1 ? entries : entries[0]]));
}

const DOOR = "door:";

/**
 * Thrown by an action whose sender has to sign in again, or to show who they are, at this path first. The digest is all of
 * it that reaches a browser.
 */
export class DoorFirst extends Error {
  readonly digest: string;

  constructor(path: string) {
    super("Whoever sent this has to sign in first");
    this.digest = DOOR + path;
  }
}

/** The path that an action's error leads to, in a browser; null for every other error. Never to another site. */
export function doorOf(error: unknown): string | null {
  const digest = error instanceof Error && "digest" in error ? error.digest : null;
  if (typeof digest !== "string" || !digest.startsWith(`${DOOR}/`) || digest.startsWith(`${DOOR}//`)) return null;
  return digest.slice(DOOR.length);
}
