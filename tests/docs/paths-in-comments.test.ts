import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { parseSync } from "oxc-parser";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const FILES = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { cwd: ROOT, encoding: "utf8" })
  .split("\0")
  .filter((file) => file && existsSync(join(ROOT, file)));

/** What a command or the site makes, what a package is called, and files of Next's that we do without. */
const ELSEWHERE =
  /^(?:lib\/core\/prisma|test-results\/.*|.*\b(?:NAME|TAG|FILE)\b.*|ical\.js|(?:manifest|my-data)\.json|(?:not-found|loading)\.tsx)$/;
const NAMED =
  /(?<![\w/:@~*.-])((?:\.{1,2}\/)*(?:(?:\([\w-]+\)|[\w.[\]-]+)\/)*[\w.[\]-]*\w\.(?:tsx?|[mc]?js|css|md|prisma|sql|json|ya?ml|conf))(?![\w/(])|(?<![\w/:@~*.-])((?:lib|app|components|server|scripts|tests|bench|e2e|deploy|docs|prisma|public|locales)\/[\w/[\]-]+)(?![\w.*(])/g;

/** Every folder and file by each stretch of its path, with and without its extension: a comment says as much as it needs. */
const STRETCHES = new Set(
  FILES.flatMap((file) => {
    const parts = file.split("/");
    return parts.flatMap((_, end) => parts.slice(0, end + 1).map((__, start) => parts.slice(start, end + 1).join("/")));
  }).flatMap((path) => [path, path.replace(/\.\w+$/, "")]),
);
const DECISIONS = FILES.flatMap((file) => /^docs\/decisions\/(\d{4})-/.exec(file)?.[1] ?? []);

function commentsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  if (/\.(?:tsx?|m?js)$/.test(file)) return parseSync(file, text).comments.map(({ value }) => value);
  if (file.endsWith(".css")) return text.match(/\/\*[\s\S]*?\*\//g) ?? [];
  return text.match(/\/\/.*/g) ?? [];
}

const isThere = (file: string, name: string): boolean =>
  name.startsWith(".") ? FILES.includes(posix.join(posix.dirname(file), name)) : STRETCHES.has(name.replace(/\/$/, ""));

const missingIn = (file: string, texts: string[]): string[] =>
  texts
    .flatMap((text) => [...text.matchAll(NAMED)].map(([, path, folder]) => path ?? folder ?? ""))
    .filter((name) => !ELSEWHERE.test(name) && !/^docs\/decisions\/\d{4}$/.test(name) && !isThere(file, name))
    .map((name) => `${file}: ${name}`);

const SOURCES = FILES.filter((file) => /\.(?:tsx?|m?js|css|prisma)$/.test(file) && !file.startsWith("public/spoken/"));
const COMMENTS = SOURCES.map((file) => ({ file, texts: commentsOf(file) }));

test("every file and folder that a comment names is there", () => {
  expect(COMMENTS.flatMap(({ file, texts }) => missingIn(file, texts))).toEqual([]);
});

test("every file and folder that the docs name between backticks is there", () => {
  const pages = FILES.filter((file) => /^(?:[A-Z]+|docs\/(?!decisions).*|bench\/README|deploy\/.*)\.md$/.test(file));
  const named = (page: string) => readFileSync(join(ROOT, page), "utf8").match(/`[^`\n]+`/g) ?? [];

  expect(pages.flatMap((page) => missingIn(page, named(page)))).toEqual([]);
});

test("every decision that a comment names is there", () => {
  const missing = COMMENTS.flatMap(({ file, texts }) =>
    texts
      .flatMap((text) => [...text.matchAll(/\bdecisions?[ /](\d{1,4})\b/g)].map(([, number = ""]) => number))
      .filter((number) => !DECISIONS.includes(number.padStart(4, "0")))
      .map((number) => `${file}: ${number}`),
  );

  expect(missing).toEqual([]);
});
