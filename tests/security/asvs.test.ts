import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { REQUIREMENTS } from "./asvs-numbers";

// docs/security/asvs.md says of every requirement how we stand, and what shows it. This holds it to what is there.

const ROOT = join(import.meta.dirname, "..", "..");
const read = (name: string) => readFileSync(join(ROOT, name), "utf8");
const document = read("docs/security/asvs.md");

const LINE = /^- \*\*([\d.]+)\*\* L([12]) (met|not applicable|deployment|accepted|gap): (\S.{9,})$/;
/** A file, and what in it is meant: the title of a test, or a heading. */
const PROOF = /`([\w./()[\]-]+\.(?:test\.tsx?|spec\.ts|md|conf|mjs|ts))`(?: “([^”]+)”)?/g;

const lines = document.split("\n").filter((line) => line.startsWith("- "));
const rows = lines.flatMap((line) => {
  const [, number = "", level = "", status = "", words = ""] = LINE.exec(line) ?? [];
  const proofs = [...words.matchAll(PROOF)].map(([, file = "", title]) => ({ file, title }));
  return number ? [{ number, level: Number(level), status, proofs }] : [];
});

const required = Object.entries(REQUIREMENTS).flatMap(([section, levels]) =>
  levels.flatMap((numbers, index) => numbers.map((number) => `${section}.${number} L${index + 1}`)),
);

test("every requirement of level 1 and level 2 is judged, each once, and nothing else", () => {
  expect(lines.filter((line) => !LINE.test(line))).toEqual([]);
  expect(rows.map(({ number, level }) => `${number} L${level}`).sort()).toEqual(required.sort());
});

/** Whether a test of this title stands in a source, or a heading in a document. */
function holds(file: string, title: string): boolean {
  const source = read(file);
  if (file.endsWith(".md")) return source.split("\n").some((line) => /^#+ /.test(line) && line.endsWith(` ${title}`));
  return ['"', "'", "`"].some((mark) => new RegExp(`\\(\\s*${mark}${escaped(title)}${mark},`).test(source));
}
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

test("every file that is named is there, and every test and every heading in it", () => {
  const missing = rows.flatMap(({ number, proofs }) =>
    proofs.flatMap(({ file, title }) => {
      if (!existsSync(join(ROOT, file))) return `${number}: there is no ${file}`;
      return title && !holds(file, title) ? `${number}: ${file} has no “${title}”` : [];
    }),
  );

  expect(missing).toEqual([]);
});

test("whatever is said to be met is shown by a test, or is written where it says", () => {
  const unshown = rows.filter(({ status, proofs }) => status === "met" && proofs.length === 0);

  expect(unshown.map(({ number }) => number)).toEqual([]);
});

test("docs/security.md tells of each requirement that is not met, and of no other", () => {
  const [, told = ""] = /\n## What we do not meet\n([\s\S]*?)\n## /.exec(read("docs/security.md")) ?? [];
  const open = rows.filter(({ status }) => status === "accepted" || status === "gap").map(({ number }) => number);

  expect([...told.matchAll(/\b\d+\.\d+\.\d+\b/g)].map(([number]) => number).sort()).toEqual(open.sort());
});
