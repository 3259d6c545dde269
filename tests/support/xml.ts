export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const TOKEN = /<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Reads an XML document as strictly as a feed reader may: a declaration first, one root, every element closed in order,
 * only XML's own characters and five entities. Throws where it is not well-formed.
 */
export function readXml(document: string): XmlElement {
  const declaration = /^<\?xml version="1\.0" encoding="utf-8"\?>\s*/.exec(document);
  if (!declaration) throw new Error("There is no declaration at the start");
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(document))
    throw new Error("A character is not XML");
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  TOKEN.lastIndex = declaration[0].length;
  for (let at = TOKEN.lastIndex; at < document.length; at = TOKEN.lastIndex) {
    const token = TOKEN.exec(document);
    if (!token) throw new Error(`Not well-formed at ${document.slice(at, at + 60)}`);
    const [, cdata, end, name, attributes = "", empty, text] = token;
    const parent = open.at(-1) ?? root;
    if (name === undefined) parent.text += cdata ?? decode(text ?? "");
    else if (end) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else {
      const element = { name, attributes: attributesOf(attributes), children: [], text: "" };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [only, ...more] = root.children;
  if (!only || more.length > 0 || open.length !== 1) throw new Error("There must be one root that is closed");
  return only;
}

/** The text of the first child of that name. */
export const textOf = (element: XmlElement, name: string) =>
  element.children.find((child) => child.name === name)?.text;

const attributesOf = (text: string) =>
  Object.fromEntries([...text.matchAll(/([\w.:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, decode(value ?? "")]));

function decode(text: string): string {
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const character = ENTITIES[name];
    if (!character || !whole.endsWith(";")) throw new Error(`${whole} is no entity of XML`);
    return character;
  });
}
