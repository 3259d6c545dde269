import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, stop } from "esbuild";
import { afterAll, expect, test } from "vitest";
import type * as Brand from "@/lib/core/settings/brand";
import type * as Input from "@/lib/core/forms/input";
import type * as Welcome from "@/lib/mail/templates/welcome";
import type * as Settings from "@/lib/settings/vocabulary";
import { translation } from "./plugin.mjs";
import { PSEUDO_LANGUAGE } from "./pseudo.mjs";

const ROOT = process.cwd();
mkdirSync(join(ROOT, ".test-data"), { recursive: true });
const made = mkdtempSync(join(ROOT, ".test-data", "texts-"));
afterAll(async () => {
  rmSync(made, { recursive: true });
  await stop();
});

/** A module with all that it imports, as a program has it that speaks the language nobody speaks. */
async function spoken<Module>(file: string): Promise<Module> {
  const outfile = join(made, `${file.replace(/\W/g, "-")}.mjs`);
  await build({
    absWorkingDir: ROOT,
    entryPoints: [file],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "silent",
    plugins: [translation(ROOT, PSEUDO_LANGUAGE)],
  });
  return (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as Module;
}

/** Words in plain letters, which nothing of ours has in that language. */
const plain = (text: string, ...data: string[]) =>
  data
    .reduce((rest, one) => rest.replaceAll(one, " "), text.replace(/https?:\/\/\S+|\S+@\S+/g, " "))
    .match(/[A-Za-z]{3,}/g) ?? [];

test("a letter is in the language of the site, as HTML and as plain text, and data in it stay as they are", async () => {
  const { welcome } = await spoken<typeof Welcome>("lib/mail/templates/welcome.ts");
  const { brandOfEnvironment } = await spoken<typeof Brand>("lib/core/settings/brand.ts");
  const brand = brandOfEnvironment();
  const letter = welcome({ url: "https://example.com/x", minutes: 10 }, brand);

  expect(plain(letter.subject, brand.name)).toEqual([]);
  expect(plain(letter.text, brand.name, brand.legalName, brand.address, brand.hours)).toEqual([]);
  expect(letter.text).toContain(brand.name);
  expect(letter.html).toContain('<html lang="en-XA">');
});

test("so are refusals, with the forms of their plurals", async () => {
  const { emailAddress } = await spoken<typeof Input>("lib/core/forms/input.ts");
  const { sayPeriod } = await spoken<typeof Settings>("lib/settings/vocabulary.ts");

  expect(plain(emailAddress.safeParse("nobody").error?.issues[0]?.message ?? "plain")).toEqual([]);
  expect([sayPeriod("callMonths", 1), sayPeriod("callMonths", 12)]).toEqual(["[1 ɱóñťĥ~~]", "[12 ɱóñťĥš~~~]"]);
});
