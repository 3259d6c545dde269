import { basename, join } from "node:path";
import { build, stop } from "esbuild";

/**
 * Node's arguments for a program of ours in a process of its own: one file of plain JavaScript, made here. Read source by
 * source, a program starts in three seconds of work and not in one, and some tests kill it ten times.
 */
export async function program(file: string): Promise<string[]> {
  const outfile = join(process.env.DATA_DIR ?? "", "programs", `${basename(file, ".ts")}.mjs`);
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    packages: "external",
    conditions: ["react-server"],
    platform: "node",
    format: "esm",
    target: "node22",
    logLevel: "warning",
  });
  await stop();
  return ["--conditions=react-server", outfile];
}
