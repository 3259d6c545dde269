import fc from "fast-check";
import { expect, test } from "vitest";
import { mergedLine, mergedText, mergedWords, mergeOf } from "./merging";

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

test.each([
  ["different entries of a list", "- Plan A\n- Draw", "- Plan\n- Draw", "- Plan\n- Draw B", "- Plan A\n- Draw B"],
  ["different words", "We plan big roads.", "We plan roads.", "They plan roads.", "They plan big roads."],
  ["the same words in the same way", "We draw.", "We plan.", "We draw.", "We draw."],
  ["the same words in two ways", "We draw.", "We plan.", "We build.", null],
  ["what the other took out", "We draw.", "We plan.", "", null],
])("two people who changed %s of a paragraph", (_, mine, was, theirs, together) => {
  expect(mergedWords({ mine, was, theirs })).toBe(together);
});

test("word by word nothing that only one of them wrote is lost, and nobody's word comes in twice", () => {
  fc.assert(
    fc.property(text, (was) => {
      const pieces = mergeOf(
        { mine: `Mine first.\n\n${was}`, was, theirs: `${was}\n\nTheirs last.` },
        { byWords: true },
      );
      const together = mergedText(pieces, []);
      expect(together.split("Mine first.").length).toBe(2);
      expect(together.split("Theirs last.").length).toBe(2);
    }),
  );
});
