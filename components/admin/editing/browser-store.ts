import type { BrowserStore, Fields } from "./keeper";

/** A text that this browser kept because the server could not have it. */
export interface BrowserCopy {
  fields: Fields;
  /** When, as an instant. */
  at: string;
}

const keyOf = (what: string, id: string | null) => `${what}-text:${id ?? "new"}`;

/** A place in the browser for the text of one post or job. A browser that keeps nothing is no error. */
export function browserStore(
  what: string,
  id: string | null,
  clock: () => string,
): BrowserStore & { get: () => BrowserCopy | null } {
  const key = keyOf(what, id);
  return {
    put(fields) {
      attempt(() => localStorage.setItem(key, JSON.stringify({ fields, at: clock() })));
    },
    clear() {
      attempt(() => localStorage.removeItem(key));
    },
    get() {
      return attempt(() => asCopy(JSON.parse(localStorage.getItem(key) ?? "null"))) ?? null;
    },
  };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function asCopy(kept: unknown): BrowserCopy | null {
  if (typeof kept !== "object" || kept === null || !("fields" in kept) || !("at" in kept)) return null;
  const { fields, at } = kept;
  if (typeof at !== "string" || typeof fields !== "object" || fields === null) return null;
  const texts = Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return { fields: Object.fromEntries(texts), at };
}
