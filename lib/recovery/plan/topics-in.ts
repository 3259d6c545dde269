import type { Develop } from "../plan-input";

/**
 * What a sentence of feedback speaks of, as far as its words say so: nothing rather than a guess. It only ticks a box
 * beforehand, which its reader may untick.
 */
export function topicsIn(text: string): Develop[] {
  return (Object.keys(WORDS) as Develop[]).filter((topic) => WORDS[topic].test(text));
}

const WORDS: Record<Develop, RegExp> = {
  examples: /\b(?:examples?|numbers?|figures|detail(?:s|ed)?|specifics?|results?|concrete|evidence)\b/i,
  motivation: /\b(?:motivat\w*|why (?:us|you|this|the)|interest(?:ed)? in (?:us|the (?:role|job|company|team)))\b/i,
  speaking: /\b(?:nerv(?:es|ous\w*)|ramb\w+|concise\w*|too long|shorter|structured?|quiet(?:ly)?|pace|clearer)\b/i,
  knowledge:
    /\b(?:the (?:sector|industry|trade|market)|our (?:products?|clients?|customers?)|commercial\w*|research(?:ed)?)\b/i,
  skill: /\b(?:skills?|software|excel|sql|python|tools?|technical\w*|qualification)\b/i,
  experience: /\b(?:experience|experienced|hands[- ]on|worked (?:in|with)|placement|internship)\b/i,
  tests: /\b(?:tests?|assessment (?:centre|day)|group (?:task|exercise)|case study|numerical|verbal reasoning)\b/i,
  cv: /\b(?:cv|curriculum|cover(?:ing)? letter|application form|spelling|layout)\b/i,
  choosing: /\b(?:another (?:role|kind of (?:role|job))|better (?:suited|match)|different (?:role|job))\b/i,
};
