import { type ArchivePart, lookThrough } from "../archive";
import type { CvRefusal } from "./refusals";
import { linksRefusal } from "./odt/links";

/** Behind the first header of the ZIP, by the standard: what kind of document it is, in the open. */
const TYPE_AT = 38;
const MIMETYPE = "mimetype";
const TEXT = "application/vnd.oasis.opendocument.text";
const CONTENT = "content.xml";
const MANIFEST = "meta-inf/manifest.xml";
/** Where LibreOffice keeps macros, whatever they are written in. */
const PROGRAM_PART = /^(?:.*\/)?(?:basic|scripts|dialogs)\//;
const LOCKED = /<(?:[^\s<>"'/:]+:)?encryption-data\b/i;

/** Whether a ZIP says first of all that it is a document of this kind of program. */
export const isOpenDocument = (bytes: Buffer): boolean =>
  bytes.toString("latin1", TYPE_AT - MIMETYPE.length, TYPE_AT) === MIMETYPE;

/** What is wrong with a ZIP that says it is an OpenDocument, or null when it is a text that only holds a text. */
export async function odtRefusal(bytes: Buffer): Promise<CvRefusal | null> {
  let type = "";
  const names = await lookThrough(bytes, {
    isList: (name) => name === MIMETYPE,
    refusal: (part) => {
      if (part.name === MIMETYPE) type = part.bytes.toString("latin1");
      return refusal(part);
    },
  });
  if (typeof names === "string") return names;
  if (type.trim() !== TEXT) return "not-word";
  if (!names.has(CONTENT) || !names.has(MANIFEST)) return "damaged";
  return names.has("[content_types].xml") ? "two-in-one" : null;
}

function refusal({ name, xml }: ArchivePart): CvRefusal | null {
  if (PROGRAM_PART.test(name) && !name.endsWith("/")) return "macros";
  if (xml === null) return null;
  if (name === MANIFEST) return LOCKED.test(xml) ? "locked" : null;
  return linksRefusal(xml);
}
