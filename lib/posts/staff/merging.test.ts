import fc from "fast-check";
import { expect, test } from "vitest";
import { mergedLine, mergedText, mergeOf } from "./merging";

const words = fc.constantFrom("Ask.", "Wait.", "Pay.", "Write it down.", "  - set in");
const text = fc.array(words, { maxLength: 8 }).map((paragraphs) => paragraphs.join("\n\n"));

test("whoever changed nothing gets what the other saved, whatever it is", () => {
  fc.assert(
    fc.property(text, text, (was, other) => {
      expect(mergedText(mergeOf({ mine: was, was, theirs: other }), [])).toBe(other);
      expect(mergedText(mergeOf({ mine: other, was, theirs: was }), [])).toBe(other);
      expect(mergedText(mergeOf({ mine: other, was, theirs: other }), [])).toBe(other);
    }),
  );
});

test("choosing one side everywhere loses nothing that side wrote", () => {
  fc.assert(
    fc.property(text, text, text, (mine, was, theirs) => {
      const pieces = mergeOf({ mine: `${mine}\n\nOnly mine.`, was, theirs });
      expect(
        mergedText(
          pieces,
          pieces.filter(({ kind }) => kind === "clash").map(() => "mine" as const),
        ),
      ).toContain("Only mine.");
      expect(mergedText(pieces, [])).toContain("Only mine.");
    }),
  );
});

test.each([
  ["nobody changed it", "A", "A", "A", "A"],
  ["I changed it", "B", "A", "A", "B"],
  ["they changed it", "A", "A", "B", "B"],
  ["both changed it in the same way", "B", "A", "B", "B"],
  ["both changed it", "B", "A", "C", null],
])("a line is settled where %s", (_, mine, was, theirs, settled) => {
  expect(mergedLine({ mine, was, theirs })).toBe(settled);
});
