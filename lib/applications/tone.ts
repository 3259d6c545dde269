/** Words that no letter about an application goes out with, and what to do instead. */
const BLOCKED: [RegExp, string][] = [
  [/\bunfortunately\b/i, "Leave out “unfortunately”: say what is, and then why"],
  [/\bregret to\b|\bwe regret\b/i, "Leave out the regret: say what is, and then why"],
  [
    /\b(?:high|large|huge|overwhelming|sheer) (?:volume|number)s?\b/i,
    "How many applied says nothing about this person",
  ],
  [/\bon (?:our )?file\b/i, "Do not promise to keep them on file: nobody looks there"],
  [
    /\bcultur(?:e|al) fit\b|\bnot (?:quite )?(?:a|the) (?:good |right )?fit\b|\bgut feeling\b/i,
    "“Fit” tells nobody anything: name the one thing that decided it",
  ],
  [
    /\bover-?qualified\b|\btoo (?:young|old|junior|senior)\b|\byoung team\b|\bmaternity\b|\bpregnan\w*|\baccent\b|\bdisab\w+\b|\bchildcare\b/i,
    "This may touch what the Equality Act protects: name what the job needs instead",
  ],
  [/\b(?:best of|good) luck\b/i, "Wish them no luck: say what they can do next"],
  [/!/, "Leave out the exclamation mark"],
];

/** What must be put right in the words of a letter before it goes, in sentences for whoever wrote it. */
export const faultsOf = (text: string): string[] =>
  BLOCKED.flatMap(([pattern, advice]) => (pattern.test(text) ? [advice] : []));
