// @ts-check
/**
 * npm run audit:dependencies: asks the registry what is known of our packages. Fails for what docs/security.md says
 * must not go out.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { findingsIn, judged } from "./audit/judging.mjs";

const root = new URL("..", import.meta.url);
const { packages } = JSON.parse(readFileSync(new URL("package-lock.json", root), "utf8"));
/** @type {import("./audit/judging.mjs").Accepted[]} */
const accepted = JSON.parse(readFileSync(new URL("docs/security/accepted-advisories.json", root), "utf8"));

/** @param {string} name */
const isInProduction = (name) =>
  Object.entries(packages).some(([path, { dev }]) => path.endsWith(`node_modules/${name}`) && !dev);

const LONGEST_MS = 120_000;
const asked = spawnSync("npm", ["audit", "--json"], { cwd: root, encoding: "utf8", timeout: LONGEST_MS });
const report = read(asked.stdout);
if (!report?.vulnerabilities) {
  // Mirrors often keep packages and no advisories. Nothing is known then, which is not the same as nothing being wrong.
  console.log("Dependencies: skipped, since this registry does not answer audits.");
  process.exit(process.argv.includes("--must-answer") ? 1 : 0);
}

const { stopping, told } = judged(findingsIn(report, isInProduction), accepted, new Date());
for (const { severity, name, title, id, reaches } of [...stopping, ...told])
  console.log(`${severity}: ${name}, ${title} (${id})${reaches ? "" : ", in development only"}`);
console.log(`Dependencies: ${stopping.length} to mend before anything goes out, ${told.length} to look at.`);
process.exit(stopping.length === 0 ? 0 : 1);

/** @param {string} text */
function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
