// @ts-check
import { partsOf } from "./zip.mjs";
import { wordsOf } from "./xml.mjs";

const DOCUMENT = "word/document.xml";
const HEADER = /^word\/header\d*\.xml$/;
const BEHIND = /^word\/(?:footnotes|endnotes|footer\d*)\.xml$/;

/** @type {import("./xml.mjs").Rules} */
const RULES = {
  // What was struck out, what a field is made from, and the second form of a text box.
  skip: new Set(["w:del", "w:moveFrom", "w:instrText", "w:delInstrText", "mc:Fallback"]),
  words: new Set(["w:t"]),
  before: { "w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-", "w:txbxContent": "\n" },
  after: { "w:p": "\n", "w:tc": "\t", "w:tr": "\n" },
};

/** A Word document's words: headers first, where many have their name and address. @param {Buffer} bytes */
export async function docxText(bytes) {
  const parts = await partsOf(bytes, (name) => name === DOCUMENT || HEADER.test(name) || BEHIND.test(name));
  const document = parts.get(DOCUMENT);
  if (document === undefined) throw new Error("There is no document in it");
  const named = (/** @type {RegExp} */ pattern) =>
    [...parts].filter(([name]) => pattern.test(name)).map(([, xml]) => xml);
  // Headers of first, odd and even pages often say the same.
  const headers = [...new Set(named(HEADER).map((xml) => wordsOf(xml, RULES)))];
  const rest = [document, ...named(BEHIND)].map((xml) => wordsOf(xml, RULES));
  return { text: cellsInLine([...headers, ...rest].join("\n")), pages: null, isCut: false };
}

/** A cell's last paragraph ends its line before the cell ends: cells of a row stand in one line. @param {string} text */
export const cellsInLine = (text) => text.replace(/\n\t/g, "\t");
