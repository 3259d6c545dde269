// @ts-check
/** npm run build: everything that starting would make, made beforehand, as for the image of a container. Needs no database. */
import { ensureInstalled, onNewNode, ROOT } from "./launch/runtime.mjs";

await ensureInstalled();
await onNewNode(import.meta.filename ?? process.argv[1] ?? "");

const { phase } = await import("./launch/phases.mjs");
const { readSetting } = await import("./launch/environment.mjs");
const { ensureBuilt } = await import("./launch/build.mjs");
const { ensureGenerated } = await import("./launch/generate.mjs");
const { ensurePrograms } = await import("./launch/programs.mjs");

const { env } = await readSetting();
await phase("generate", () => ensureGenerated(ROOT));
await phase("build", () => Promise.all([ensureBuilt(ROOT, env), ensurePrograms(ROOT, env)]));
process.exit();
