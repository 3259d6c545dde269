import { createReadStream } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { Unreadable } from "../found";
import { bytesOf, type Files, MOST_FILES } from "./files";

/** Folders that hold no article: what begins with a dot, and packages. */
const NOT_LOOKED_INTO = /^(?:\.|node_modules$)/;

/** The files below a folder. A link to elsewhere is not followed, wherever it leads. */
export async function filesOfFolder(root: string): Promise<Files> {
  const sizes = new Map<string, number>();
  const remarks: string[] = [];
  const waiting = [""];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const name = folder ? `${folder}/${entry.name}` : entry.name;
      if (NOT_LOOKED_INTO.test(entry.name)) continue;
      if (entry.isDirectory()) waiting.push(name);
      else if (entry.isFile()) sizes.set(name, (await lstat(join(root, name))).size);
      else remarks.push(`${name} is a link to elsewhere, and was not followed.`);
    }
    if (sizes.size > MOST_FILES)
      throw new Unreadable(`The folder has more than ${MOST_FILES} files. Give a smaller one.`);
  }
  return {
    names: [...sizes.keys()].sort(),
    remarks,
    has: (name) => sizes.has(name),
    size: (name) => sizes.get(name) ?? 0,
    stream: async (name) => createReadStream(join(root, name)),
    async read(name, maxBytes) {
      const size = sizes.get(name);
      if (size === undefined || size > maxBytes) return null;
      return bytesOf(createReadStream(join(root, name)), maxBytes);
    },
    close: async () => undefined,
  };
}
