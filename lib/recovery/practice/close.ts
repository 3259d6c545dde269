import { fold } from "@/lib/core/text/text";
import type { BankQuestion } from "./bank";

/** Words that every question has. */
const COMMON = new Set(
  "a about an and are at be by can could describe did do does for from give had has have how i if in is it last me most my of on or our over that the their them there they this time to us was we were what when where which who why will with would you your".split(
    " ",
  ),
);
/** Fewer words in common are chance. */
const AT_LEAST = 2;

/** The question of the bank that comes closest to what somebody says they were asked; null when none comes near. */
export function closest(asked: string, questions: BankQuestion[]): BankQuestion | null {
  const words = wordsOf(asked);
  const [best] = questions
    .map((question) => ({ question, shared: [...wordsOf(question.ask)].filter((word) => words.has(word)).length }))
    .filter(({ shared }) => shared >= AT_LEAST)
    .sort((a, b) => b.shared - a.shared);
  return best?.question ?? null;
}

/** The words that carry a question, with their usual endings off. */
function wordsOf(text: string): Set<string> {
  const words = fold(text).match(/[a-z]{3,}/g) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => word.replace(/(?:ing|ed|s)$/, "")));
}
