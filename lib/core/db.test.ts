import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("no column is a list of a kind that the client cannot read below a relation", () => {
  const files = globSync("prisma/schema/*.prisma");

  expect(files.length).toBeGreaterThan(20);
  for (const file of files) expect(readFileSync(file, "utf8"), file).not.toMatch(/\b(?:BigInt|Decimal)\[\]/);
});
