import * as z from "zod";
import { line, optionalText } from "@/lib/core/forms/input";

/** Who somebody is to a candidate, as both read it. The database has the same words. */
export const RELATIONS = {
  family: "Family",
  friend: "A friend",
  lecturer: "A lecturer or teacher",
  manager: "A former manager",
  colleague: "Somebody I worked with",
  volunteering: "Somebody I volunteered with",
} as const;
export type Relation = keyof typeof RELATIONS;

/** The same as others read it beside what was written. */
export const RELATION_SAID: Record<Relation, string> = {
  family: "family",
  friend: "a friend",
  lecturer: "a lecturer or teacher",
  manager: "a former manager",
  colleague: "somebody they worked with",
  volunteering: "somebody they volunteered with",
};

/** What others than the candidate may be shown; a recruiter is shown nothing that the candidate has not ticked. */
export const PERMISSIONS = {
  private: "Nobody else: this stays between us",
  "first-name": "A recruiter, if they choose to, with my first name",
  "full-name": "A recruiter, if they choose to, with my full name",
} as const;
export type KudosPermission = keyof typeof PERMISSIONS;

/** What becomes of words: they count once their candidate has said so. */
export type KudosState = "waiting" | "held" | "kept" | "hidden" | "reported";

/** What words can be filed under: ours, 24 of them, in the language of everyday work. The database has the same list. */
export const STRENGTHS = {
  "calm-under-pressure": "Calm under pressure",
  "gets-it-done": "Gets it done",
  "keeps-promises": "Keeps promises",
  "learns-fast": "Learns fast",
  "asks-good-questions": "Asks good questions",
  "explains-clearly": "Explains clearly",
  "listens-closely": "Listens closely",
  "brings-people-together": "Brings people together",
  "helps-others-shine": "Helps others shine",
  "spots-problems-early": "Spots problems early",
  "finds-a-way": "Finds a way",
  "careful-with-detail": "Careful with detail",
  "good-with-numbers": "Good with numbers",
  "writes-well": "Writes well",
  "speaks-up": "Speaks up",
  "plans-ahead": "Plans ahead",
  "begins-things": "Begins things",
  "finishes-things": "Finishes things",
  "takes-feedback-well": "Takes feedback well",
  "bounces-back": "Bounces back",
  "kind-to-everyone": "Kind to everyone",
  "full-of-ideas": "Full of ideas",
  "good-with-tools": "Good with tools and technology",
  "leads-when-needed": "Leads when needed",
} as const;
export type Strength = keyof typeof STRENGTHS;
export const STRENGTH_KEYS = Object.keys(STRENGTHS) as Strength[];

export const ANSWER_MAX = 500;
/** This many of our strengths one text is filed under at most. */
export const MOST_STRENGTHS = 5;
/** Days for which a link takes words. */
export const LINK_DAYS = 30;
/** A link is passed round a family: so many may answer by it. */
export const MOST_BY_ONE_LINK = 5;

/** What a link is for. */
export const askInput = z.strictObject({
  relation: z.enum(Object.keys(RELATIONS) as Relation[], "Say who they are to you"),
});

const answer = optionalText(ANSWER_MAX, `Say it in at most ${ANSWER_MAX} letters`);

const word = optionalText(30, "A word of at most 30 letters");

/** What a giver sends: two prompts and three words, of which one is enough. */
export const kudosForm = z
  .strictObject({
    name: line("Say your name, so that they know who it is from", 80, "Give a name of at most 80 letters"),
    moment: answer,
    trust: answer,
    word1: word,
    word2: word,
    word3: word,
    permission: z.enum(Object.keys(PERMISSIONS) as KudosPermission[], "Say who may read it"),
  })
  .refine(({ moment, trust, word1, word2, word3 }) => moment ?? trust ?? word1 ?? word2 ?? word3, {
    path: ["moment"],
    error: "Answer one of the three: a sentence, or a single word, is enough",
  });

export type KudosForm = z.output<typeof kudosForm>;

/** What a candidate files words under. */
export const tagInput = z.strictObject({
  strengths: z
    .union([z.enum(STRENGTH_KEYS).transform((one) => [one]), z.array(z.enum(STRENGTH_KEYS))], "Choose from the list")
    .default([])
    .refine((all) => all.length <= MOST_STRENGTHS, `Choose at most ${MOST_STRENGTHS}: those that say most`),
});
