/** What Word and its like write; the others of them differ from ASCII in no sign that matters here. */
const ENCODING = /^(utf-?8|utf-?16(le|be)?|(us-)?ascii|iso-8859-\d+|windows-125\d)$/i;
const DECLARED = /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([^"']*)/i;

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf, 0xfe, 0xff];

/** The text of a part; null when it is no XML, or in an encoding that could say one thing to us and another to Word. */
export function xmlText(bytes: Buffer): string | null {
  if (!mayBeXml(bytes)) return null;
  const text = decoded(bytes);
  if (text.includes("\0")) return null;
  const [, encoding = "utf-8"] = DECLARED.exec(text) ?? [];
  return ENCODING.test(encoding) ? text : null;
}

/** Whether the first sign is a bracket, in any encoding: pictures are not read as text. */
export function mayBeXml(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte > 0x20 && !BYTE_ORDER_MARK.includes(byte)) return byte === 0x3c;
  return true;
}

/** By its byte order mark, else by where the zeroes of its first sign are. */
function decoded(bytes: Buffer): string {
  const [first, second] = bytes;
  const isLittle = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  if (isLittle) return withoutMark(bytes.toString("utf16le"));
  if (isBig && bytes.length % 2 === 0) return withoutMark(Buffer.from(bytes).swap16().toString("utf16le"));
  return withoutMark(bytes.toString("utf8"));
}

const withoutMark = (text: string) => text.replace(/^\ufeff/, "");

const NAMED: Record<string, string> = { quot: '"', apos: "'", amp: "&", lt: "<", gt: ">" };

/** "&#69;xternal" is "External" to an XML reader. */
export function spelledOut(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(x?)([\da-f]+)|(quot|apos|amp|lt|gt));/gi, (whole, hex: string, digits, name) => {
    if (name) return NAMED[String(name)] ?? whole;
    const code = parseInt(String(digits), hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const CLOSING: Record<string, string> = { "<!--": "-->", "<![CDATA[": "]]>", "<?": "?>" };

/** Without comments and instructions, and with character data as plain words: only tags and words are left. */
export function tagsAndWords(xml: string): string {
  const kept: string[] = [];
  const marks = /<!--|<!\[CDATA\[|<\?/g;
  let at = 0;
  for (let mark = marks.exec(xml); mark; mark = marks.exec(xml)) {
    const [opening] = mark;
    const closing = CLOSING[opening] ?? "";
    const end = xml.indexOf(closing, marks.lastIndex);
    if (end < 0) break; // cut off: no XML reader goes on from here
    kept.push(xml.slice(at, mark.index));
    if (opening === "<![CDATA[") kept.push(xml.slice(marks.lastIndex, end).replaceAll("<", " "));
    at = marks.lastIndex = end + closing.length;
  }
  return kept.join("") + xml.slice(at);
}
