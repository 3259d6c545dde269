/**
 * What becomes of a column when somebody is erased. "plain" says nothing about a person. "deleted" goes with its row.
 * "hashed" becomes a fingerprint that only recognises the address again. "id" is a random number that leads to nobody once
 * the rest is gone. "staff" is about people who work here, whose records are kept as an employer's.
 */
export type Fate = "plain" | "deleted" | "hashed" | "id" | "staff";

export type Columns = Record<string, Fate>;

/** The columns of a table that share a fate, by their names with a space between. */
export function columns(fate: Fate, names: string): Columns {
  return Object.fromEntries(names.split(" ").map((name) => [name, fate]));
}

export const deleted = (names: string): Columns => columns("deleted", names);
export const plain = (names: string): Columns => columns("plain", names);
export const staff = (names: string): Columns => columns("staff", names);
