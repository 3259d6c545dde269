import { expect, test } from "vitest";
import {
  column,
  odt,
  odtContent,
  one,
  packedStream,
  paragraph,
  pdfOf,
  rtf,
  scannedPdf,
  textDocx,
  textPdf,
} from "@/tests/support/cv-documents";
import { checkCv } from "../cv-files/check";
import type { CvKind } from "../vocabulary";
import { readCv, textOfCv } from "./reading";

const LEFT = ["Skills", "Python and SQL", "Data modelling", "French, fluent", "Public speaking"];
const RIGHT = [
  "Experience",
  "Assistant planner at Calder Homes, where I planned",
  "three sites and spoke to suppliers every day.",
  "Volunteer at a food bank for two winters, with",
  "twelve drivers and four vans.",
];
const twoColumns = () =>
  textPdf([
    { text: "Amara Okafor, graduate planner, Leeds and the north of England", x: 72, y: 780, size: 16 },
    ...column(LEFT, 72, 740),
    ...column(RIGHT, 230, 736),
  ]);
const dated = () =>
  textPdf([
    ...column(
      ["2019–2021", "2021–2022", "2022–2024", "2024"].map((years) => years.replace("–", "-")),
      72,
      700,
    ),
    ...column(["Planner, Finch Ltd", "Senior planner, Pellow", "Lead planner, Ostler", "Head, Rivelow"], 160, 700),
  ]);

test.each([
  ["a PDF", "pdf", one.pdf(), "Sam Okafor\nPlanner in Leeds"],
  [
    "a PDF of two columns, one after the other below what goes across",
    "pdf",
    twoColumns(),
    ["Amara Okafor, graduate planner, Leeds and the north of England", "", ...LEFT, "", ...RIGHT].join("\n"),
  ],
  [
    "a PDF with years beside what happened then, line by line",
    "pdf",
    dated(),
    "2019-2021\tPlanner, Finch Ltd\n2021-2022\tSenior planner, Pellow\n2022-2024\tLead planner, Ostler\n2024\tHead, Rivelow",
  ],
  ["a PDF of several pages", "pdf", textPdf(column(["One"], 72, 700), column(["Two"], 72, 700)), "One\n\nTwo"],
  [
    "a Word document: header first, rows as lines, nothing that was struck out",
    "docx",
    textDocx(
      `${paragraph("Planner &amp; driver")}<w:tbl><w:tr><w:tc>${paragraph("2019")}</w:tc><w:tc>${paragraph("Finch")}</w:tc></w:tr></w:tbl><w:p><w:del><w:r><w:t>gone</w:t></w:r></w:del><w:r><w:t>Leeds</w:t><w:tab/><w:t>LS1</w:t></w:r></w:p>`,
      { name: "word/header1.xml", content: `<w:hdr>${paragraph("Sam Okafor")}</w:hdr>` },
    ),
    "Sam Okafor\n\nPlanner & driver\n2019\tFinch\nLeeds\tLS1",
  ],
  [
    "an OpenDocument text",
    "odt",
    odt({
      content: odtContent(
        "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h>Sam Okafor</text:h><text:p>Planner<text:tab/>Leeds<text:line-break/>Łódź</text:p>",
      ),
    }),
    "Sam Okafor\nPlanner\tLeeds\nŁódź",
  ],
  [
    "a rich text, its letters in several pages of codes",
    "rtf",
    rtf(
      "\\f0 Sam Okafor\\par caf\\'e9 \\u321?\\'f3d\\'9f or \\u8217'\\par{\\f1 \\'a3\\'f3d\\'9f}{\\*\\secret not this}{\\pict ffd8ff}\\par a\\~b",
    ),
    "Sam Okafor\ncafé ŁódŸ or ’\nŁódź\na b",
  ],
] as const)("%s is read", async (_, kind, bytes, text) => {
  expect(await checkCv(bytes)).toEqual({ ok: true, kind });
  expect(await textOfCv(bytes, kind)).toMatchObject({ ok: true, text, isCut: false });
});

test.each([
  ["a scanned PDF, which has no words", "pdf", scannedPdf(), "no-text"],
  ["a Word document without a word", "docx", textDocx("<w:p/>"), "no-text"],
  ["something that is no PDF after all", "pdf", Buffer.from("%PDF-1.7 nothing"), "broken"],
  ["XML that does not end", "docx", textDocx("<w:p><w:r>"), "broken"],
] as [string, CvKind, Buffer, string][])("%s is told as such", async (_, kind, bytes, reason) => {
  expect(await textOfCv(bytes, kind)).toEqual({ ok: false, reason });
});

test("a book is read to a page and cut there", async () => {
  const book = textPdf(...Array.from({ length: 3000 }, (_, at) => [{ text: `Page ${at + 1}`, x: 72, y: 700 }]));

  expect(await textOfCv(book, "pdf")).toMatchObject({ ok: true, pages: 3000, isCut: true });
});

test.each([
  ["time", () => endless()],
  ["memory", () => vast()],
])("what takes too much %s is ended, and the next is read", async (_, made) => {
  const [ended, next] = await Promise.all([textOfCv(made(), "pdf"), textOfCv(one.rtf(), "rtf")]);

  expect(ended).toEqual({ ok: false, reason: "too-much" });
  expect(next).toMatchObject({ ok: true });
});

test("a usual CV takes a small part of what it may", async () => {
  const { used } = await readCv(twoColumns(), "pdf");

  expect(used?.kilobytes).toBeLessThan(160 * 1024);
  expect(used?.ms).toBeLessThan(2500);
});

/** Text that unpacks to millions of signs to be shown, page after page. */
function endless(): Buffer {
  const line = "(aaaaaaaaaaaaaaaaaaaa) Tj 0 -1 Td ".repeat(4000);
  return textPdf(...Array.from({ length: 39 }, () => [{ text: `) Tj ${line.repeat(20)} (`, x: 1, y: 1 }]));
}

/** A page of 300 KB that unpacks to 300 MB of blanks. */
function vast(): Buffer {
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
    packedStream(Buffer.alloc(300 * 1024 * 1024, " ")),
  ]);
}
