/** Text for XML, attributes included: escaped, and without the characters that XML 1.0 does not have. */
export function xmlText(text: string): string {
  return xmlCharacters(text).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** Text as a CDATA section: nothing is escaped, and what would end the section early is split over two. */
export function cdata(text: string): string {
  return `<![CDATA[${xmlCharacters(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text without the characters that XML 1.0 does not have: most control characters and halves of pairs. */
export const xmlCharacters = (text: string) =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
