import { EICAR } from "./fake-clamd";
import { docx, zip } from "./attack-files";
import { ODT, odt, odtContent } from "./cv-documents";
import type { Hostile } from "./hostile-cvs";

// OpenDocuments that must not be kept as a CV, each with why.

const EVIL = "https://evil.example/x";
const inBody = (body: string) => odt({ body });
const image = (href: string) => inBody(`<draw:frame><draw:image xlink:href="${href}"/></draw:frame>`);
const link = (href: string) => inBody(`<text:p><text:a xlink:href="${href}">x</text:a></text:p>`);
const meta = (inside: string) => part("Object 1/meta.xml", `<office:document-meta>${inside}</office:document-meta>`);
const listener = (prefix: string, href = "vnd.sun.star.script:Standard.Module1.Main?language=Basic") =>
  `<office:event-listeners><${prefix}:event-listener xlink:href="${href}"/></office:event-listeners>`;
const part = (name: string, content: string | Buffer = "x") => odt({ more: [{ name, content }] });

export const HOSTILE_ODTS: Hostile[] = [
  ["an ODT with a macro in Basic", part("Basic/Standard/Module1.xml", "<script:module/>"), "macros"],
  ["an ODT with a list of macros", part("Basic/script-lc.xml", "<library/>"), "macros"],
  ["an ODT with a macro in Python", part("Scripts/python/run.py"), "macros"],
  ["an ODT with a macro under another case", part("basic/Standard/x.xml", "<x/>"), "macros"],
  ["an ODT with a macro under an encoded name", part("%42asic/x.xml", "<x/>"), "macros"],
  ["an ODT with a dialog", part("Dialogs/Standard/Dialog1.xml", "<x/>"), "macros"],
  ["an ODT with a macro in an object of it", part("Object 1/Basic/x.xml", "<x/>"), "macros"],
  ["an ODT that runs a macro when opened", odt({ content: odtContent("<text:p/>", listener("script")) }), "macros"],
  ["an ODT with that under another prefix", odt({ content: odtContent("<text:p/>", listener("s")) }), "macros"],
  [
    "an ODT with that behind a comment",
    odt({ content: odtContent("<text:p/>", `<!-- > -->${listener("script")}`) }),
    "macros",
  ],
  ["an ODT with that behind a bracket in quotes", inBody(`<text:p x=">"/>${listener("script")}`), "macros"],
  [
    "an ODT with a script",
    odt({ content: odtContent("<text:p/>", "<office:scripts><office:script/></office:scripts>") }),
    "macros",
  ],
  ["an ODT with a link that runs a macro", link("vnd.sun.star.script:a.b?language=Basic"), "macros"],
  ["an ODT with a link in character references that does", link("&#118;nd.sun.star.script:a.b"), "macros"],
  ["an ODT with a link to a command", link(".uno:Print"), "macros"],
  ["an ODT with a link of JavaScript", link("javascript:alert(1)"), "macros"],
  ["an ODT with DDE", inBody('<text:dde-connection-decl office:dde-application="cmd"/>'), "macros"],
  ["an ODT with DDE in a table", inBody("<table:table><office:dde-source/></table:table>"), "macros"],
  ["an ODT with an object of another program", inBody('<draw:object-ole xlink:href="./Object 1"/>'), "objects"],
  ["an ODT with a plug-in", inBody('<draw:plugin xlink:href="./x"/>'), "objects"],
  ["an ODT with an applet", inBody('<draw:applet draw:code="x"/>'), "objects"],
  ["an ODT with a frame of another page", inBody(`<draw:floating-frame xlink:href="${EVIL}"/>`), "objects"],
  ["an ODT with a picture from the internet", image(`${EVIL}.png`), "remote"],
  ["an ODT with a picture from a share", image("\\\\evil.example\\x.png"), "remote"],
  ["an ODT with a picture from a share by address", image("//evil.example/x.png"), "remote"],
  ["an ODT with a picture behind character references", image("&#104;ttps://evil.example"), "remote"],
  ["an ODT with a picture under another prefix", inBody(`<draw:image a:href='${EVIL}'/>`), "remote"],
  ["an ODT with a section from the internet", inBody(`<text:section-source xlink:href="${EVIL}.odt"/>`), "remote"],
  ["an ODT with an object from the internet", inBody(`<draw:object xlink:href="${EVIL}"/>`), "remote"],
  [
    "an ODT with a font from the internet",
    part("styles.xml", `<svg:font-face-uri xlink:href="${EVIL}.ttf"/>`),
    "remote",
  ],
  ["an ODT with a template from the internet", meta(`<meta:template xlink:href="${EVIL}.ott"/>`), "remote"],
  ["an ODT with a template from a share", meta('<meta:template xlink:href="file:////evil.example/x.ott"/>'), "remote"],
  ["an ODT that loads itself anew from elsewhere", meta(`<meta:auto-reload xlink:href="${EVIL}"/>`), "remote"],
  ["an ODT with a database", inBody(`<form:connection-resource xlink:href="${EVIL}"/>`), "remote"],
  ["an ODT with a password", odt({ manifest: "<manifest:encryption-data/>" }), "locked"],
  ["an ODT with a password, by another prefix", odt({ manifest: "<m:encryption-data/>" }), "locked"],
  ["an ODT packed with a password", odt({ more: [{ name: "x.xml", content: "x", encrypted: true }] }), "locked"],
  ["an ODS", odt({ type: "application/vnd.oasis.opendocument.spreadsheet" }), "not-word"],
  ["an ODP", odt({ type: "application/vnd.oasis.opendocument.presentation" }), "not-word"],
  ["an OTT", odt({ type: `${ODT}-template` }), "not-word"],
  ["an EPUB", odt({ type: "application/epub+zip" }), "not-word"],
  ["an ODT without content", odt({ without: "content.xml" }), "damaged"],
  ["an ODT without a manifest", odt({ without: "META-INF/manifest.xml" }), "damaged"],
  ["an ODT with a document type", odt({ content: `<!DOCTYPE x>${odtContent("")}` }), "damaged"],
  [
    "an ODT with an entity",
    odt({ content: `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>` }),
    "damaged",
  ],
  ["an ODT whose content is no XML", odt({ content: "\0\0\0" }), "damaged"],
  ["an ODT with two contents", part("Content.xml", odtContent("")), "damaged"],
  ["an ODT with a name that climbs out", part("../../etc/cron.d/x"), "damaged"],
  [
    "an ODT with a size that lies",
    odt({ more: [{ name: "a.xml", content: Buffer.alloc(900_000), saysBytes: 10 }] }),
    "damaged",
  ],
  ["an ODT that is a bomb", part("Pictures/a.bin", Buffer.alloc(20 * 1024 * 1024)), "bomb"],
  ["an ODT whose type has no end", odt({ type: "x".repeat(2 * 1024 * 1024) }), "bomb"],
  [
    "an ODT with too many parts",
    odt({ more: Array.from({ length: 2001 }, (_, at) => ({ name: `p/${at}`, content: "" })) }),
    "bomb",
  ],
  ["an ODT with an archive in it", part("x.zip", zip([{ name: "a", content: "b" }])), "inside"],
  ["an ODT with a PDF in it", part("x.dat", "%PDF-1.7"), "inside"],
  ["an ODT with a program in it", part("Pictures/x.png", "MZ\x90\0"), "macros"],
  ["an ODT that is a Word document too", part("[Content_Types].xml", "<Types/>"), "two-in-one"],
  ["a Word document that is an ODT too", docx({ name: "content.xml", content: "<x/>" }), "two-in-one"],
  ["an archive with the text of EICAR", zip([{ name: "eicar.com", content: EICAR }]), "not-word"],
];
