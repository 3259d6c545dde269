import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceOf, wordsChanged } from "./difference";

const paragraph = fc.array(fc.constantFrom("ask", "for", "your", "pay,", "**twice**"), { minLength: 1, maxLength: 9 });
const text = fc
  .array(
    paragraph.map((words) => words.join(" ")),
    { maxLength: 6 },
  )
  .map((all) => all.join("\n\n"));

describe("the difference of two texts", () => {
  test("is told in words, not in lines", () => {
    expect(differenceOf("Keep.\n\nAsk for pay.", "Keep.\n\nAsk for more pay.")).toEqual([
      { kind: "same", paragraphs: ["Keep."] },
      {
        kind: "changed",
        words: [
          { kind: "same", text: "Ask for " },
          { kind: "added", text: "more " },
          { kind: "same", text: "pay." },
        ],
      },
    ]);
  });

  test("has all of both texts in it", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const side = (left: "added" | "removed") =>
          differenceOf(before, after)
            .map((stretch) =>
              stretch.kind === "same"
                ? stretch.paragraphs.join(" ")
                : stretch.words
                    .filter(({ kind }) => kind !== left)
                    .map(({ text }) => text)
                    .join(""),
            )
            .join(" ")
            .split(/\s+/)
            .filter(Boolean);
        expect(side("added")).toEqual(before.split(/\s+/).filter(Boolean));
        expect(side("removed")).toEqual(after.split(/\s+/).filter(Boolean));
      }),
    );
  });

  test.each([
    ["nothing", "a b", "a b", { added: 0, removed: 0 }],
    ["a word more", "a b", "a b c", { added: 1, removed: 0 }],
    ["a first text", "", "a b", { added: 2, removed: 0 }],
    ["a word for another", "it’s well-known", "it’s unknown", { added: 1, removed: 1 }],
  ])("counts words: %s", (_, before, after, counts) => {
    expect(wordsChanged(before, after)).toEqual(counts);
  });

  test("of two long texts that share nothing is there in two seconds", () => {
    const long = (word: string) => Array.from({ length: 30_000 }, (_, at) => `${word}${at}`).join(" ");
    const begun = performance.now();
    wordsChanged(long("a"), long("b"));
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
