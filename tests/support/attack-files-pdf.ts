import { deflateSync } from "node:zlib";
import { pdf } from "./attack-files";

// PDFs as the usual programs write them, and what can be hidden in one, made by hand.

const latin1 = (text: string) => Buffer.from(text, "latin1");

/** A PDF with one more object, such as an action. */
export const pdfWith = (object: string) => pdf({ extra: `4 0 obj\n${object}\nendobj\n` });

/** Objects in a compressed object stream, as every PDF since 1.5 may have them. */
export function packed(objects: string, { dict = "/Filter /FlateDecode", data = deflateSync(latin1(objects)) } = {}) {
  const head = `5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Length ${data.length} ${dict} >>\nstream\n`;
  return `${head}${data.toString("latin1")}\nendstream\nendobj\n`;
}

/** A PDF with these objects in an object stream. */
export const packedPdf = (objects: string, how?: Parameters<typeof packed>[1]) => pdf({ extra: packed(objects, how) });

function deflated(text: string, dict = "") {
  const data = deflateSync(latin1(text));
  return `<<${dict}/Filter/FlateDecode/Length ${data.length}>>\r\nstream\r\n${data.toString("latin1")}\r\nendstream`;
}

const METADATA = `<<\n/Type /Metadata\n/Subtype /XML\n/Length 226\n>>\nstream\n<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:title>Developer: HTML/CSS/JavaScript (React) /JavaScript /XFA</dc:title></x:xmpmeta><?xpacket end="w"?>\nendstream`;

/** As Word saves it: tagged, its structure in object streams, a link, a comment of high bytes first. */
export function wordPdf() {
  const structure = `20 0 21 60 22 120 <</Type/StructElem/S/P/P 15 0 R/K 0>> <</Type/StructElem/S/Link/P 20 0 R/K[<</Type/OBJR/Obj 9 0 R>>]>> <</Title(Launch of a CSS/JavaScript (React\\) site)/Author(Sam)>>`;
  return latin1(
    [
      "%PDF-1.7\r\n%\xb5\xb5\xb5\xb5\r\n1 0 obj\r\n<</Type/Catalog/Pages 2 0 R/Lang(en-GB) /StructTreeRoot 15 0 R/MarkInfo<</Marked true>>/Metadata 8 0 R/ViewerPreferences 7 0 R>>\r\nendobj\r\n",
      "2 0 obj\r\n<</Type/Pages/Count 1/Kids[ 3 0 R] >>\r\nendobj\r\n",
      "3 0 obj\r\n<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 5 0 R>>/ProcSet[/PDF/Text/ImageB/ImageC/ImageI] >>/Annots[ 9 0 R] /MediaBox[ 0 0 595.32 841.92] /Contents 4 0 R/Group<</Type/Group/S/Transparency/CS/DeviceRGB>>/Tabs/S/StructParents 0>>\r\nendobj\r\n",
      `4 0 obj\r\n${deflated("BT /F1 11 Tf (Python, CSS/JavaScript, DDE) Tj ET")}\r\nendobj\r\n`,
      "9 0 obj\r\n<</Subtype/Link/Rect[ 72 700 200 712] /BS<</W 0>>/F 4/A<</Type/Action/S/URI/URI(https://sam.example/JavaScript) >>/StructParent 1>>\r\nendobj\r\n",
      `12 0 obj\r\n${deflated(structure, "/Type/ObjStm/N 3/First 18")}\r\nendobj\r\n`,
      `8 0 obj\r\n${METADATA}\r\nendobj\r\n`,
      `40 0 obj\r\n${deflated("\x01\x02", "/Type/XRef/Size 41/W[ 1 4 2] /Root 1 0 R/Info 14 0 R")}\r\nendobj\r\n`,
      "xref\r\n0 41\r\ntrailer\r\n<</Size 41/Root 1 0 R/Info 14 0 R>>\r\nstartxref\r\n900\r\n%%EOF\r\nxref\r\n0 0\r\ntrailer\r\n<</Size 41/Root 1 0 R/Prev 900/XRefStm 800>>\r\nstartxref\r\n1000\r\n%%EOF",
    ].join(""),
  );
}

/** As pdfTeX with hyperref writes it: padded lengths, bookmarks, links within the document and out of it. */
export function latexPdf() {
  const objects = `1 0 2 60 << /S /GoTo /D (section.1) >> << /Type /Annot /Subtype /Link /Border[0 0 0] /A << /S /URI /URI (https://github.example/sam) >> >> << /Type /Outlines /First 8 0 R /Last 8 0 R /Count 1 >>`;
  const data = deflateSync(latin1(objects));
  const stream = `12 0 obj\n<<\n/Type /ObjStm\n/N 3\n/First 12\n/Length ${data.length}      \n/Filter /FlateDecode\n>>\nstream\n${data.toString("latin1")}\nendstream\nendobj\n`;
  const text = "%PDF-1.5\n%\xd0\xd4\xc5\xd8\n";
  return latin1(
    `${text}3 0 obj\n${deflated("BT /F8 9.96 Tf 148 707 Td [(C)-1(SS/Ja)10(v)15(aScript)]TJ ET")}\nendobj\n${stream}13 0 obj\n<< /Type /XRef /Index [0 14] /Size 14 /W [1 2 1] /Root 11 0 R /Info 10 0 R /ID [<0A><0B>] /Length 2 >>\nstream\n\x01\x02\nendstream\nendobj\nstartxref\n740\n%%EOF\n`,
  );
}

/** As LibreOffice exports it: lengths kept apart, bookmarks in the open, a title in UTF-16. */
export const libreOfficePdf = () =>
  latin1(
    `%PDF-1.7\n%\xc3\xa4\xc3\xbc\n2 0 obj\n<</Length 3 0 R/Filter/FlateDecode>>\nstream\nx\x9c\x03\x00\x00\x00\x00\x01\nendstream\nendobj\n3 0 obj\n8\nendobj\n5 0 obj\n<</Type/Pages/Resources 9 0 R/Kids[ 1 0 R ]/Count 1>>\nendobj\n6 0 obj\n<</Type/Outlines/First 7 0 R/Last 7 0 R>>\nendobj\n10 0 obj\n<</Type/Catalog/Pages 5 0 R/OpenAction[1 0 R /XYZ null null 0]/Outlines 6 0 R/PageMode/UseNone>>\nendobj\n11 0 obj\n<</Creator<FEFF005700720069007400650072>/Producer(LibreOffice)>>\nendobj\nxref\n0 12\ntrailer\n<</Size 12/Root 10 0 R/Info 11 0 R>>\nstartxref\n900\n%%EOF\n`,
  );

/** Made for reading while it loads: numbers and a font under names that mean other things elsewhere. */
export const linearizedPdf = () =>
  pdfWith("<</Font<</S 9 0 R>>/Filter/FlateDecode/I 112/Length 97/O 80/S 36/V 96>>stream\nx\nendstream");

/** Words in the open, not compressed, as small programs write them. */
export const plainTextPdf = () =>
  pdfWith(
    "<< /Length 200 >>\nstream\nBT (HTML / CSS /JavaScript, GoToR, /Launch Academy, S/JavaScript) Tj (PDF/XFA \\(Adobe\\), /EF 5, /XFA 3.3, /EmbeddedFiles, C/S 36 % of it) Tj (Upper Second/First 2019) Tj ET\nendstream",
  );
