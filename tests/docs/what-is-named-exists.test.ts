import { existsSync, globSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const PAGES = globSync(["*.md", "docs/**/*.md", "bench/README.md", "deploy/**/*.md"], { cwd: ROOT });
const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> };

const read = (page: string): string => readFileSync(join(ROOT, page), "utf8");

test.each(PAGES)("every command that %s names is there", (page) => {
  const named = [...read(page).matchAll(/npm run (?:--?\w+ )*([a-z][\w:-]*)/g)].map(([, name = ""]) => name);

  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test.each(PAGES)("every file and picture that %s leads to is there", (page) => {
  const links = [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)|\b(?:src|href|srcset)="([^"#]+)"/g)];
  const files = links
    .map(([, link, attribute]) => link ?? attribute ?? "")
    .filter((file) => !/^[a-z]+:|^\//.test(file));

  expect(files.filter((file) => !existsSync(join(ROOT, dirname(page), file)))).toEqual([]);
});

test("every picture of the docs is shown, and none has more than 150 KB", () => {
  const shown = PAGES.map(read).join("\n");
  const pictures = globSync("docs/pictures/*", { cwd: ROOT });

  expect(pictures.filter((file) => !shown.includes(relative("docs", file)))).toEqual([]);
  expect(pictures.filter((file) => statSync(join(ROOT, file)).size > 150 * 1024)).toEqual([]);
});

test("the picture of how it is built names every domain, and no other", () => {
  const domains = readdirSync(join(ROOT, "lib")).filter((name) => !["core", "worker"].includes(name));
  const [, first = "", second = ""] =
    /lib\/<domain> the rules: ([a-z ]+)\n[^a-z]*([a-z ]+)\n/.exec(read("docs/architecture.md")) ?? [];

  expect([...first.trim().split(" "), ...second.trim().split(" ")].sort()).toEqual(domains.sort());
});
