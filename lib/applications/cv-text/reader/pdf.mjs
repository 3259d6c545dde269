// @ts-check
import { getDocumentProxy } from "unpdf";
import { readingOrder } from "./layout.mjs";
import { MOST_LETTERS } from "./tidy.mjs";

/** A CV has two pages, a professor's forty; a book is read to here. */
const MOST_PAGES = 40;
/** Signs of one page that are put in order; a page of small print has some thousand. */
const MOST_ITEMS = 20_000;

/** A PDF's words in the order people read them. Nothing in it is run or drawn. @param {Buffer} bytes */
export async function pdfText(bytes) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const said = [];
  let letters = 0;
  let number = 0;
  while (number < Math.min(pdf.numPages, MOST_PAGES) && letters <= MOST_LETTERS) {
    const page = await pdf.getPage(++number);
    const text = readingOrder(await itemsOf(page));
    page.cleanup();
    said.push(text);
    letters += text.length;
  }
  return { text: said.join("\n\n"), pages: pdf.numPages, isCut: number < pdf.numPages };
}

/** @param {import("unpdf/pdfjs").PDFPageProxy} page */
async function itemsOf(page) {
  const { items } = await page.getTextContent();
  const placed = [];
  for (const item of items.slice(0, MOST_ITEMS)) {
    if (!("str" in item) || !item.str.trim()) continue;
    const [, , c = 0, d = 0, x = 0, y = 0] = /** @type {number[]} */ (item.transform);
    const size = item.height || Math.hypot(c, d) || 10;
    if (![x, y, size, item.width].every(Number.isFinite)) continue;
    placed.push({ text: item.str, left: x, right: x + item.width, y, size });
  }
  return placed;
}
