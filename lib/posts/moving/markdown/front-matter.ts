import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";

export type Facts = Record<string, unknown>;

/** Longer than any; whoever reads it takes time for every bit. */
const MAX = 64 * 1024;

/** What stands above the text of a Markdown file, and the text. A sentence where it cannot be read. */
export function frontMatter(source: string): { facts: Facts; body: string } | { why: string } {
  const text = source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const mark = /^(---|\+\+\+)[ \t]*\n/.exec(text)?.[1];
  if (!mark) return { facts: {}, body: text.trim() };
  const start = text.indexOf("\n") + 1;
  const end = text.startsWith(mark, start) ? start - 1 : text.indexOf(`\n${mark}`, start - 1);
  if (end < 0) return { why: "The lines about it, above its text, have no end." };
  if (end - start > MAX) return { why: "The lines about it, above its text, are far too long." };
  const about = text.slice(start, Math.max(start, end));
  const body = text
    .slice(end + mark.length + 1)
    .replace(/^[^\n]*\n?/, "")
    .trim();
  try {
    // Aliases can stand for each other until they fill the memory; nobody writes them above an article.
    const facts: unknown = mark === "---" ? parseYaml(about, { maxAliasCount: 0 }) : parseToml(about);
    if (facts !== null && (typeof facts !== "object" || Array.isArray(facts)))
      return { why: "The lines about it are no list of names and values." };
    return { facts: lowerCased((facts ?? {}) as Facts), body };
  } catch {
    return { why: `The lines about it, above its text, are no ${mark === "---" ? "YAML" : "TOML"}.` };
  }
}

/** Names as programs write them: "pubDate", "Title". */
const lowerCased = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name.toLowerCase().replaceAll("-", "_"), value]));

/** The first of these facts that says something, as text; "" when none does. Dates and numbers are written out. */
export function textFact(facts: Facts, ...names: string[]): string {
  for (const name of names) {
    const value = facts[name];
    if (typeof value === "string" && value.trim()) return value.trim();
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    // A date without a zone is kept without one.
    if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, "");
  }
  return "";
}

/** The texts of these facts, whether they are lists or one text each. Objects give their `name`. */
export function listFact(facts: Facts, ...names: string[]): string[] {
  return names
    .flatMap((name) => [facts[name] ?? []].flat(2))
    .flatMap((value) => {
      if (typeof value === "string" || typeof value === "number") return String(value).trim() || [];
      const name = typeof value === "object" && value !== null && "name" in value ? value.name : null;
      return typeof name === "string" ? name.trim() : [];
    });
}
