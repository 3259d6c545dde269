import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { fold } from "@/lib/core/text/text";
import { SECTORS, type Sector } from "@/lib/jobs/vocabulary";
import { PRACTICE_STAGES, type PracticeStage } from "./words";
import { bank, bankIn, questionsFor } from "./bank";
import { closest } from "./close";

test("the bank has at least 150 questions, each with what a good answer shows, and no two are the same", () => {
  const questions = bank();

  expect(questions.length).toBeGreaterThanOrEqual(150);
  for (const words of [
    questions.map(({ key }) => key),
    questions.map(({ ask }) => fold(ask).replace(/[^a-z0-9]/g, "")),
    questions.map(({ shows }) => fold(shows).replace(/[^a-z0-9]/g, "")),
  ])
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});

test.each(Object.keys(SECTORS) as Sector[])("%s has questions of its own beside those asked anywhere", (sector) => {
  const found = questionsFor({ sector });

  expect(found.filter((one) => one.sector === sector).length).toBeGreaterThanOrEqual(5);
  expect(found.filter((one) => one.sector === null).length).toBeGreaterThan(40);
  expect(found.every((one) => one.sector === sector || one.sector === null)).toBe(true);
});

test.each(Object.keys(PRACTICE_STAGES) as PracticeStage[])("the stage %s has at least five questions", (stage) => {
  expect(bank().filter((one) => one.stage === stage).length).toBeGreaterThanOrEqual(5);
});

test("in another language what is translated is asked in it, under the same keys, and the rest as it was", () => {
  const welsh = bankIn("cy");
  const translated = welsh.filter(({ ask }, at) => ask !== bank()[at]?.ask);

  expect(welsh.map(({ key, stage, sector }) => [key, stage, sector])).toEqual(
    bank().map(({ key, stage, sector }) => [key, stage, sector]),
  );
  expect(translated.map(({ ask }) => ask)).toContain("Dywedwch rywbeth amdanoch chi eich hun.");
  expect(translated.length).toBeLessThan(bank().length);
  expect(bankIn("tlh")).toEqual(bank());
});

test("a translation of a question that there is not is told, with its folder and key", () => {
  const elsewhere = mkdtempSync(join(tmpdir(), "practice-"));
  for (const [folder, key] of [
    ["practice", "tell-me-about-yourself"],
    ["practice.cy", "tell-me-about-you"],
  ] as const) {
    const path = join(elsewhere, "prisma", "content", folder);
    mkdirSync(path, { recursive: true });
    const shows = "Where you are, and what you have done.";
    writeFileSync(
      join(path, "every-sector.yaml"),
      JSON.stringify({ screening: [{ key, ask: "Who are you?", shows }] }),
    );
  }
  const cwd = vi.spyOn(process, "cwd").mockReturnValue(elsewhere);

  expect(() => bankIn("cy")).toThrow("prisma/content/practice.cy: there is no question with the key tell-me-about-you");
  expect(bankIn("de")).toHaveLength(1);
  cwd.mockRestore();
  rmSync(elsewhere, { recursive: true });
});

test.each([
  ["They wanted to know why I choose this degree", "Why did you choose your degree?"],
  ["They asked what pay I was hoping for", "What pay are you hoping for?"],
  [
    "Something about confidential files, have I had to be careful",
    "When have you had to be careful with something confidential?",
  ],
  ["The quantum flux of marmalade", null],
  ["", null],
])("what somebody remembers of a question, %j, leads to the closest of the bank, or to none", (asked, ask) => {
  expect(closest(asked, bank())?.ask ?? null).toBe(ask);
});
