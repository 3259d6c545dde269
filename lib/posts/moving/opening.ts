import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { filesOfArchive } from "./files/archive";
import type { Files } from "./files/files";
import { filesOfFolder } from "./files/folder";
import { type OldSite, Unreadable } from "./found";
import { ghostSite } from "./ghost/site";
import { hasMarkdown, markdownSite } from "./markdown/site";
import { isOurExport, ourSite } from "./ours/site";
import { wordpressSite } from "./wordpress/site";

export const KINDS = ["wordpress", "ghost", "markdown"] as const;
export type Kind = (typeof KINDS)[number];

interface Opening {
  /** Found out from what is in it when it is left out. */
  kind?: Kind;
  /** Where the old site was, for addresses that the file gives without it. */
  address?: string | null;
}

/** JSON is read whole; as text it takes several times the memory. */
const MOST_JSON_BYTES = 256 * 1024 * 1024;
/** XML is read bit by bit; this is far more than any export has. */
const MOST_XML_BYTES = 4 * 1024 * 1024 * 1024;

/** Opens what an old site was exported into: a file, an archive of files or a folder. Throws Unreadable with the reason. */
export async function openOldSite(path: string, { kind, address = null }: Opening): Promise<OldSite> {
  const found = await stat(path).catch(() => {
    throw new Unreadable(`There is no file or folder ${path}.`);
  });
  if (found.isDirectory()) return siteOfFiles(await filesOfFolder(path), { kind, address });
  const start = await firstBytes(path);
  if (start.subarray(0, 2).toString("latin1") === "PK")
    return siteOfFiles(await filesOfArchive(path, found.size), { kind, address });
  const name = basename(path);
  const looks = kind ?? kindOf(name, start);
  if (looks === "wordpress")
    return wordpressSite([{ name, open: async () => createReadStream(path) }], async () => undefined);
  if (looks === "ghost") return ghostSite(await wholeText(path, found.size), null, address);
  throw new Unreadable(
    `${name} is neither an export of WordPress (XML) or Ghost (JSON) nor an archive of Markdown files.`,
  );
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function kindOf(name: string, start: Buffer): Kind | null {
  const text = start.toString("latin1").replace(/[\0\u00ef\u00bb\u00bf\u00fe\u00ff\s]/g, "");
  if (text.startsWith("<")) return "wordpress";
  if (text.startsWith("{") || text.startsWith("[")) return "ghost";
  return /\.xml$/i.test(name) ? "wordpress" : null;
}

async function wholeText(path: string, size: number): Promise<string> {
  if (size > MOST_JSON_BYTES) throw new Unreadable(tooLarge(basename(path), MOST_JSON_BYTES));
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

const tooLarge = (name: string, bytes: number) =>
  `${name} is larger than ${bytes / 1024 / 1024} MB. Export it in parts.`;

async function siteOfFiles(files: Files, given: { kind?: Kind; address: string | null }): Promise<OldSite> {
  try {
    return await siteAmong(files, given);
  } catch (error) {
    await files.close();
    throw error;
  }
}

async function siteAmong(files: Files, { kind, address }: { kind?: Kind; address: string | null }): Promise<OldSite> {
  if (!kind && isOurExport(files)) return ourSite(files);
  if (kind === "markdown" || (!kind && hasMarkdown(files))) return markdownSite(files, address);
  const exports = files.names.filter((name) => /\.xml$/i.test(name));
  if (kind === "wordpress" || (!kind && exports.length > 0)) return wordpressAmong(files, exports);
  const [json] = files.names.filter((name) => /\.json$/i.test(name)).sort((a, b) => files.size(b) - files.size(a));
  if (!json)
    throw new Unreadable("There is neither a Markdown file in it nor an export of WordPress (XML) or Ghost (JSON).");
  const bytes = await files.read(json, MOST_JSON_BYTES);
  if (!bytes) throw new Unreadable(tooLarge(json, MOST_JSON_BYTES));
  return ghostSite(bytes.toString("utf8"), files, address);
}

function wordpressAmong(files: Files, names: string[]): Promise<OldSite> {
  const large = names.find((name) => files.size(name) > MOST_XML_BYTES);
  if (large) throw new Unreadable(tooLarge(large, MOST_XML_BYTES));
  const exports = names.map((name) => ({ name, open: () => files.stream(name) }));
  return wordpressSite(exports, () => files.close());
}
