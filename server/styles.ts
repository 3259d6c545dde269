import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type ChildNode, parse, type Rule } from "postcss";

/*
 * A page that is kept carries the part of the site's style that it uses, instead of asking for the whole in a file: one
 * journey less before the first words show, and a third less to carry. A rule goes along when each class that it needs
 * is on the page, or is one that our own script puts there.
 */

/** Where the built site's files lie, as they are asked for. */
const FILES = "/_next/";

export type Piece =
  | { text: string }
  | { property: string; text: string }
  | { selectors: { text: string; classes: string[] }[]; body: string }
  | { head: string; pieces: Piece[] };

const STYLESHEET = /<link\b[^>]*\brel="stylesheet"[^>]*>/g;

/** The page with its style files' rules in place of the links to them, and the text of each for the policy. */
export function withOwnStyle(html: string, piecesOf = builtFile): { html: string; styles: string[] } {
  const words = classesOn(html);
  const styles: string[] = [];
  const inlined = html.replace(STYLESHEET, (link) => {
    const pieces = piecesOf(/\bhref="([^"]+)"/.exec(link)?.[1] ?? "");
    if (!pieces) return link;
    const text = styleFor(pieces, words);
    styles.push(text);
    return `<style>${text}</style>`;
  });
  return { html: inlined, styles };
}

const files = new Map<string, Piece[]>();

/** A style file of the built site, read once: its name changes with its content. Null for any other address. */
function builtFile(href: string): Piece[] | null {
  if (!/^\/_next\/static\/[\w/.-]+\.css$/.test(href) || href.includes("..")) return null;
  const known = files.get(href);
  if (known) return known;
  const pieces = piecesOf(readFileSync(join(".next", href.slice(FILES.length)), "utf8"), dirname(href));
  files.set(href, pieces);
  return pieces;
}

/** A style file cut into what goes along or stays behind as a whole. `base` is the folder that its addresses start from. */
export function piecesOf(css: string, base: string): Piece[] {
  const lasting = css.replace(/url\((["']?)(?!["']?(?:data:|\/|https?:|#))([^"')]+)\1\)/g, (_, __, path: string) => {
    return `url(${join(base, path)})`;
  });
  return parse(lasting).nodes.flatMap(pieceOf);
}

function pieceOf(node: ChildNode): Piece[] {
  if (node.type === "comment") return [];
  if (node.type === "rule") return [ruleOf(node)];
  if (node.type !== "atrule" || !node.nodes || /keyframes$|^font-face$/.test(node.name)) return [{ text: ended(node) }];
  if (node.name === "property") return [{ property: node.params, text: ended(node) }];
  return [{ head: `@${node.name} ${node.params}`, pieces: node.nodes.flatMap(pieceOf) }];
}

const ended = (node: ChildNode) => (/[;}]$/.test(node.toString()) ? node.toString() : `${node.toString()};`);

function ruleOf(rule: Rule): Piece {
  const body = rule.nodes.map((node) => node.toString()).join(";");
  return { selectors: rule.selectors.map((text) => ({ text, classes: classesIn(text) })), body };
}

/** The classes without which a selector chooses nothing. What stands in brackets may be a choice or the opposite: it does not count. */
export function classesIn(selector: string): string[] {
  let depth = 0;
  let flat = "";
  for (const [part] of selector.matchAll(/\\[0-9a-f]{1,6}\s?|\\?[\s\S]/gi)) {
    if (part === "(") depth++;
    else if (part === ")") depth--;
    else if (depth === 0) flat += part;
  }
  return [...flat.matchAll(/\.((?:\\[0-9a-f]{1,6}\s?|\\.|[\w-]|[^\x00-\x7f])+)/gi)].map(([, name = ""]) =>
    name.replace(/\\([0-9a-f]{1,6})\s?|\\(.)/gi, (_, hex?: string, sign?: string) =>
      hex ? String.fromCodePoint(parseInt(hex, 16)) : (sign ?? ""),
    ),
  );
}

const SIGNS: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };

/** Every class on the page, and every word of our own script, which may put it there. */
function classesOn(html: string): Set<string> {
  const words = new Set(scriptWords());
  for (const [, names = ""] of html.matchAll(/\sclass="([^"]*)"/g))
    for (const name of names.split(/\s+/)) words.add(name.replace(/&(#?\w+);/g, (whole, sign) => SIGNS[sign] ?? whole));
  return words;
}

let ofScript: string[] | undefined;
const scriptWords = () => (ofScript ??= readFileSync("public/site.js", "utf8").match(/[\w-]+/g) ?? []);

function styleFor(pieces: Piece[], words: Set<string>): string {
  const rules = textOf(pieces, words);
  // What registers a property that nothing here uses is left out as well.
  const registered = pieces.filter((piece) => "property" in piece && rules.includes(piece.property));
  return rules + registered.map((piece) => ("text" in piece ? piece.text : "")).join("");
}

function textOf(pieces: Piece[], words: Set<string>): string {
  let text = "";
  for (const piece of pieces) {
    if ("property" in piece) continue;
    if ("text" in piece) text += piece.text;
    else if ("pieces" in piece) {
      const inside = textOf(piece.pieces, words);
      if (inside) text += `${piece.head}{${inside}}`;
    } else {
      const chosen = piece.selectors.filter(({ classes }) => classes.every((name) => words.has(name)));
      if (chosen.length > 0) text += `${chosen.map((one) => one.text).join(",")}{${piece.body}}`;
    }
  }
  return text;
}
