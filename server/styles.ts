import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type ChildNode, parse, type Rule } from "postcss";
import { needsOf } from "./selectors";

/*
 * A page that is kept carries the part of the site's style that it uses, instead of asking for the whole in a file: one
 * journey less before the first words show, and a third less to carry. A rule goes along when each class and each element
 * that it needs is on the page, or is one that our own script puts there; a property of ours when a rule that goes along
 * asks for it; a font when one names it.
 */

/** Where the built site's files lie, as they are asked for. */
const FILES = "/_next/";

interface Declaration {
  /** The name of a property of our own, such as --paper; null for one that browsers know. */
  own: string | null;
  text: string;
  /** The properties of our own that it asks for. */
  asks: string[];
}

export type Piece =
  | { text: string; asks: string[] }
  | { property: string; text: string }
  | { font: string; text: string }
  | { selectors: { text: string; needs: string[] }[]; body: Declaration[] }
  | { head: string; pieces: Piece[] };

const STYLESHEET = /<link\b[^>]*\brel="stylesheet"[^>]*>/g;

interface Styled {
  html: string;
  /** The text of each style, for the policy. */
  styles: string[];
}

/** Pages of one kind are made of the same words; the styles of so many kinds are remembered. */
const MOST_KINDS = 300;

/** Puts into a page, in place of the links to its style files, what it uses of their rules. */
export function stylist(piecesOf: (href: string) => Piece[] | null): (html: string) => Styled {
  const known = new Map<string, string[]>();
  const remembered = (kind: string, styles: string[]) => {
    if (known.size >= MOST_KINDS) known.clear();
    known.set(kind, styles);
    return styles;
  };
  return (html) => {
    const hrefs = [...html.matchAll(STYLESHEET)].map(([link]) => hrefIn(link)).filter((href) => piecesOf(href));
    if (hrefs.length === 0) return { html, styles: [] };
    const marks = marksOn(html);
    const kind = [...hrefs, ...marks].join("\n");
    const files = hrefs.map((href) => piecesOf(href) ?? []);
    const styles = known.get(kind) ?? remembered(kind, stylesOf(files, wordsOf(marks)));
    const inlined = html.replace(STYLESHEET, (link) => {
      const at = hrefs.indexOf(hrefIn(link));
      return at < 0 ? link : `<style>${styles[at]}</style>`;
    });
    return { html: inlined, styles };
  };
}

const hrefIn = (link: string) => /\bhref="([^"]+)"/.exec(link)?.[1] ?? "";

/** The page of the built site with its own style. */
export const withOwnStyle = stylist(builtFile);

/** Of each file what a page with these words uses. */
function stylesOf(files: Piece[][], words: Set<string>): string[] {
  const carried = files.map((pieces) => pieces.flatMap((piece) => carriedOf(piece, words)));
  // One file may ask for what another sets.
  const used = propertiesUsed(carried.flat());
  const texts = carried.map((all) => all.map((one) => textOf(one, used)).join(""));
  const everything = texts.join("");
  const said = (some: Piece[]) => some.map((piece) => ("text" in piece ? piece.text : "")).join("");
  return files.map((pieces, at) => {
    const fonts = pieces.filter((piece) => "font" in piece && everything.includes(`"${piece.font}"`));
    const registered = pieces.filter((piece) => "property" in piece && used.has(piece.property));
    return said(fonts) + texts[at] + said(registered);
  });
}

const files = new Map<string, Piece[]>();

/**
 * A style file of the built site, read once: its name changes with its content. Bytes as letters, like the page
 * (./pages.ts). Null for any other address.
 */
function builtFile(href: string): Piece[] | null {
  if (!/^\/_next\/static\/[\w/.-]+\.css$/.test(href) || href.includes("..")) return null;
  const known = files.get(href);
  if (known) return known;
  const pieces = piecesOf(readFileSync(join(".next", href.slice(FILES.length)), "latin1"), dirname(href));
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
  const text = ended(node);
  if (node.type !== "atrule" || !node.nodes || /keyframes$|^page$/.test(node.name))
    return [{ text, asks: askedIn(text) }];
  if (node.name === "property") return [{ property: node.params, text }];
  if (node.name === "font-face") return [{ font: /font-family:\s*"?([^;"}]+)/.exec(text)?.[1] ?? "", text }];
  return [{ head: `@${node.name} ${node.params}`, pieces: node.nodes.flatMap(pieceOf) }];
}

const ended = (node: ChildNode) => (/[;}]$/.test(node.toString()) ? node.toString() : `${node.toString()};`);

const askedIn = (text: string) => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = ""]) => name);

function ruleOf(rule: Rule): Piece {
  const body = rule.nodes.map((node) => ({
    own: node.type === "decl" && node.prop.startsWith("--") ? node.prop : null,
    text: node.toString(),
    asks: askedIn(node.toString()),
  }));
  return { selectors: rule.selectors.map((text) => ({ text, needs: needsOf(text) })), body };
}

const SIGNS: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };

/** The kinds of field for a date or a time, which are made of the same parts. */
const DATED = new Set(["date", "time", "datetime-local", "month", "week"]);

/** React writes elements in small letters, and a few of SVG's in mixed ones, which no rule of ours names. */
const MARKS = /<[a-z][a-z0-9]*|\s(?:class|type)="[^"]*/g;

/** Every element, every list of classes and every kind of field on the page, as they stand there, each once. */
const marksOn = (html: string): Set<string> => new Set(html.match(MARKS));

/** What rules may ask for: classes with a dot before them, elements, kinds of field, and what our own script puts there. */
function wordsOf(marks: Set<string>): Set<string> {
  const words = new Set(ofScript());
  for (const mark of marks) {
    const [, type, classes] = /^\s(?:type="(.*)|class="([^]*))$/.exec(mark) ?? [];
    if (type !== undefined) words.add(`type=${DATED.has(type) ? "date" : type}`);
    else if (classes === undefined) words.add(mark.slice(1));
    else for (const name of classes.split(/\s+/)) words.add(`.${unescaped(name)}`);
  }
  // Browsers put it into a table without one.
  if (words.has("table")) words.add("tbody");
  return words;
}

const unescaped = (name: string) => name.replace(/&(#?\w+);/g, (whole, sign) => SIGNS[sign] ?? whole);

let putThere: string[] | undefined;
const ofScript = () => (putThere ??= putThereBy(readFileSync("public/site.js", "utf8")));

/** The elements that a script makes, and the classes that it gives them. */
function putThereBy(script: string): string[] {
  const made = [...script.matchAll(/createElement\("([a-z]+)"/g)].map(([, name = ""]) => name);
  const given = [...script.matchAll(/className\s*[=:]\s*"([^"]*)"/g)].flatMap(([, names = ""]) => names.split(/\s+/));
  return [...made, ...given.map((name) => `.${name}`)];
}

/** What of a piece goes along with the page, its properties not yet looked at. */
type Carried =
  { text: string; asks: string[] } | { selector: string; body: Declaration[] } | { head: string; inside: Carried[] };

function carriedOf(piece: Piece, words: Set<string>): Carried[] {
  if ("property" in piece || "font" in piece) return [];
  if ("pieces" in piece) {
    const inside = piece.pieces.flatMap((one) => carriedOf(one, words));
    return inside.length > 0 ? [{ head: piece.head, inside }] : [];
  }
  if ("text" in piece) return [piece];
  const chosen = piece.selectors.filter(({ needs }) => needs.every((name) => words.has(name)));
  return chosen.length > 0 ? [{ selector: chosen.map(({ text }) => text).join(","), body: piece.body }] : [];
}

/** The properties of our own that these ask for, and those that such are made of in turn. */
function propertiesUsed(carried: Carried[]): Set<string> {
  const used = new Set<string>();
  const madeOf = new Map<string, string[]>();
  const look = (one: Carried): void => {
    if ("inside" in one) return one.inside.forEach(look);
    if ("asks" in one) return one.asks.forEach((name) => used.add(name));
    for (const { own, asks } of one.body) {
      if (own === null) asks.forEach((name) => used.add(name));
      else if (asks.length > 0) madeOf.set(own, [...(madeOf.get(own) ?? []), ...asks]);
    }
  };
  carried.forEach(look);
  // A set that grows while one walks through it is walked to its end.
  for (const name of used) madeOf.get(name)?.forEach((other) => used.add(other));
  return used;
}

function textOf(one: Carried, used: Set<string>): string {
  if ("asks" in one) return one.text;
  if ("inside" in one) {
    const inside = one.inside.map((part) => textOf(part, used)).join("");
    return inside && `${one.head}{${inside}}`;
  }
  const body = one.body.filter(({ own }) => own === null || used.has(own)).map(({ text }) => text);
  return body.length > 0 ? `${one.selector}{${body.join(";")}}` : "";
}
