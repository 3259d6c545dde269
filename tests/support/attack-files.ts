import { crc32, deflateRawSync } from "node:zlib";

// Files that are sent to the site as a CV, good and bad, made here so that no dangerous file lies in the checkout.

export interface Part {
  name: string;
  content: string | Buffer;
  /** What the archive says the part unpacks to, when that is a lie. */
  saysBytes?: number;
  encrypted?: boolean;
}

/** A ZIP of these parts, deflated. */
export function zip(parts: Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, saysBytes, encrypted } of parts) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw, { level: 9 });
    const label = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x800 | (encrypted ? 1 : 0), 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(raw), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(saysBytes ?? raw.length, 18);
    facts.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), facts, label, packed]);
    locals.push(local);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), facts, rest, label]));
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const DECLARED = '<?xml version="1.0" encoding="UTF-8"?>';

const contentTypes = (type = WORD): Part => ({
  name: "[Content_Types].xml",
  content: `${DECLARED}<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
});
const body: Part = {
  name: "word/document.xml",
  content: `${DECLARED}<w:document><w:body><w:p><w:r><w:t>Sam Okafor</w:t></w:r></w:p></w:body></w:document>`,
};

/** A Word document as Word writes it, as far as a reader needs; `more` goes in beside its parts. */
export const docx = (...more: Part[]) => zip([contentTypes(), body, ...more]);

export const docm = () => zip([contentTypes("application/vnd.ms-word.document.macroEnabled.main+xml"), body]);

/** The relations of the settings: where an attached template is named. */
export const settingsWith = (relationship: string): Part => ({
  name: "word/_rels/settings.xml.rels",
  content: `${DECLARED}<Relationships>${relationship}</Relationships>`,
});

/** A relationship that Word follows outside the file. */
export function outside(target: string, kind = "attachedTemplate", mode = 'TargetMode="External"'): string {
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  return `<Relationship Id="rId1" Type="${type}" Target="${target}" ${mode}/>`;
}

/** A PDF of one empty page; `extra` stands among its objects, `trailer` in its trailer. */
export function pdf({ before = "", extra = "", trailer = "", after = "" } = {}): Buffer {
  const objects = [
    "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
    "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n",
    "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n",
    extra,
  ].join("");
  const text = `${before}%PDF-1.7\n${objects}xref\n0 4\ntrailer\n<< /Size 4 /Root 1 0 R ${trailer}>>\nstartxref\n${objects.length + 9}\n%%EOF\n${after}`;
  return Buffer.from(text, "latin1");
}

export const program = () =>
  Buffer.concat([Buffer.from("MZ\x90\x00\x03\x00\x00\x00", "latin1"), Buffer.alloc(4096, 0x90)]);

/** The container of an old .doc, and of any document that Office has encrypted. */
export const compoundFile = () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096)]);

/** How long something takes of a processor, in milliseconds: a machine that does other things meanwhile is not its fault. */
export async function processorMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
