import { expect, test } from "vitest";
import { TAKEN_BACK, without } from "./derived";

const GIVEN = "Our choir was about to give up. Sam found us a hall for nothing in two days. Calm.";

test.each([
  ["the whole of it", `Before. “${GIVEN}” After.`, `Before. “${TAKEN_BACK}” After.`],
  ["one sentence", "He wrote: Sam found us a hall for nothing in two days.", `He wrote: ${TAKEN_BACK}`],
  ["twice", `${GIVEN} And ${GIVEN}`, `${TAKEN_BACK} And ${TAKEN_BACK}`],
])("%s goes, and a note stands where it stood", (_, text, left) => expect(without(text, [GIVEN, null])).toBe(left));

test.each([
  ["said in one's own way", "I found our choir a hall when all had given up."],
  ["a word that anybody uses", "I am Calm. Always."],
])("%s stays", (_, text) => expect(without(text, [GIVEN])).toBeNull());
