/** What a question must not ask of somebody who applies, why, and what to ask instead. */
interface Unasked {
  topic: string;
  pattern: RegExp;
  /** Whom the work is for, or another sense of the word: then it may be asked. */
  unless?: RegExp;
  why: string;
  better: string;
}

const OTHERS =
  /\b(?:people|children|adults|clients|customers|students|patients|users|others|team) (?:with|who|living)\b/i;

const UNASKED: Unasked[] = [
  {
    topic: "health",
    pattern:
      /\b(?:disab(?:led|ilit(?:y|ies))|pregnan(?:t|cy|cies)|sick(?:ness)? (?:days?|leave|absences?|record)|(?:days?|time) off sick|medical (?:conditions?|history|records?|reasons?)|illness(?:es)?|medication|impairments?|neurodiver\w+|wheelchairs?|health (?:conditions?|problems?|issues?)|(?:your|any|good|in) (?:physical |mental )?health(?! and safety| ?care| service| sector| app))\b/i,
    unless: OTHERS,
    why: "Health and disability are not asked about before an offer (Equality Act 2010, section 60).",
    better:
      "Ask about the task: “Can you lift boxes of 15 kg, with adjustments if you need them?” Everybody is asked what to arrange for interviews.",
  },
  {
    topic: "age",
    pattern:
      /\b(?:how old|your age|(?:date|year) of birth|when were you born|birthday|age group|(?:under|over) (?:25|30|35|40|45|50|60)\b|(?:year|when) (?:did )?you (?:left?|leave) school|year of graduation|years? (?:did )?you graduated?)\b/i,
    why: "Age, or what gives it away, is not a reason to choose (Equality Act 2010, section 13).",
    better:
      "Ask what the work needs: “Do you have a degree or equivalent, of any year?” or, where the law sets an age, “Are you 18 or over?”",
  },
  {
    topic: "religion",
    pattern:
      /\b(?:religio(?:n|us)|your faith|which (?:church|mosque|temple)|go to church|pray(?:er)? times?|your beliefs?)\b/i,
    why: "Religion and belief are not asked about (Equality Act 2010, section 10).",
    better: "Ask about the hours: “Can you work on the days that the advert names?”",
  },
  {
    topic: "pay before",
    pattern:
      /\b(?:(?:current|present|last|latest|previous|past|former) (?:salary|pay|wage|earnings|package|remuneration)|(?:salary|pay|earnings) history|(?:do|did|are|were) you (?:currently )?(?:earn(?:ing)?|(?:get )?paid)|what you earn)\b/i,
    why: "We never ask what somebody was paid: it carries old unfairness on.",
    better: "Say what the job pays, and ask: “Does the pay in the advert suit you?”",
  },
  {
    topic: "nationality",
    pattern:
      /\b(?:nationalit(?:y|ies)|citizen(?:ship)?|country of (?:birth|origin)|where (?:are|were) you (?:from|born)|passport|ethnic(?:ity)?|your race\b|mother tongue|native (?:language|speakers?)|first language|visa (?:type|status)|immigration status)\b/i,
    why: "Nobody is chosen by nationality, origin or race. Everybody is asked the same about the right to work, in this form already.",
    better: "For a language, ask how well: “How well do you speak French?”",
  },
  {
    topic: "family",
    pattern:
      /\b(?:marital|married|maiden name|your (?:spouse|husband|wife|partner)|(?:have|plan(?:ning)?|want|expecting) (?:any |to have )?(?:children|kids|a family|a baby)|childcare|dependants?|civil partner\w*)\b/i,
    why: "Marriage, children and family are not asked about (Equality Act 2010, sections 8 and 18).",
    better: "Ask about the work: “Can you travel to Leeds two days a week?”",
  },
  {
    topic: "sex and orientation",
    pattern:
      /\b(?:your (?:gender|sex|pronouns?|sexuality)|sexual orientation|are you (?:a )?(?:man|woman|male|female|gay|trans(?:gender)?)|gender (?:reassignment|identity))\b/i,
    why: "Sex, gender and orientation are not asked about (Equality Act 2010, sections 7, 11 and 12).",
    better: "Leave it out: it says nothing about the work.",
  },
  {
    topic: "convictions",
    pattern: /\b(?:(?:criminal|police) record|convict(?:ed|ions?)|ever been arrested|cautions?)\b/i,
    unless: /\bunspent\b/i,
    why: "Spent convictions are not asked about (Rehabilitation of Offenders Act 1974).",
    better: "Where the work needs it: “Do you have any unspent convictions?”",
  },
  {
    topic: "union",
    pattern: /\b(?:trade union|union member(?:ship)?)\b/i,
    why: "Nobody is chosen by membership of a union (Trade Union and Labour Relations Act 1992, section 137).",
    better: "Leave it out.",
  },
];

/** What is wrong with a question, as a sentence with a better wording; null when it may be asked. */
export function problemOf(words: string): string | null {
  const found = UNASKED.find(({ pattern, unless }) => pattern.test(words) && !unless?.test(words));
  return found ? `${found.why} ${found.better}` : null;
}
