import { fileTypeFromBuffer } from "file-type";
import { takingTurns } from "@/lib/core/turns";
import { docxRefusal } from "./docx";
import { isOpenDocument, odtRefusal } from "./odt";
import { hasPdfHeader, pdfRefusal } from "./pdf";
import type { CvRefusal } from "./refusals";
import { hasRtfHeader, rtfRefusal } from "./rtf";
import { MAX_CV_BYTES } from "../schema";
import { CV_KINDS, type CvKind } from "../vocabulary";

const ZIP = Buffer.from("PK\x03\x04", "latin1");
/** The container of .doc files and of documents that Office has encrypted. */
const COMPOUND_FILE = Buffer.from("d0cf11e0a1b11ae1", "hex");
/** The part of it that is an encrypted document. */
const LOCKED_PART = Buffer.from("EncryptedPackage", "utf16le");

/** The kind of a kept file, by the media type that checkCv gave it; null for files that are no CV. */
export const cvKindOf = (mediaType: string): CvKind | null =>
  (Object.keys(CV_KINDS) as CvKind[]).find((kind) => CV_KINDS[kind].mediaType === mediaType) ?? null;

type Judgement = { ok: true; kind: CvKind } | { ok: false; reason: CvRefusal };

/** What is unpacked to look at it lies in memory: of twenty that come at once, the others wait. */
const inTurn = takingTurns(2);

/** Whether these bytes are a CV that may be kept. The content decides; name and declared type are only what somebody says. */
export async function checkCv(bytes: Buffer): Promise<Judgement> {
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  if (bytes.length > MAX_CV_BYTES) return { ok: false, reason: "too-large" };
  return inTurn(() => judge(bytes));
}

async function judge(bytes: Buffer): Promise<Judgement> {
  if (bytes.subarray(0, 4).equals(ZIP)) {
    if (hasPdfHeader(bytes)) return { ok: false, reason: "two-in-one" };
    return isOpenDocument(bytes) ? judged("odt", await odtRefusal(bytes)) : judged("docx", await docxRefusal(bytes));
  }
  if (hasRtfHeader(bytes)) return judged("rtf", await rtfRefusal(bytes));
  if (hasPdfHeader(bytes)) return judged("pdf", await pdfRefusal(bytes));
  return { ok: false, reason: await otherKind(bytes) };
}

function judged(kind: CvKind, reason: CvRefusal | null): Judgement {
  return reason ? { ok: false, reason } : { ok: true, kind };
}

async function otherKind(bytes: Buffer): Promise<CvRefusal> {
  if (bytes.subarray(0, 8).equals(COMPOUND_FILE)) return bytes.includes(LOCKED_PART) ? "locked" : "old-word";
  const kind = await fileTypeFromBuffer(bytes.subarray(0, 4100));
  return kind?.mime.startsWith("image/") ? "picture" : "another-kind";
}
