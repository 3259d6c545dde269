import { docx, type Part, settingsWith } from "./attack-files";

// Word documents as Word and others write them, and what can be hidden in one, made by hand.

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const run = (text: string) =>
  `<w:r><w:rPr><w:noProof/></w:rPr><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;

/** A part with this in it: a header, when nothing else is said. */
export const story = (content: string, name = "word/header1.xml"): Part => ({
  name,
  content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr ${W}><w:p>${content}</w:p></w:hdr>`,
});

/** A field as Word writes it, its instruction in as many runs as there are pieces. */
export const field = (...pieces: string[]) =>
  `${BEGIN}${pieces.map(run).join("<w:proofErr w:type='spellStart'/>")}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r>${END}`;

/** A field whose instruction has another field in it. */
export const nested = (before: string, inner: string, after = "") =>
  `${BEGIN}${run(before)}${field(inner)}${run(after)}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${END}`;

export const simpleField = (instruction: string) => `<w:fldSimple w:dirty="true" w:instr='${instruction}'/>`;

/** A part in UTF-16, its byte order marked or left to be guessed. */
export function utf16({ name, content }: Part, { mark = false, bigEndian = false } = {}): Part {
  const little = Buffer.from((mark ? "\ufeff" : "") + String(content).replace("UTF-8", "UTF-16"), "utf16le");
  return { name, content: bigEndian ? little.swap16() : little };
}

/** A list of relations under another name. */
export const relationsAt = (name: string, relationship: string): Part => ({ ...settingsWith(relationship), name });

/** A document with page numbers, links, contents, a picture pasted on a Mac and a developer's words. */
export const ordinaryDocx = () =>
  docx(
    story(field(" PAGE   \\* MERGEFORMAT ")),
    story(simpleField(" NUMPAGES "), "word/footer1.xml"),
    story(
      [
        field(' HYPERLINK "https://sam.example/DDE?q=DDEAUTO" '),
        field(' TOC \\o "1-3" \\h \\z \\u '),
        field(
          ' INCLUDEPICTURE "/var/folders/x/T/com.microsoft.Word/WebArchiveCopyPasteTempFiles/page1image1.png" \\* MERGEFORMATINET ',
        ),
        field(' INCLUDEPICTURE "C:\\\\Users\\\\sam\\\\Pictures\\\\me.png" \\d '),
        field(' INCLUDEPICTURE "cid:image001.png@01DA.5E" \\* MERGEFORMATINET '),
        '<w:r><w:t>DDE, DDEAUTO and INCLUDEPICTURE "https://x.example" in Excel; CSS/JavaScript</w:t></w:r>',
      ].join(""),
      "word/footnotes.xml",
    ),
  );
