// What we ask everybody who has applied, apart from their application. The questions and answers are those of the census for
// England and Wales of 2021 and of the Social Mobility Commission, in few and broad groups: what is asked finely cannot be
// shown. Equality Act 2010, s. 60(6)(b): health may be asked about before an offer in order to watch over diversity.

export interface EqualityQuestion {
  ask: string;
  hint?: string;
  /** By the word that is counted. */
  answers: Record<string, string>;
}

/** Always among the answers, and always the last. */
export const PREFER_NOT = { "not-said": "Prefer not to say" } as const;

export const EQUALITY_QUESTIONS: Record<string, EqualityQuestion> = {
  age: {
    ask: "How old are you?",
    answers: { "under-22": "Under 22", "22-25": "22 to 25", "26-34": "26 to 34", "35-over": "35 or over" },
  },
  gender: {
    ask: "What is your gender?",
    answers: { woman: "Woman", man: "Man", other: "I describe it in another way" },
  },
  ethnicity: {
    ask: "What is your ethnic group?",
    answers: {
      asian: "Asian or Asian British",
      black: "Black, Black British, Caribbean or African",
      mixed: "Mixed or multiple ethnic groups",
      white: "White",
      other: "Another ethnic group",
    },
  },
  disability: {
    ask: "Do you have a disability, or a condition that has lasted or will last a year or more?",
    hint: "If you need anything changed for an interview, ask us: this form does not, and nobody can see your answer.",
    answers: { yes: "Yes", no: "No" },
  },
  orientation: {
    ask: "How would you describe your sexual orientation?",
    answers: { straight: "Straight or heterosexual", "gay-bi": "Gay, lesbian or bisexual", other: "In another way" },
  },
  religion: {
    ask: "What is your religion or belief?",
    answers: { none: "None", christian: "Christian", muslim: "Muslim", other: "Another religion or belief" },
  },
  background: {
    ask: "When you were about 14, what did the main earner at home do?",
    hint: "Best single measure of where somebody started, says the Social Mobility Commission.",
    answers: {
      professional: "Professional or managerial work",
      intermediate: "Clerical or technical work, or a small business",
      working: "Manual, service or routine work, or not working",
    },
  },
};

export const QUESTION_KEYS = Object.keys(EQUALITY_QUESTIONS);

/** The answers to a question, by the word that is counted, with "Prefer not to say" at the end. */
export const answersTo = (key: string): Record<string, string> => ({
  ...EQUALITY_QUESTIONS[key]?.answers,
  ...PREFER_NOT,
});
