import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { db } from "@/lib/core/db";
import { count } from "@/lib/core/text/text";
import { exportOfEverything } from "@/lib/posts/moving/ours/export";
import { readPicture } from "@/lib/posts/moving/ways";
import { progress } from "./progress";

const USAGE = "npm run posts:export -- FILE.zip";

/** Writes everything of the blog into an archive that posts:import takes back. It has its name once it is whole. */
async function run(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [path] = positionals;
  if (!path || positionals.length !== 1) throw new Error("Give the file to write.");
  const bar = progress("posts", process.stderr);
  let posts = 0;
  const tell = (done: number, total: number) => bar.at((posts = done), total);
  const partly = `${path}.part`;
  try {
    await pipeline(await exportOfEverything({ readPicture, tell }), createWriteStream(partly, { mode: 0o600 }));
    await rename(partly, path);
  } catch (error) {
    await rm(partly, { force: true });
    throw error;
  }
  bar.end();
  console.log(`${count(posts, "post")} in ${path}`);
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
}
