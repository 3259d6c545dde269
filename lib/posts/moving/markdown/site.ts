import { posix } from "node:path";
import { type Found, type OldSite, Unreadable } from "../found";
import type { Files } from "../files/files";
import { MOST_PICTURE_BYTES, type PictureBytes } from "../pictures";
import { foundInFile } from "./post";

const IS_MARKDOWN = /\.(?:md|mdx|markdown)$/i;
/** Far more than any article. */
const MOST_TEXT_BYTES = 4 * 1024 * 1024;
/** Where programs keep pictures that a text calls by an address of the site. */
const PICTURE_ROOTS = ["", "static", "public", "assets", "src", "src/assets", "content"];

/** Whether there is a Markdown file among them. */
export const hasMarkdown = (files: Files): boolean => files.names.some((name) => IS_MARKDOWN.test(name));

/** The Markdown files of a folder or an archive, with the pictures that lie beside them. */
export function markdownSite(files: Files, address: string | null): OldSite {
  const names = files.names.filter((name) => IS_MARKDOWN.test(name));
  if (names.length === 0) throw new Unreadable("There is no Markdown file in it. Their names end in .md.");
  const root = commonFolder(files.names);
  let done = 0;
  return {
    source: "markdown",
    says: "Markdown files",
    address,
    async *posts() {
      for (const name of names) {
        done++;
        yield await foundAt(files, name, root);
      }
    },
    ownPicture: (src, from) => pictureAt(files, src, `${root}${from}`, root),
    remarks: () => files.remarks,
    share: () => done / names.length,
    close: () => files.close(),
  };
}

/** An archive often has one folder in which everything lies: it is no part of what files are called. */
function commonFolder(names: string[]): string {
  const first = names[0]?.includes("/") ? `${names[0].split("/", 1)[0] ?? ""}/` : "";
  const isOfProgram = /^(?:content|_posts|posts|_drafts|drafts|src|blog)\/$/.test(first);
  return first && !isOfProgram && names.every((name) => name.startsWith(first)) ? first : "";
}

async function foundAt(files: Files, name: string, root: string): Promise<Found> {
  const own = name.slice(root.length);
  const bytes = await read(files, name, MOST_TEXT_BYTES);
  if (typeof bytes === "string") return { kind: "left-out", name: own, why: bytes };
  const text = bytes.toString("utf8");
  const found = foundInFile(own, text);
  if (found.kind === "post" && text.includes("\ufffd") && !bytes.includes("\ufffd"))
    found.post.remarks.push("Some of its characters are no UTF-8, and are a � now");
  return found;
}

/** A damaged file of an archive is said of that file, and the others are read. */
async function read(files: Files, name: string, maxBytes: number): Promise<Buffer | string> {
  try {
    return (await files.read(name, maxBytes)) ?? `It has more than ${maxBytes / 1024 / 1024} MB.`;
  } catch {
    return "It is damaged and could not be read.";
  }
}

/** A picture by the address that a text gives it: beside the text, or from the root of the site. */
export async function pictureAt(files: Files, src: string, from: string, root: string): Promise<PictureBytes | null> {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(src)) return null;
  const path = unescaped(src.split(/[?#]/, 1)[0] ?? "").replace(/^[~@]\//, "/");
  const beside = path.startsWith("/")
    ? []
    : [posix.join(posix.dirname(from), path), posix.join(from.replace(/\.[^.]+$/, ""), path)];
  const below = PICTURE_ROOTS.map((folder) => posix.join(root, folder, path));
  for (const name of [...beside, ...below].map((one) => one.replace(/^\/+/, ""))) {
    if (!files.has(name)) continue;
    const bytes = await read(files, name, MOST_PICTURE_BYTES);
    return typeof bytes === "string" ? null : { name: posix.basename(name), bytes };
  }
  return null;
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
