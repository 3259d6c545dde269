import { docxRefusal } from "./cv-docx";
import { hasPdfHeader, pdfRefusal } from "./cv-pdf";
import type { CvRefusal } from "./cv-refusals";
import { MAX_CV_BYTES } from "./schema";

const ZIP = Buffer.from("PK\x03\x04", "latin1");
/** The container of .doc files and of documents that Office has encrypted. */
const COMPOUND_FILE = Buffer.from("d0cf11e0a1b11ae1", "hex");

export const CV_KINDS = {
  pdf: { mediaType: "application/pdf", ending: ".pdf" },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ending: ".docx",
  },
} as const;

export type CvKind = keyof typeof CV_KINDS;

/** Whether these bytes are a CV that may be kept. The content decides; name and declared type are only what somebody says. */
export async function checkCv(bytes: Buffer): Promise<{ ok: true; kind: CvKind } | { ok: false; reason: CvRefusal }> {
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  if (bytes.length > MAX_CV_BYTES) return { ok: false, reason: "too-large" };
  if (bytes.subarray(0, 4).equals(ZIP)) return judged("docx", await docxRefusal(bytes));
  if (hasPdfHeader(bytes)) return judged("pdf", await pdfRefusal(bytes));
  return { ok: false, reason: bytes.subarray(0, 8).equals(COMPOUND_FILE) ? "old-word" : "another-kind" };
}

function judged(kind: CvKind, reason: CvRefusal | null): { ok: true; kind: CvKind } | { ok: false; reason: CvRefusal } {
  return reason ? { ok: false, reason } : { ok: true, kind };
}
