// @ts-check
import { cellsInLine } from "./docx.mjs";
import { partsOf } from "./zip.mjs";
import { wordsOf } from "./xml.mjs";

/** @type {import("./xml.mjs").Rules} */
const RULES = {
  // What was struck out, remarks in the margin, scripts, what only a program reads.
  skip: new Set(["text:tracked-changes", "office:annotation", "office:scripts", "office:meta", "text:note-citation"]),
  words: new Set(["text:p", "text:h"]),
  before: { "text:tab": "\t", "text:line-break": "\n", "text:s": " ", "draw:text-box": "\n" },
  after: { "text:p": "\n", "text:h": "\n", "table:table-cell": "\t", "table:table-row": "\n" },
};

/** An OpenDocument text's words; headers and footers stand among its styles. @param {Buffer} bytes */
export async function odtText(bytes) {
  const parts = await partsOf(bytes, (name) => name === "content.xml" || name === "styles.xml");
  const content = parts.get("content.xml");
  if (content === undefined) throw new Error("There is no content in it");
  const styles = parts.get("styles.xml");
  const text = [...(styles ? [wordsOf(styles, RULES)] : []), wordsOf(content, RULES)].join("\n");
  return { text: cellsInLine(text), pages: null, isCut: false };
}
