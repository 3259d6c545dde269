/** Why words of feedback are stopped. */
export type FaultKind = "vague" | "protected" | "comparison" | "promise" | "unkind";

export interface Fault {
  kind: FaultKind;
  /** What is wrong, in a sentence for whoever wrote it. */
  what: string;
  /** How it could be said instead. */
  better: string;
}

interface Rule {
  kind: FaultKind;
  pattern: RegExp;
  what: string;
  better: string;
}

const EQUALITY = "This may touch what the Equality Act protects. Name what the job needs and what you saw of it";
const OTHERS = "Say what would have made their own answer stronger, and leave the others out of it";
const KINDLY = "They will read this on a hard day. Say what happened, and leave out what you felt about it";

/**
 * What is stopped. The words are whole ones, since “contrast” holds no race and “manage” no age; what is lawful and useful
 * in most sentences is left to the recruiter who reads it before it is passed on.
 */
const RULES: Rule[] = [
  {
    kind: "vague",
    pattern:
      /\b(?:not|n[’']t|never|no)\b[^.]{0,25}\bfit\b|\b(?:cultur\w+|team|good|right|better|best|bad|poor) fit\b|\bfit (?:in|the team|the culture)\b/i,
    what: "“Fit” tells them nothing they can use",
    better: "You answered for yourself each time; the job is done in pairs, and we looked for an example of that.",
  },
  {
    kind: "vague",
    pattern:
      /\bgut feeling\b|\bvibes?\b|\bchemistry\b|\bdid(?:n[’']t| not) click\b|\bsomething was missing\b|\bnot quite (?:there|right|what)\b|\bx[- ]factor\b/i,
    what: "A feeling cannot be worked on: name what you saw or heard that gave it to you",
    better: "When I asked how you handle a late change you described the plan, and not what you did when it changed.",
  },
  {
    kind: "vague",
    pattern:
      /\b(?:more|lack(?:ed|s|ing)?(?: of)?|not enough|insufficient|too little) (?:relevant )?experience\b(?!\s+(?:of|with|in|at|on)\b)/i,
    what: "“More experience” could be anything: name the one thing they had not yet done",
    better: "You had not yet worked with a budget of your own. A society’s accounts for a term would show it.",
  },
  {
    kind: "vague",
    pattern:
      /\b(?:improve|work on|better|poor|weak|lack(?:ed|ing)?|good|great|excellent|strong) (?:on )?(?:your |their )?(?:communication|interpersonal|people|soft|presentation)(?: skills?)?\s*(?:[.,;]|$)/i,
    what: "Skills by their name alone tell them little: give the moment in which you saw it",
    better: "You explained the heat pump so that a customer would have understood it: do that in every answer.",
  },
  {
    kind: "protected",
    pattern:
      /\btoo (?:young|old)\b|\b(?:your|their|his|her) age\b|\byears? old\b|\b(?:young|youthful|mature|older) (?:team|person|people|candidate|man|woman|for)\b|\bretire\w*\b|\bdigital native\b/i,
    what: EQUALITY,
    better:
      "The job begins with closing the month alone. Show a time when you finished something without being checked.",
  },
  {
    kind: "protected",
    pattern:
      /\bpregnan\w*\b|\b(?:mater|pater)nity\b|\bparental leave\b|\bchildcare\b|\b(?:your|their|his|her) (?:kids|children|baby|family situation|husband|wife|partner|marriage)\b|\bfamily plans\b|\b(?:un)?married\b/i,
    what: EQUALITY,
    better: "Two evenings a month are part of the job. Ask about hours early, so that you know whether it suits you.",
  },
  {
    kind: "protected",
    pattern:
      /\baccent\b|\bnative (?:english )?speaker\b|\bmother tongue\b|\b(?:first|second) language\b|\b(?:your|their|his|her) (?:race|ethnicity|nationality|religion|faith|skin|sexuality|gender|sex|origin)\b|\bforeign(?:er|ers)?\b|\bimmigra\w+\b/i,
    what: EQUALITY,
    better: "Some sentences ran long, and the point came last. Say the result first, then how you got there.",
  },
  {
    kind: "protected",
    pattern:
      /\b(?:muslim|islam\w*|christian|jewish|hindu|sikh|catholic|atheist|hijab|headscarf|turban|mosque|church)\b|\b(?:gay|lesbian|bisexual|transgender|transsexual)\b|\b(?:as|for) an? (?:woman|man|girl|boy|lady|mother|father|mum|dad)\b/i,
    what: EQUALITY,
    better: "The job is led by questions from customers. Bring one example of a question that changed your plan.",
  },
  {
    kind: "protected",
    pattern:
      /\bdisab\w+\b|\bwheelchair\b|\bautis\w+\b|\badhd\b|\bdyslexi\w+\b|\bdyspraxi\w+\b|\bmental health\b|\bdepress\w*\b|\b(?:your|their|his|her) (?:health|illness|condition|stammer|stutter|sick leave)\b|\bstutter\w*\b|\bstammer\w*\b/i,
    what: EQUALITY,
    better: "There was no time left for the last task. Ask at the start how long each part should take.",
  },
  {
    kind: "comparison",
    pattern:
      /\b(?:other|another|stronger|better|successful|chosen|winning) (?:candidates?|applicants?|people|person|graduates?)\b|\b(?:candidate|person|applicant|one) (?:we|who was) (?:hired|chose|took|picked|appointed|chosen|hired)\b|\b(?:others|somebody else|someone else) (?:was|were|had|did|gave|is|are)\b/i,
    what: OTHERS,
    better: "Your answer on costs stopped at the total. One line on how you got there would have made it stronger.",
  },
  {
    kind: "promise",
    pattern:
      /\bguarantee\w*\b|\bwe(?:[’']ll| will| would| shall) (?:hire|take|employ|call|ring|offer|keep|contact|invite|remember|be in touch)\b|\byou(?:[’']ll| will| would) (?:certainly |definitely |surely |probably )?(?:get|have got|be hired|be offered|have been (?:hired|chosen|offered))\b|\bi promise\b|\b(?:on|keep) (?:our )?file\b|\bnext time (?:it|the job|the place) is yours\b|\bin mind for\b/i,
    what: "This promises something that somebody else may have to keep: say only what is so today",
    better: "The scheme opens again in March. Applying early helps, since places are given as they come.",
  },
  {
    kind: "unkind",
    pattern:
      /\b(?:stupid|idiot\w*|useless|hopeless|pathetic|terribl[ey]|awful(?:ly)?|embarrass\w+|ridiculous|laughable|clueless|incompetent|lazy|arrogant|weird|boring|dreadful|shocking|a joke|rubbish|nonsense|annoying|waste of (?:my |our )?time|never (?:make|work)|give up|ashamed)\b/i,
    what: KINDLY,
    better: "The first answer took eight minutes, so we did not reach your project. Two minutes an answer leaves room.",
  },
];

/** So short, nothing can be learned from it. */
const LEAST_LETTERS = 25;
const TOO_SHORT: Fault = {
  kind: "vague",
  what: "Say a little more: what you saw or heard, and where",
  better: "You asked what the customer wanted before you answered. That is half of this job.",
};

/**
 * What must be put right in words of feedback before anybody sends or passes them on, each with a better example. `names`
 * are first names of others who applied, where whoever writes may know them: no feedback names one.
 */
export function faultsIn(text: string, names: readonly string[] = []): Fault[] {
  const words = text.trim();
  if (words === "") return [];
  const faults = RULES.filter(({ pattern }) => pattern.test(words)).map(({ kind, what, better }) => ({
    kind,
    what,
    better,
  }));
  if (isComparedToName(words) || names.some((name) => mentions(words, name)))
    faults.push({
      kind: "comparison",
      what: `Leave out the name of anybody else. ${OTHERS}`,
      better: "Two more numbers in your example would have carried it: how many people, and how long.",
    });
  if (words.length < LEAST_LETTERS && faults.length === 0) faults.push(TOO_SHORT);
  return faults;
}

/** A fault as one sentence beside its field. */
export const sayFault = ({ what, better }: Fault): string => `${what}. Better, for example: “${better}”`;

/** Words with a capital that are nobody's name, after “than” and the like. */
const NOT_A_NAME =
  /^(?:Excel|Word|Python|Java|JavaScript|Office|Power\w*|Google|English|British|European|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Figma|Tableau|Salesforce|Zoom|Teams|We|You|It|In|The|This|That|What|When|A|An|I|To)$/;

function isComparedToName(words: string): boolean {
  const found = words.matchAll(
    /\b(?:[Tt]han|[Uu]nlike|[Cc]ompared (?:to|with)|[Aa]s \w+ as|[Nn]ext to)\s+(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(\p{Lu}[\p{L}’'-]+)/gu,
  );
  return [...found].some(([, name = ""]) => !NOT_A_NAME.test(name));
}

/** Whole, and with its capital: “will” is no Will, “mark” no Mark. At the start of a sentence neither can be told. */
const mentions = (words: string, name: string): boolean =>
  name.length >= 3 && new RegExp(`(?<![\\p{L}])(?<!^|[.?!]\\s)${escaped(name)}(?![\\p{L}])`, "u").test(words);

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
