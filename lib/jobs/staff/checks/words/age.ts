import type { Wording } from "../wording";

const LAW = "(Equality Act 2010: age)";

/** An age that is asked for, and words that ask for one without saying so. */
export const AGE: Wording[] = [
  {
    level: "must",
    rule: "age-limit",
    // Pupils and patients have ages too, so it takes whoever applies beside the number.
    pattern:
      /\b(?:you|applicants?|candidates?|anybody|anyone|somebody|someone|be) (?:are |is |should be |must be )?(?:aged? )?(?:between |from )?\d{2}\s?(?:-|–|to|and)\s?\d{2}(?: years? (?:old|of age)|\b(?= only))|\b(?:applicants?|candidates?|you|be|anyone|someone) (?:are |must be |should be )?aged (?:between |from )?\d{2}\s?(?:-|–|to|and)\s?\d{2}\b|\bmust be (?:under|over|below|above|at least) (?:the age of )?\d{2}\b|\b(?:under|over)[- ]?\d{2}s only\b|(?<!\bno )\b(?:maximum|upper|minimum) age\b|(?<!\bno (?:upper )?)\bage limit\b/i,
    why: `asks for an age, which an advert may not do ${LAW}. Only a law about the work itself, such as serving alcohol, is a reason`,
    instead: "any age",
  },
  {
    level: "should",
    rule: "age",
    pattern:
      /\b(?:young|youthful)(?! (?:people|person|offenders?|adults?|children|readers?|patients?|learners?|minds|carers?))\b/i,
    why: `says that older people need not apply ${LAW}`,
    instead: "friendly",
  },
  {
    level: "should",
    rule: "age",
    pattern: /\b(?:recent(?:ly)?|new|newly|fresh) (?:qualified )?graduat(?:es?|ed)\b/i,
    why: `leaves out who took their degree later or long ago ${LAW}`,
    instead: "a degree or equivalent, from any year",
  },
  {
    level: "should",
    rule: "age",
    pattern: /\b(?:graduat(?:ed|ing|es?)|class) (?:in |of )?(?:20\d\d)(?: or (?:20\d\d))?\b/i,
    why: `is an age in other words ${LAW}`,
    instead: "a degree from any year",
  },
  {
    level: "should",
    rule: "age",
    pattern: /\bdigital natives?\b|\bmillennials?\b|\bgen(?:eration)?[- ]?[yz]\b/i,
    why: `means people born in certain years ${LAW}`,
    instead: "at home with new software",
  },
  {
    level: "should",
    rule: "age",
    pattern: /\benerge(?:tic|tically)\b|\bhigh[- ]energy\b|\bfull of energy\b|\bvibrant\b/i,
    why: `is read as “young” ${LAW}`,
    instead: "interested in the work",
  },
  {
    level: "should",
    rule: "age",
    pattern: /\bmature(?! (?:market|company|companies|product|business|student|trees?|code|platform))\b/i,
    why: `is read as “older” ${LAW}. Say what you need to see`,
    instead: "keeps calm with customers",
  },
  {
    level: "should",
    rule: "age",
    pattern: /\bschool[- ]leavers?\b/i,
    why: `leaves out who left school long ago ${LAW}`,
    instead: "no degree needed",
  },
  {
    level: "should",
    rule: "age",
    pattern:
      /\b(?:no more than|up to|maximum(?: of)?|max\.?|less than) (?:one|two|three|four|five|\d{1,2}) years?['’]? (?:of )?experience\b/i,
    why: `shuts out who is older ${LAW}`,
    instead: "experience helps, and is not needed",
  },
];
