import { deflateSync } from "node:zlib";
import { type Part, zip } from "./attack-files";

// CVs with words in them, of each kind that is taken, made by hand.

export interface Placed {
  text: string;
  x: number;
  y: number;
  size?: number;
}

/** A PDF with these words at these places, page by page; from the lower left corner of A4, in points. */
export function textPdf(...pages: Placed[][]): Buffer {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${4 + 2 * at} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((placed, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * at} 0 R >>`,
      streamOf(placed),
    ]),
  ];
  return pdfOf(objects);
}

/** A PDF whose objects are these, from number 1 on; the first is its catalogue. */
export function pdfOf(objects: string[]): Buffer {
  let body = "%PDF-1.7\n";
  const starts = objects.map((object, at) => {
    const start = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    "latin1",
  );
}

function streamOf(placed: Placed[]): string {
  const said = placed.map(({ text, x, y, size = 11 }) => `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj`);
  return packedStream(`BT ${said.join("\n")} ET`);
}

/** A stream of a PDF, deflated. */
export function packedStream(content: string | Buffer, dict = ""): string {
  const data = deflateSync(typeof content === "string" ? Buffer.from(content, "latin1") : content);
  return `<< ${dict} /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data.toString("latin1")}\nendstream`;
}

const escaped = (text: string) => text.replace(/[\\()]/g, "\\$&");

/** Lines one below the other. */
export const column = (lines: string[], x: number, top: number, step = 14): Placed[] =>
  lines.map((text, at) => ({ text, x, y: top - at * step }));

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document with these as the inside of its body, and more parts beside it. */
export function textDocx(body: string, ...more: Part[]): Buffer {
  const content = `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`;
  const types = '<?xml version="1.0" encoding="UTF-8"?><Types/>';
  return zip([
    { name: "[Content_Types].xml", content: types },
    { name: "word/document.xml", content },
    ...more.map((part) => ({ ...part, content: String(part.content).replace("<w:hdr>", `<w:hdr ${W}>`) })),
  ]);
}

/** A paragraph of Word. */
export const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export const ODT = "application/vnd.oasis.opendocument.text";
const OFFICE = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(" ");

/** The content of an OpenDocument text. */
export const odtContent = (body: string, before = "<office:scripts/>") =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${OFFICE} office:version="1.3">${before}<office:body><office:text>${body}</office:text></office:body></office:document-content>`;

/** An OpenDocument text as LibreOffice packs it, with this in its body, of this type, and more parts beside it. */
export function odt({
  body = "<text:p>Sam Okafor</text:p>",
  type = ODT,
  manifest = "",
  content = odtContent(body),
  more = [] as Part[],
  without = "",
} = {}): Buffer {
  const parts: Part[] = [
    { name: "mimetype", content: type },
    { name: "content.xml", content },
    { name: "meta.xml", content: '<?xml version="1.0" encoding="UTF-8"?><office:document-meta/>' },
    { name: "Thumbnails/thumbnail.png", content: "\x89PNG" },
    {
      name: "META-INF/manifest.xml",
      content: `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/>${manifest}</manifest:manifest>`,
    },
    ...more,
  ];
  return zip(parts.filter(({ name }) => name !== without));
}

const FONTS =
  "{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\froman\\fcharset238 Times CE;}}{\\colortbl;\\red0\\green0\\blue0;}";

/** A rich text with this behind its fonts. */
export const rtf = (body = "\\f0 Sam Okafor\\par Planner\\par"): Buffer =>
  Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0${FONTS}{\\*\\generator Riched20 10.0;}{\\info{\\author Somebody Else}}\\viewkind4\\uc1 ${body}}`,
    "latin1",
  );

/** A CV of each kind with the same few words. */
export const one = {
  pdf: () => textPdf(column(["Sam Okafor", "Planner in Leeds"], 72, 760)),
  docx: () => textDocx(paragraph("Sam Okafor") + paragraph("Planner in Leeds")),
  odt: () => odt({ body: "<text:p>Sam Okafor</text:p><text:p>Planner in Leeds</text:p>" }),
  rtf: () => rtf("\\f0 Sam Okafor\\par Planner in Leeds\\par"),
};

/** A page that somebody scanned: a picture and no words. */
export const scannedPdf = () =>
  pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>",
    packedStream("q 595 0 0 842 0 0 cm /I Do Q"),
    packedStream(
      Buffer.alloc(100 * 100, 200),
      "/Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8",
    ),
  ]);
