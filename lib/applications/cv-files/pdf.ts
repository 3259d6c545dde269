import { fileTypeFromBuffer } from "file-type";
import type { CvRefusal } from "./refusals";
import { lookAtNames, nothingSeen } from "./pdf/names";
import { lookIntoObjectStreams } from "./pdf/object-streams";

/** Readers look for the header in the first 1,024 bytes, and for the end in the last. */
const MARGIN = 1024;
/** The end record of a ZIP with the longest comment that it may have. */
const ZIP_END_MAX = 22 + 0xffff;
const ZIP_END = Buffer.from("PK\x05\x06", "latin1");
/** What a browser would run if it took the file for a page. */
const PAGE = /<\s*(!doctype|html|head|body|script|svg|iframe|\?xml|\?php)/i;
/** Of several things that are wrong, the one that is said. */
const WORST_FIRST: CvRefusal[] = ["macros", "two-in-one", "actions"];

export function hasPdfHeader(bytes: Buffer): boolean {
  return headerAt(bytes) >= 0;
}

function headerAt(bytes: Buffer): number {
  return bytes.subarray(0, MARGIN + 5).indexOf("%PDF-");
}

/**
 * What is wrong with a file that says it is a PDF, or null. Judged from the outside, without a parser that could itself be
 * attacked: a whole file, with pages, not locked, without programs or other files, and nothing else by another name.
 */
export async function pdfRefusal(bytes: Buffer): Promise<CvRefusal | null> {
  const text = bytes.toString("latin1");
  const end = text.lastIndexOf("%%EOF");
  if (end < 0 || !text.includes("startxref")) return "damaged";
  if ((await isAnotherFileToo(bytes)) || hasMuchBehind(text, end) || endsAsZip(bytes)) return "two-in-one";
  const refusal = await contentRefusal(bytes);
  if (refusal) return refusal;
  // Pages stand in the open, or packed in object streams.
  return /\/(Pages?|ObjStm)\b/.test(text) ? null : "empty";
}

/** What is in it that a CV does not need: programs, other files, links into files, a lock. */
async function contentRefusal(bytes: Buffer): Promise<CvRefusal | null> {
  const seen = nothingSeen();
  lookAtNames(bytes, seen);
  // Under a lock nothing else can be read.
  if (seen.refusals.has("locked")) return "locked";
  const unread = await lookIntoObjectStreams(bytes, seen);
  const worst = WORST_FIRST.find((refusal) => seen.refusals.has(refusal));
  return worst ?? unread ?? (seen.isApart && seen.isLoose ? "damaged" : null);
}

async function isAnotherFileToo(bytes: Buffer): Promise<boolean> {
  const start = headerAt(bytes);
  if (start === 0) return false;
  const kind = await fileTypeFromBuffer(bytes.subarray(0, 4100));
  return PAGE.test(bytes.toString("latin1", 0, start)) || (kind !== undefined && kind.mime !== "application/pdf");
}

function hasMuchBehind(text: string, end: number): boolean {
  let last = text.length;
  while (last > end && text.charCodeAt(last - 1) <= 0x20) last--;
  return last - end - "%%EOF".length > MARGIN;
}

/** Whether an unpacker would find an archive in it: its end record, with a comment that reaches the end of the file. */
function endsAsZip(bytes: Buffer): boolean {
  const tail = bytes.subarray(-ZIP_END_MAX);
  for (let at = tail.indexOf(ZIP_END); at >= 0; at = tail.indexOf(ZIP_END, at + 1)) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) <= tail.length) return true;
  }
  return false;
}
