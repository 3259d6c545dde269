import { expect, test } from "vitest";
import { odt, one, rtf } from "@/tests/support/cv-documents";
import { HOSTILE_CVS, honestOdt } from "@/tests/support/hostile-cvs";
import { checkCv } from "./check";
import { CV_REFUSALS } from "./refusals";
import { CV_KINDS, type CvKind } from "../vocabulary";

test.each(HOSTILE_CVS)("%s is refused, and its sender told what to do", async (_, bytes, reason) => {
  expect(await checkCv(bytes)).toEqual({ ok: false, reason });
  expect(CV_REFUSALS[reason].say).toMatch(/\b(save|open)\b.*\bchoose\b/i);
});

test("there are more than 150 of them, and each is another", () => {
  expect(new Set(HOSTILE_CVS.map(([what]) => what)).size).toBe(HOSTILE_CVS.length);
  expect(HOSTILE_CVS.length).toBeGreaterThanOrEqual(150);
});

test.each(Object.keys(CV_KINDS) as CvKind[])("an honest %s is taken", async (kind) => {
  expect(await checkCv(one[kind]())).toEqual({ ok: true, kind });
});

test.each([
  ["an ODT with links, pictures and fonts of its own", honestOdt(), "odt"],
  [
    "an ODT made from a template on its writer's disk",
    odt({ more: [{ name: "settings.xml", content: '<x><meta:template xlink:href="file:///home/sam/cv.ott"/></x>' }] }),
    "odt",
  ],
  ["an RTF with a link", rtf('Sam {\\field{\\*\\fldinst HYPERLINK "https://sam.example"}{\\fldrslt site}}'), "rtf"],
  ["an RTF from a template on its writer's disk", rtf("{\\*\\template C:\\\\Users\\\\sam\\\\Normal.dotm}Sam"), "rtf"],
  ["an RTF of a picture", rtf("{\\pict\\pngblip 89504e47}"), "rtf"],
  ["an RTF with what Word keeps beside it", rtf("Sam{\\*\\themedata 504b0304}{\\*\\datastore 0105000002}"), "rtf"],
  ["an RTF with a line behind its end", Buffer.concat([rtf("Sam"), Buffer.from("\r\n\0")]), "rtf"],
] as const)("%s is taken", async (_, bytes, kind) => {
  expect(await checkCv(bytes)).toEqual({ ok: true, kind });
});

test("twenty at once are all judged, and one that cannot be read holds nobody up", async () => {
  const kinds = Object.keys(CV_KINDS) as CvKind[];
  const sent = Array.from({ length: 20 }, (_, at) =>
    at === 3 ? Buffer.from("PK\x03\x04 nothing") : one[kinds[at % 4]!](),
  );

  const judged = await Promise.all(sent.map(checkCv));

  expect(judged.filter(({ ok }) => ok)).toHaveLength(19);
});
