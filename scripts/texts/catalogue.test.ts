import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "oxc-parser";
import { expect, test } from "vitest";
import { asCatalogue, languagesOf, messagesIn, ownSources, standingOf } from "./catalogue.mjs";
import { PSEUDO_LANGUAGE } from "./pseudo.mjs";
import { translated } from "./translate.mjs";

const ROOT = process.cwd();
const messages = messagesIn(ROOT);

test("the catalogue holds every sentence of the sources, and no other: npm run texts writes it anew", () => {
  const file = join(ROOT, "locales", "en-GB.json");
  const held = existsSync(file) ? readFileSync(file, "utf8") : "{}";
  const isFresh = held === asCatalogue(messages);
  const [before, now] = [new Set(Object.keys(JSON.parse(held))), new Set(messages.keys())];

  expect({
    isFresh: isFresh || "run `npm run texts`, and look at what it changed",
    missing: [...now].filter((message) => !before.has(message)).slice(0, 20),
    gone: [...before].filter((message) => !now.has(message)).slice(0, 20),
  }).toEqual({ isFresh: true, missing: [], gone: [] });
});

test.each(languagesOf(ROOT))("%s has the placeholders of each message, and nothing that no source says", (tag) => {
  const { faults, gone, translated } = standingOf(ROOT, tag, messages);

  expect({ faults, gone }).toEqual({ faults: [], gone: [] });
  expect(translated).toBeGreaterThan(0);
});

/** What a translation writes around the forms of a plural and the texts of a page. */
const OWN_NAMES = new Set([
  ...["count", "n", "rule", "forms", "select", "other"],
  ...["Intl", "PluralRules", "replace", "toLocaleString"],
]);

interface Code {
  /** Every name that code goes by, in order: what is left of a source without its texts. */
  names: string;
  /** Literals that something is compared with. */
  compared: string[];
}

function codeIn(source: string, file: string): Code {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const names: string[] = [];
  const compared: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== "object" || node === null) return;
    const { type, name, operator, left, right } = node as Record<string, unknown>;
    if (typeof name === "string" && /Identifier$/.test(String(type)) && !OWN_NAMES.has(name)) names.push(name);
    if (/^[!=]==$/.test(String(operator)))
      for (const side of [left, right]) {
        const { value } = side as { value?: unknown };
        if (typeof value === "string") compared.push(value);
      }
    Object.values(node).forEach(walk);
  };
  walk(program);
  return { names: names.sort().join(), compared };
}

/** Compared as codes under a name that is never translated (`where`, `place`), and said elsewhere. */
const BOTH = new Set(["Go to", "London"]);

test("a source in another language is code still, and the same but for its texts; what it compares is no sentence", () => {
  const changed: string[] = [];
  const compared: string[] = [];
  let spoken = 0;
  for (const file of ownSources(ROOT)) {
    const source = readFileSync(join(ROOT, file), "utf8");
    const before = codeIn(source, file);
    const said = before.compared.filter((text) => /^\p{Lu}\p{Ll}/u.test(text) && messages.has(text) && !BOTH.has(text));
    compared.push(...said.map((text) => `${file}: ${text}`));
    const other = translated(source, file, PSEUDO_LANGUAGE);
    if (other === source) continue;
    spoken += 1;
    if (codeIn(other, file).names !== before.names) changed.push(file);
  }

  expect({ changed, compared }).toEqual({ changed: [], compared: [] });
  expect(spoken).toBeGreaterThan(500);
});
