import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { CvRefusal } from "./cv-refusals";
import { fieldsRefusal } from "./docx/fields";
import { relationsRefusal } from "./docx/relations";
import { mayBeXml, spelledOut, xmlText } from "./docx/xml";

/** Far more than any CV has; a bomb needs more. */
const MAX_ENTRIES = 2000;
const MAX_INFLATED = 50 * 1024 * 1024;
const MAX_RATIO = 100;
/** What is looked at in a part: lists of relations and types are short, and so is every text of a CV. */
const MAX_LIST = 1024 * 1024;
const MAX_TEXT = 16 * 1024 * 1024;
/** Small documents of repeated words pack very well: the ratio counts from here on. */
const RATIO_FROM = 1024 * 1024;

// In small letters: to a reader "settings.xml.RELS" is the same part.
const CONTENT_TYPES = "[content_types].xml";
const DOCUMENT = "word/document.xml";
const PROGRAM_PART = /(^|\/)(vbaproject\.bin|vbadata\.xml|activex\/|oleobject\d*\.bin)/;
/** A part in pieces, which the standard knows and no program writes. */
const PIECE = /\.piece$/;
const MACRO_TYPE = /macroEnabled|vnd\.ms-office\.vbaProject/i;

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
    const name = partName(entry);
    if (PROGRAM_PART.test(name)) return "macros";
    names.add(name);
    if (names.size > MAX_ENTRIES) return "bomb";
    const part = await inflate(zip, entry, Math.min(allowance - inflated, isList(name) ? MAX_LIST : Infinity));
    if (part === null) return "bomb";
    inflated += part.bytes;
    const refusal = partRefusal(name, part.head);
    if (refusal) return refusal;
  }
  return names.has(CONTENT_TYPES) && names.has(DOCUMENT) ? null : "not-word";
}

/** Parts are told apart without case, and "%72" is a letter. */
function partName({ fileName }: Entry): string {
  return fileName
    .replace(/%([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .toLowerCase();
}

const isList = (name: string) => name === CONTENT_TYPES || name.endsWith(".rels");

interface Unpacked {
  bytes: number;
  /** What is looked at: all of a text, enough of a picture to see that it is none. */
  head: Buffer;
}

/** Unpacks one part, counting what comes out rather than what the file says; null when it is more than may come. */
async function inflate(zip: ZipFile, entry: Entry, most: number): Promise<Unpacked | null> {
  if (entry.fileName.endsWith("/")) return { bytes: 0, head: Buffer.alloc(0) };
  const chunks: Buffer[] = [];
  let bytes = 0;
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) return null;
    if (bytes <= MAX_TEXT) chunks.push(chunk);
    else if (chunks[0] && mayBeXml(chunks[0])) return null;
  }
  return { bytes, head: Buffer.concat(chunks) };
}

function partRefusal(name: string, part: Buffer): CvRefusal | null {
  if (PIECE.test(name)) return "damaged";
  const mustBeXml = /\.(xml|rels)$/.test(name) && part.length > 0;
  const text = xmlText(part);
  if (text === null) return mustBeXml ? "damaged" : null;
  if (mustBeXml && /<!(DOCTYPE|ENTITY)/i.test(text)) return "damaged"; // no Word document has one; only an attack on XML readers does
  if (name === CONTENT_TYPES && MACRO_TYPE.test(spelledOut(text))) return "macros";
  if (name.endsWith(".rels")) return relationsRefusal(text);
  return fieldsRefusal(text);
}
