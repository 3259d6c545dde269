import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { db } from "@/lib/core/db";
import { moveIn, type Ways } from "./move";
import { type Kind, openOldSite } from "./opening";
import { waysFor } from "./ways";
import { emptied } from "@/tests/support/emptied";

/** When the posts of these tests are moved in. */
export const MOVING = new Date("2026-11-25T10:00:00Z");

/** Nothing at all is in the blog. */
export async function noBlog(): Promise<void> {
  await emptied("post", "post_slug", "post_image", "author", "category", "audit_event");
}

const folders: string[] = [];
afterAll(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))));

/** A folder that goes when the tests of the file have ended. */
async function passingFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "moving-"));
  folders.push(folder);
  return folder;
}

/** A file of this text. */
export async function fileOf(name: string, content: string | Buffer): Promise<string> {
  const path = join(await passingFolder(), name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

/** A folder of these files. */
export async function folderOf(files: Record<string, string | Buffer>): Promise<string> {
  const root = await passingFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  return root;
}

/** Nobody is asked outside: what the web would give, by address. */
export const webOf = (pictures: Record<string, Buffer> = {}): Pick<Ways, "fetch"> => ({
  fetch: async (url) => {
    const bytes = pictures[url.href];
    return bytes ? { name: "picture.jpg", bytes } : { why: "The old site answered 404." };
  },
});

interface Given {
  kind?: Kind;
  address?: string;
  isDryRun?: boolean;
  web?: Record<string, Buffer>;
}

/** Moves a file or folder in. */
export async function moved(path: string, { kind, address, isDryRun = false, web = {} }: Given = {}) {
  const site = await openOldSite(path, { kind, address });
  try {
    return await moveIn(site, { ...waysFor(null, MOVING), ...webOf(web) }, { isDryRun, actorId: null }, MOVING);
  } finally {
    await site.close();
  }
}

/** The post at this address here, with what it points at. */
export const postAt = (slug: string) =>
  db.post.findUniqueOrThrow({
    where: { slug },
    include: { author: true, category: true, oldAddresses: { orderBy: { path: "asc" } }, revisions: true },
  });
