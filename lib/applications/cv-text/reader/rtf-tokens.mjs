// @ts-check

/**
 * One step of a rich text. `word` is a control word with its number; `sign` a control sign; `byte` one written in
 * hexadecimal; `text` what stands between them; `binary` raw bytes, which are stepped over.
 * @typedef {{ is: "open" | "close" | "binary" } | { is: "word", word: string, number: number | undefined }
 *   | { is: "sign", sign: string } | { is: "byte", byte: number } | { is: "text", text: string }} RtfToken
 */

const CONTROL = /\\(?:([a-z]{1,32})(-?\d{1,10})? ?|'([\da-f]{2})|([^a-z]))/iy;
const ENDS_TEXT = /[{}\\]/g;

/**
 * The steps of a rich text, one after the other, in time that grows with its length alone.
 * @param {string} rtf its bytes as Latin-1 @returns {Generator<RtfToken>}
 */
export function* rtfTokens(rtf) {
  for (let at = 0; at < rtf.length;) {
    const char = rtf[at];
    if (char === "{" || char === "}") {
      at++;
      yield { is: char === "{" ? "open" : "close" };
    } else if (char === "\\") {
      CONTROL.lastIndex = at;
      const [whole, word, digits, hex, sign] = CONTROL.exec(rtf) ?? [];
      if (!whole) return;
      at += whole.length;
      if (hex !== undefined) yield { is: "byte", byte: parseInt(hex, 16) };
      else if (sign !== undefined) yield { is: "sign", sign };
      else if (word === "bin") {
        at += Math.max(0, Number(digits ?? 0));
        yield { is: "binary" };
      } else if (word) yield { is: "word", word, number: digits === undefined ? undefined : Number(digits) };
    } else {
      ENDS_TEXT.lastIndex = at;
      const end = ENDS_TEXT.exec(rtf)?.index ?? rtf.length;
      yield { is: "text", text: rtf.slice(at, end) };
      at = end;
    }
  }
}
