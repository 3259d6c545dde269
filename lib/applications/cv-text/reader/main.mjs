// @ts-check
/**
 * Reads the words of one CV in a process of its own, which ends with it: `node main.mjs KIND`, the file on standard input,
 * one line of JSON on standard output. It is given no secret and no address of a database: what a file can do to a reader,
 * it does here (docs/decisions/0037).
 */
import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { tidy } from "./tidy.mjs";

/** @typedef {import("../reading").CvText} CvText */
/** @typedef {{ text: string, pages: number | null, isCut: boolean }} Words */

/** The one reader for each kind: no other is even loaded, whatever the bytes are. */
const READERS = {
  pdf: async () => (await import("./pdf.mjs")).pdfText,
  docx: async () => (await import("./docx.mjs")).docxText,
  odt: async () => (await import("./odt.mjs")).odtText,
  rtf: async () => (await import("./rtf.mjs")).rtfText,
};

const kind = /** @type {keyof typeof READERS} */ (process.argv[2]);
const said = await read(await buffer(process.stdin)).catch((error) => {
  // Its message may quote the CV.
  process.stderr.write(`${error instanceof Error ? error.name : "Error"}\n`);
  // Memory that is not given says so in this way.
  const isTooMuch = error instanceof RangeError && /allocat|memory|length/i.test(error.message);
  return /** @type {const} */ ({ ok: false, reason: isTooMuch ? "too-much" : "broken" });
});
const used = { kilobytes: await peak(), ms: Math.round(process.cpuUsage().user / 1000) };
process.stdout.write(`${JSON.stringify({ said, used })}\n`);

/** @param {Buffer} bytes @returns {Promise<CvText>} */
async function read(bytes) {
  const textOf = await READERS[kind]();
  const words = await textOf(bytes);
  const { text, isCut } = tidy(words.text);
  if (!/[\p{L}\p{N}]/u.test(text)) return { ok: false, reason: "no-text" };
  return { ok: true, text, pages: words.pages, isCut: isCut || words.isCut };
}

/** This program's own memory at its height: what the system counts by itself begins with that of whoever started it. */
async function peak() {
  const status = await readFile("/proc/self/status", "utf8").catch(() => "");
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.memoryUsage.rss() / 1024);
}
