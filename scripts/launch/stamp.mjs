// @ts-check
/** Work that is done again only when what it is made from has changed. Stamps belong to the checkout, not to a DATA_DIR. */
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { read, withLock } from "./lock.mjs";

/** The folder for stamps and other facts about the build; git-ignored. @param {string} root */
export const stampDir = (root) => join(root, ".stamps");

/**
 * Does the work when the content of the sources differs from the last time it succeeded, or its product is gone; one
 * process at a time. Says whether it worked.
 * @param {{ root: string, name: string, sources: string[], product?: string, extra?: string }} what
 * @param {() => Promise<unknown>} work
 */
export async function whenChanged({ root, name, sources, product, extra = "" }, work) {
  const file = join(stampDir(root), name);
  const fresh = () => read(file) === contentHash(root, sources, extra) && (!product || existsSync(join(root, product)));
  if (fresh()) return false;
  return withLock(`${file}.lock`, async () => {
    if (fresh()) return false;
    const before = contentHash(root, sources, extra);
    await work();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, before);
    return true;
  });
}

/** @param {string} root @param {string[]} sources files, folders and patterns @param {string} extra */
function contentHash(root, sources, extra) {
  const hash = createHash("sha256").update(extra);
  for (const path of sources.flatMap((source) => filesOf(root, source)).sort()) {
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(root, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** @param {string} root @param {string} source */
function filesOf(root, source) {
  const path = join(root, source);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [source];
  return globSync("**/*", { cwd: path, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test|spec)\.tsx?$|\.md$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((file) => !file.startsWith(join("lib", "core", "prisma") + sep));
}
