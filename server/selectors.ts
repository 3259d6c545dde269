/** Private signs that stand for escaped ones, so that none of these is taken for a part of the selector. */
const PRIVATE = 0xe000;

/** The kinds of field that have these parts. */
const PARTS: [RegExp, string][] = [
  [/::file-selector-button/, "type=file"],
  [/::-webkit-(?:date|calendar)/, "type=date"],
  [/::-webkit-(?:inner|outer)-spin-button/, "type=number"],
  [/::-webkit-search-/, "type=search"],
];

/**
 * The classes (with their dot), elements and kinds of field without which a selector chooses nothing. Of brackets only
 * those count that hold one thing and want it there: others may be a choice, or the opposite.
 */
export function needsOf(selector: string): string[] {
  let flat = selector
    .replace(/\\([0-9a-f]{1,6})\s?|\\([\s\S])/gi, (_, hex?: string, sign = "") =>
      String.fromCodePoint(PRIVATE + (hex ? parseInt(hex, 16) : sign.codePointAt(0))),
    )
    .replace(/\[[^\]]*\]/g, "");
  for (let before = ""; before !== flat;) {
    before = flat;
    flat = flat.replace(/:(is|where|has|not|[\w-]+)\(([^()]*)\)/g, (_, kind: string, inside: string) => {
      if (inside.includes(",") || !/^(?:is|where|has)$/.test(kind)) return "";
      return kind === "has" ? ` ${inside} ` : inside;
    });
  }
  const plain = flat.replace(/::?[\w-]+/g, "");
  const classes = [...plain.matchAll(/\.[\w\-\u0080-\uffff]+/g)].map(([name]) => withoutPrivate(name));
  const elements = [...plain.matchAll(/(?:^|[\s>+~])([a-z][a-z0-9]*)/gi)].map(([, name = ""]) => name.toLowerCase());
  const kinds = PARTS.filter(([part]) => part.test(flat)).map(([, kind]) => kind);
  return [...classes, ...elements, ...kinds];
}

const withoutPrivate = (name: string) =>
  name.replace(/[\ue000-\uf8ff]/g, (sign) => String.fromCodePoint(sign.charCodeAt(0) - PRIVATE));
