import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { CvRefusal } from "./cv-refusals";

/** Far more than any CV has; a bomb needs more. */
const MAX_ENTRIES = 2000;
const MAX_INFLATED = 50 * 1024 * 1024;
const MAX_RATIO = 100;
/** What is looked at in a part: whole lists of relations and types, the head of anything else. */
const MAX_LIST = 1024 * 1024;
const HEAD = 64 * 1024;
/** Small documents of repeated words pack very well: the ratio counts from here on. */
const RATIO_FROM = 1024 * 1024;

const CONTENT_TYPES = "[Content_Types].xml";
const DOCUMENT = "word/document.xml";
const PROGRAM_PART = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/|oleObject\d*\.bin)/i;
const MACRO_TYPE = /macroEnabled|vnd\.ms-office\.vbaProject/i;
/** A tag with its attributes; a ">" inside quotes does not end it. */
const RELATIONSHIP = /<(?:[^\s<>"'/:]+:)?Relationship\b(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/gi;
const ELSEWHERE = /Target\s*=\s*["'](?:https?:|ftp:|file:\/\/(?!\/)|\\\\|\/\/)/i;

/** What is wrong with a file that says it is a ZIP, or null when it is a Word document that only holds a document. */
export async function docxRefusal(bytes: Buffer): Promise<CvRefusal | null> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
    return await inspect(zip, bytes.length);
  } catch {
    // yauzl's word for it: a lying size, a broken checksum, a name that climbs out of its folder.
    return "damaged";
  }
}

async function inspect(zip: ZipFile, packedBytes: number): Promise<CvRefusal | null> {
  if (zip.entryCount > MAX_ENTRIES) return "bomb";
  const allowance = Math.min(MAX_INFLATED, Math.max(RATIO_FROM, MAX_RATIO * packedBytes));
  const names = new Set<string>();
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) return "locked";
    if (PROGRAM_PART.test(entry.fileName)) return "macros";
    names.add(entry.fileName);
    if (names.size > MAX_ENTRIES) return "bomb";
    const part = await inflate(zip, entry, allowance - inflated);
    if (part === null) return "bomb";
    inflated += part.bytes;
    const refusal = partRefusal(entry.fileName, part.text);
    if (refusal) return refusal;
  }
  return names.has(CONTENT_TYPES) && names.has(DOCUMENT) ? null : "not-word";
}

/** Unpacks one part, counting what comes out rather than what the file says; null when it is more than is left. */
async function inflate(zip: ZipFile, entry: Entry, left: number): Promise<{ bytes: number; text: string } | null> {
  if (entry.fileName.endsWith("/")) return { bytes: 0, text: "" };
  const isList = entry.fileName === CONTENT_TYPES || entry.fileName.endsWith(".rels");
  const most = isList ? Math.min(left, MAX_LIST) : left;
  const kept: Buffer[] = [];
  let bytes = 0;
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (isList || bytes < HEAD) kept.push(chunk);
    bytes += chunk.length;
    if (bytes > most) return null;
  }
  return { bytes, text: decode(Buffer.concat(kept)) };
}

function partRefusal(name: string, text: string): CvRefusal | null {
  if (/\.(xml|rels)$/i.test(name) && /<!(DOCTYPE|ENTITY)/i.test(text)) return "damaged"; // no Word document has one; only an attack on XML readers does
  if (name === CONTENT_TYPES && MACRO_TYPE.test(text)) return "macros";
  if (name.endsWith(".rels") && loadsFromElsewhere(text)) return "remote";
  return null;
}

/** A part that Word fetches when it opens the file. A hyperlink waits for a click; a template on one's own disk fetches nothing. */
function loadsFromElsewhere(rels: string): boolean {
  const tags = (rels.match(RELATIONSHIP) ?? []).map(spelledOut);
  const external = tags.filter((tag) => /TargetMode\s*=\s*["']External["']/i.test(tag));
  return external.some((tag) => !/\/hyperlink["']/i.test(tag) && ELSEWHERE.test(tag));
}

/** "&#69;xternal" is "External" to an XML reader. */
function spelledOut(tag: string): string {
  return tag.replace(/&#(x?)([\da-f]{1,6});/gi, (whole, hex: string, digits: string) => {
    const code = parseInt(digits, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0)
    return Buffer.from(bytes).swap16().toString("utf16le");
  return bytes.toString("utf8");
}
