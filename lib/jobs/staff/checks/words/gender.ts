import type { Wording } from "../wording";

/**
 * Words that readers connect with men or with women, chosen by us from what studies of job adverts found to differ (Gaucher,
 * Friesen and Kay, Journal of Personality and Social Psychology 101, 2011, and those that repeated it), less what names the
 * work itself: "analyse", "lead" and "support" are duties. Each with words that say what is done.
 */
const coded =
  (rule: string, why: string) =>
  ([word, instead]: readonly [string, string]): Wording => ({
    level: "should",
    rule,
    pattern: new RegExp(String.raw`\b(?:${word})\b`, "i"),
    why,
    instead,
  });

const TO_MEN = "goes with men in most people’s minds. Say what is done instead";
const TO_WOMEN = "goes with women in most people’s minds. Say what is done instead";

export const MANLY: Wording[] = (
  [
    ["rock ?stars?|ninjas?|gurus?|wizards?|superstars?|hackers?|unicorns?", "the plain name of the job"],
    ["aggressive(?:ly)?", "persistent"],
    ["ambiti(?:ous|on)", "keen to learn"],
    ["assertive(?:ly|ness)?", "says clearly what they think"],
    ["adventurous", "open to new things"],
    ["autonom(?:y|ous|ously)", "with tasks of your own, and help when you ask"],
    ["battl(?:e|es|ing)|conquer(?:ing)?|crush(?:es|ing)?(?: it| targets)", "work on"],
    ["boasts?", "has"],
    [
      "competitive(?! (?:salar|pay|packag|rate|wage|benefit|remuneration|pric|market|advantage|tender|exam|bid))",
      "likes to do well",
    ],
    ["confident|self-confiden(?:t|ce)", "asks when something is not clear"],
    ["courageous|fearless(?:ly)?", "willing to try"],
    ["decisive(?:ly)?", "chooses, and says why"],
    ["determin(?:ed|ation)", "keeps going"],
    ["domina(?:te|tes|ting|nt|nce)", "leading"],
    ["driven(?! by| from| to)", "interested in the work"],
    ["forceful(?:ly)?|headstrong|outspoken", "says what they think"],
    ["hungry|killer instinct|go-getters?", "keen"],
    [
      "independent(?:ly)? (?:thinker|worker|minded)|work(?:ing)? independently|self-(?:relian(?:t|ce)|sufficien(?:t|cy)|starters?)",
      "gets on with it, and asks for help when stuck",
    ],
    ["superior", "good"],
    ["tackl(?:e|es|ing)|attack(?:ing)? the", "work on"],
    ["thick[- ]skin(?:ned)?|resilien(?:t|ce)", "gets feedback often, and kindly"],
  ] as const
).map(coded("gender-men", TO_MEN));

export const WOMANLY: Wording[] = (
  [
    ["nurtur(?:e|es|ing)", "helps others to learn"],
    ["affectionate|tender-hearted", "kind to others"],
    ["bubbly|cheerful(?:ly)?", "friendly"],
    ["collaborat(?:e|es|ing|ive|ively|ion)", "works with others"],
    ["compassion(?:ate|ately)?", "takes time for people"],
    ["considerate", "thinks of others"],
    ["co-?operat(?:e|es|ing|ive|ively)", "works with others"],
    ["dependable", "does what was agreed"],
    ["empath(?:y|etic|ise)", "listens first"],
    ["enthusias(?:m|tic|tically)", "interested in the work"],
    ["interpersonal(?: skills?)?", "talks with all sorts of people"],
    ["loyal(?:ty)?", "stays with it"],
    ["modest|polite|pleasant", "good with people"],
    ["sensitive to|sensitivity to", "notices"],
    ["supportive", "helps others"],
    ["sympath(?:y|etic)", "listens first"],
    ["trustworthy", "keeps what is told in confidence"],
  ] as const
).map(coded("gender-women", TO_WOMEN));
