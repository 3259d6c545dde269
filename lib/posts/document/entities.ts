/** The names that people write; one that is not here stays as it is written. */
const NAMES: Record<string, string> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", shy: "\u00ad" },
  ...{ pound: "£", euro: "€", cent: "¢", yen: "¥", copy: "©", reg: "®", trade: "™", deg: "°", sect: "§", para: "¶" },
  ...{ ndash: "–", mdash: "—", hellip: "…", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", laquo: "«", raquo: "»" },
  ...{ bull: "•", middot: "·", times: "×", divide: "÷", plusmn: "±", minus: "−", ne: "≠", le: "≤", ge: "≥" },
  ...{ frac12: "½", frac14: "¼", frac34: "¾", sup2: "²", sup3: "³", larr: "←", rarr: "→", uarr: "↑", darr: "↓" },
  ...{ aacute: "á", agrave: "à", acirc: "â", auml: "ä", aring: "å", atilde: "ã", aelig: "æ", ccedil: "ç" },
  ...{ eacute: "é", egrave: "è", ecirc: "ê", euml: "ë", iacute: "í", icirc: "î", iuml: "ï", ntilde: "ñ" },
  ...{ oacute: "ó", ocirc: "ô", ouml: "ö", oslash: "ø", uacute: "ú", uuml: "ü", szlig: "ß", check: "✓" },
};

/** Text in which `&pound;` and `&#163;` are what they stand for. */
export function withoutEntities(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]\w{1,31});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return Object.hasOwn(NAMES, name) ? (NAMES[name] ?? whole) : whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole;
  });
}
