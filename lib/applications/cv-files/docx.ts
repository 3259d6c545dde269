import { type ArchivePart, lookThrough } from "../archive";
import type { CvRefusal } from "./refusals";
import { fieldsRefusal } from "./docx/fields";
import { relationsRefusal } from "./docx/relations";
import { spelledOut } from "./docx/xml";

const CONTENT_TYPES = "[content_types].xml";
const DOCUMENT = "word/document.xml";
const PROGRAM_PART = /(^|\/)(vbaproject\.bin|vbadata\.xml|activex\/|oleobject\d*\.bin)/;
/** A part in pieces, which the standard knows and no program writes. */
const PIECE = /\.piece$/;
const MACRO_TYPE = /macroEnabled|vnd\.ms-office\.vbaProject/i;
/** What Pages keeps its documents in. */
const PAGES_PART = /^index(\.zip|\/document\.iwa)$/;

/** What is wrong with a file that says it is a ZIP, or null when it is a Word document that only holds a document. */
export async function docxRefusal(bytes: Buffer): Promise<CvRefusal | null> {
  const names = await lookThrough(bytes, { isList, refusal });
  if (typeof names === "string") return names;
  if ([...names].some((name) => PAGES_PART.test(name))) return "pages";
  if (!names.has(CONTENT_TYPES) || !names.has(DOCUMENT)) return "not-word";
  // Word would open the one, LibreOffice the other.
  return names.has("content.xml") ? "two-in-one" : null;
}

const isList = (name: string) => name === CONTENT_TYPES || name.endsWith(".rels");

function refusal({ name, xml }: ArchivePart): CvRefusal | null {
  if (PROGRAM_PART.test(name)) return "macros";
  if (PIECE.test(name)) return "damaged";
  if (PAGES_PART.test(name)) return "pages";
  if (xml === null) return null;
  if (name === CONTENT_TYPES && MACRO_TYPE.test(spelledOut(xml))) return "macros";
  return name.endsWith(".rels") ? relationsRefusal(xml) : fieldsRefusal(xml);
}
