import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { pdf, processorMs } from "@/tests/support/attack-files";
import {
  latexPdf,
  libreOfficePdf,
  linearizedPdf,
  packed,
  packedPdf,
  pdfWith,
  plainTextPdf,
  wordPdf,
} from "@/tests/support/attack-files-pdf";
import { checkCv } from "./check";
import { MAX_CV_BYTES } from "../schema";

const JAVASCRIPT = "<< /S /JavaScript /JS (app.alert(1)) >>";

test.each([
  ["a PDF of Word", wordPdf()],
  ["a PDF of LaTeX", latexPdf()],
  ["a PDF of LibreOffice", libreOfficePdf()],
  ["a PDF that can be read while it loads", linearizedPdf()],
  ["a PDF whose words about CSS/JavaScript and XFA stand in the open", plainTextPdf()],
  [
    "a PDF with a web link and one to its own second page",
    pdfWith("[<</S/URI/URI(https://a.example)>> <</S/GoTo/D[2 0 R/Fit]>>]"),
  ],
  ["a PDF that only has objects in object streams", packedPdf("1 0 << /Type /Catalog >>")],
  ["a PDF with an object stream that is not compressed", packedPdf("", { dict: "", data: Buffer.from("1 0 << >>") })],
])("%s is taken", async (_, bytes) => {
  expect(await checkCv(bytes)).toEqual({ ok: true, kind: "pdf" });
});

test.each([
  ["JavaScript spelt with an escape", pdfWith("<</S/J#61vaScript/J#53(app.alert(1))>>"), "macros"],
  ["JavaScript under an escaped key", pdfWith("<</#53 /#4a#61#76#61Script>>"), "macros"],
  ["JavaScript behind a comment", pdfWith("<</S % CSS (\n/JavaScript>>"), "macros"],
  ["JavaScript behind a comment with names in it", pdfWith("<</S %/Type /S\r%x\r/JavaScript>>"), "macros"],
  ["JavaScript behind a percent sign in a string", pdfWith("<</X (%) /S %\n/JavaScript>>"), "macros"],
  ["JavaScript whose name stands somewhere else", pdfWith("<</S 7 0 R>>\nendobj\n7 0 obj\n/JavaScript"), "damaged"],
  ["JavaScript in a compressed object stream", packedPdf(`7 0 ${JAVASCRIPT}`), "macros"],
  ["JavaScript in the second of two object streams", pdf({ extra: packed("1 0 <<>>") + packed(JAVASCRIPT) }), "macros"],
  ["a program that is started", pdfWith("<</S/L#61unch/F(cmd.exe)>>"), "macros"],
  ["a form in XML, which may have programs", pdfWith("<</XFA [(template) 9 0 R]>>"), "macros"],
  ["a form in XML, by reference", packedPdf("7 0 <</Fields[]/XFA 9 0 R>>"), "macros"],
  ["a film with programs", pdfWith("<</Type/Annot/Subtype/RichMedia>>"), "macros"],
  ["a list of embedded files", pdfWith("<</Names<</EmbeddedFiles 9 0 R>>>>"), "two-in-one"],
  ["an embedded file", pdfWith("<</Type/Embedded#46ile/Length 1>>stream\nx\nendstream"), "two-in-one"],
  ["an embedded file that does not say its type", pdfWith("<</Type/Filespec/F(a.exe)/EF<</F 9 0 R>>>>"), "two-in-one"],
  ["a link into another file", pdfWith("<</S/GoToR/F(\\\\\\\\evil.example\\\\x)>>"), "actions"],
  ["a link into an embedded file", packedPdf("<</S/GoToE>>"), "actions"],
  ["a form that sends itself", pdfWith("<</S /SubmitForm /F (https://evil.example)>>"), "actions"],
  ["a form that fetches its data", pdfWith("<</S\0/ImportData>>"), "actions"],
  ["a password under an escaped key", pdf({ trailer: "/#45ncrypt 8 0 R " }), "locked"],
  ["an object stream packed in another way", packedPdf("", { dict: "/Filter /LZWDecode" }), "damaged"],
  ["an object stream packed twice", packedPdf("", { dict: "/Filter [/FlateDecode /FlateDecode]" }), "damaged"],
  ["an object stream with its filter hidden", packedPdf(JAVASCRIPT, { dict: "/Filter 9 0 R" }), "damaged"],
  ["an object stream in another file", packedPdf("", { dict: "/F (x) /FFilter /FlateDecode" }), "damaged"],
  ["an object stream behind a false one", packedPdf("", { dict: "/X (stream\nx) /Filter /FlateDecode" }), "damaged"],
  ["an object stream with an escaped type", pdf({ extra: packed(JAVASCRIPT).replace("ObjStm", "#4fbjStm") }), "macros"],
  ["an object stream without a type", pdf({ extra: packed(JAVASCRIPT).replace("/Type /ObjStm", "") }), "macros"],
  ["an object stream cut in half", packedPdf("", { data: deflateSync("x".repeat(99)).subarray(0, 8) }), "damaged"],
  ["an object stream that is a bomb", packedPdf("", { data: deflateSync(Buffer.alloc(64 * 1024 * 1024)) }), "bomb"],
  ["thousands of object streams", pdf({ extra: packed("1 0 <<>>").repeat(1001) }), "bomb"],
] as const)("a PDF with %s is refused", async (_, bytes, reason) => {
  expect(await checkCv(bytes)).toEqual({ ok: false, reason });
});

test("however its names are spelt and set apart, in the open or packed, JavaScript is found", async () => {
  const escaped = (name: string) =>
    fc
      .array(fc.integer({ min: 0, max: 2 }), { minLength: name.length, maxLength: name.length })
      .map((how) => `/${[...name].map((letter, i) => spelt(letter, how[i] ?? 0)).join("")}`);
  const between = fc.array(fc.constantFrom(" ", "\n", "\r", "\0", "\t", "%\n", "%(/S\r", "% endobj 5 0 obj <<\n"), {
    maxLength: 5,
  });
  const before = fc.constantFrom("", "/X (%) ", "/X (\\() ", "/A 1 ", "(((", "% (\n", "<");

  await fc.assert(
    fc.asyncProperty(before, escaped("S"), between, escaped("JavaScript"), fc.boolean(), async (...parts) => {
      const [start, key, gap, name, isPacked] = parts;
      const object = `<< ${start}${key}${gap.join("")}${name} >>`;

      expect(await checkCv(isPacked ? packedPdf(object) : pdfWith(object))).toEqual({ ok: false, reason: "macros" });
    }),
  );
});

test("five megabytes made to be read slowly are judged in well under a second", async () => {
  const full = (unit: string) => pdf({ extra: unit.repeat(Math.floor((MAX_CV_BYTES - 1000) / unit.length)) });
  const endless = [
    "/S%",
    "%/S%\n",
    "/S %/S\n",
    "/",
    "/S/S",
    "/XFA 1 ",
    "/Type/ObjStm",
    "/First 1 ",
    "<<",
    "(",
    "#41",
    "/S 1",
  ];

  for (const unit of endless) {
    const bytes = full(unit);

    const ms = await processorMs(() => checkCv(bytes));

    expect([unit, ms < 900]).toEqual([unit, true]);
  }
});

function spelt(letter: string, how: number): string {
  const code = letter.charCodeAt(0).toString(16);
  return how === 0 ? letter : `#${how === 1 ? code : code.toUpperCase()}`;
}
