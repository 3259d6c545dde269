import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { wholeChromiumPath } from "@/e2e/support/chromium";

/*
 * Lighthouse comes with a hundred packages that nothing else here needs, so only whoever measures with it has them: from a
 * lock file of their own, next to what the benchmarks keep (docs/decisions/0058).
 */
const LOCKED = "bench/lighthouse";
const KEPT = ".bench-data";

export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

/** What one visit came to, a phone on a slow line being imitated. */
export interface Visit {
  /** Of a hundred. */
  scores: Record<(typeof CATEGORIES)[number], number>;
  largestPaintMs: number;
  layoutShift: number;
  blockingMs: number;
  scriptBytes: number;
  /** What took points off, by Lighthouse's names. */
  faults: string[];
}

interface Audit {
  score: number | null;
  numericValue?: number;
  details?: { items?: { resourceType?: string; transferSize?: number }[] };
}

interface Report {
  runtimeError?: { message: string };
  audits: Record<string, Audit>;
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
}

/** Opens an address in a browser of its own, as a first visit. `home` is where Lighthouse is installed. */
export async function visited(address: string, home: string): Promise<Visit> {
  let said = "";
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const report = await reportOf(address, home);
    if (report && !report.runtimeError) return visitIn(report);
    said = report?.runtimeError?.message ?? "Lighthouse ended without a report.";
  }
  throw new Error(`${address}: ${said}`);
}

/** Now and then the browser does not tell Lighthouse when a visit began (NO_NAVSTART): then it says nothing of the page. */
const ATTEMPTS = 4;

async function reportOf(address: string, home: string): Promise<Report | undefined> {
  const args = [home, address, wholeChromiumPath() ?? "", ...CATEGORIES];
  const child = spawn(process.execPath, ["bench/harness/lighthouse-visit.mjs", ...args], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const reports: Report[] = [];
  child.on("message", (report) => reports.push(report as Report));
  await once(child, "exit");
  return reports[0];
}

function visitIn({ audits, categories }: Report): Visit {
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const value = (name: string) => audits[name]?.numericValue ?? NaN;
  const requests = audits["network-requests"]?.details?.items ?? [];
  const scripts = requests.filter(({ resourceType }) => resourceType === "Script");
  const weighed = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  return {
    scores: Object.fromEntries(CATEGORIES.map((name) => [name, score(name)])) as Visit["scores"],
    largestPaintMs: value("largest-contentful-paint"),
    layoutShift: value("cumulative-layout-shift"),
    blockingMs: value("total-blocking-time"),
    scriptBytes: scripts.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0),
    faults: weighed.map(({ id }) => id).filter((id) => (audits[id]?.score ?? 1) < 0.9),
  };
}

/** The folder with Lighthouse, installed at the first asking and whenever its lock has changed. */
export function lighthouseHome(say: (words: string) => void): string {
  const lock = readFileSync(join(LOCKED, "package-lock.json"));
  const home = join(KEPT, `lighthouse-${createHash("sha256").update(lock).digest("hex").slice(0, 12)}`);
  if (existsSync(join(home, "node_modules", ".package-lock.json"))) return home;
  say("Installing Lighthouse");
  mkdirSync(home, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) copyFileSync(join(LOCKED, name), join(home, name));
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", args, { cwd: home, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error("Lighthouse could not be installed. Is the npm registry reachable?");
  return home;
}
