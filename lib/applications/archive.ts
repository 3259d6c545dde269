import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { CvRefusal } from "./cv-files/refusals";
import { mayBeXml, xmlText } from "./cv-files/docx/xml";

/** Far more than any CV has; a bomb needs more. */
const MAX_ENTRIES = 2000;
const MAX_INFLATED = 50 * 1024 * 1024;
const MAX_RATIO = 100;
/** What is looked at in a part: lists of relations and types are short, and so is every text of a CV. */
const MAX_LIST = 1024 * 1024;
const MAX_TEXT = 16 * 1024 * 1024;
/** Small documents of repeated words pack very well: the ratio counts from here on. */
const RATIO_FROM = 1024 * 1024;

/** A part of the archive, with what an office program takes its name for. */
export interface ArchivePart {
  /** In small letters: to a reader "settings.xml.RELS" is the same part. */
  name: string;
  /** Null when it is no XML. */
  xml: string | null;
  bytes: Buffer;
}

export interface ArchiveRules {
  /** Lists that are short in every document. */
  isList: (name: string) => boolean;
  /** Why the document is refused for this part. */
  refusal: (part: ArchivePart) => CvRefusal | null;
}

/** The names of all parts of a document that is a ZIP, or why it is refused. Nothing inside another archive is unpacked. */
export async function lookThrough(bytes: Buffer, rules: ArchiveRules): Promise<Set<string> | CvRefusal> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
    return await inspect(zip, bytes.length, rules);
  } catch {
    // yauzl's word for it: a lying size, a broken checksum, a name that climbs out of its folder.
    return "damaged";
  }
}

async function inspect(zip: ZipFile, packedBytes: number, rules: ArchiveRules): Promise<Set<string> | CvRefusal> {
  if (zip.entryCount > MAX_ENTRIES) return "bomb";
  const allowance = Math.min(MAX_INFLATED, Math.max(RATIO_FROM, MAX_RATIO * packedBytes));
  const names = new Set<string>();
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) return "locked";
    const name = partName(entry);
    // Two parts of one name: a reader may take the one that we do not look at.
    if (names.has(name)) return "damaged";
    names.add(name);
    if (names.size > MAX_ENTRIES) return "bomb";
    const part = await inflate(zip, entry, Math.min(allowance - inflated, rules.isList(name) ? MAX_LIST : Infinity));
    if (part === null) return "bomb";
    inflated += part.bytes;
    const refusal = partRefusal(name, part.head, rules);
    if (refusal) return refusal;
  }
  return names;
}

/** Parts are told apart without case, and "%72" is a letter. */
function partName({ fileName }: Entry): string {
  return fileName
    .replace(/%([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .toLowerCase();
}

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

const IS_XML = /\.(xml|rels|rdf)$/;
const OTHER_PROGRAM = /^(?:MZ|\x7fELF|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe)/;
const OTHER_FILE = /^(?:PK\x03\x04|Rar!|7z\xbc\xaf|%PDF-|\xd0\xcf\x11\xe0)/;
/** Figures behind a chart, as Word packs them beside it. */
const FIGURES = /^word\/embeddings\/[^/]+\.xlsx$/;
/** A picture that was pasted on a Mac. */
const DRAWING = /^(?:word\/media|pictures)\/[^/]+\.pdf$/;

function partRefusal(name: string, bytes: Buffer, { refusal }: ArchiveRules): CvRefusal | null {
  const xml = xmlText(bytes);
  const own = refusal({ name, xml, bytes });
  if (own) return own;
  const mustBeXml = IS_XML.test(name) && bytes.length > 0;
  // No office document has a document type; only an attack on XML readers does.
  if (mustBeXml && (xml === null || /<!(DOCTYPE|ENTITY)/i.test(xml))) return "damaged";
  const first = bytes.toString("latin1", 0, 8);
  if (OTHER_PROGRAM.test(first)) return "macros";
  return OTHER_FILE.test(first) && !FIGURES.test(name) && !DRAWING.test(name) ? "inside" : null;
}
