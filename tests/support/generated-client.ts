import { ensureGenerated } from "../../scripts/launch/generate.mjs";

/** The Prisma client is made from the schema before any test imports it. */
export default async function setup() {
  await ensureGenerated(process.cwd());
}
