export const STANDINGS = {
  prospect: "Prospect",
  active: "Active",
  "on-hold": "On hold",
  former: "Former",
} as const;
export type Standing = keyof typeof STANDINGS;

export const FEE_MODELS = {
  percentage: "Share of the first year’s salary",
  fixed: "Fixed sum",
  retained: "Retained, a sum in stages",
} as const;
export type FeeModel = keyof typeof FEE_MODELS;

/** How an authority to advertise was given. */
export const GIVEN_HOW = { email: "by e-mail", call: "in a call", contract: "in a contract" } as const;
export type GivenHow = keyof typeof GIVEN_HOW;

export const AUTHORITY_SCOPES = ["client", "vacancy", "job", "import", "before-records"] as const;
export type AuthorityScope = (typeof AUTHORITY_SCOPES)[number];

/** In the order in which a vacancy goes through them; the last two are beside the way. */
export const STAGES = {
  taken: "Taken",
  advertised: "Advertised",
  shortlisting: "Shortlisting",
  interviewing: "Interviewing",
  offer: "Offer",
  filled: "Filled",
  "on-hold": "On hold",
  cancelled: "Cancelled",
} as const;
export type Stage = keyof typeof STAGES;

/** Where a vacancy can go from where it is. The database has the same table (trigger vacancy_moves). */
export const MOVES: Record<Stage, readonly Stage[]> = {
  taken: ["advertised", "shortlisting", "on-hold", "cancelled"],
  advertised: ["shortlisting", "taken", "on-hold", "cancelled"],
  shortlisting: ["interviewing", "advertised", "on-hold", "cancelled"],
  interviewing: ["offer", "shortlisting", "on-hold", "cancelled"],
  offer: ["filled", "interviewing", "on-hold", "cancelled"],
  filled: ["shortlisting"],
  "on-hold": ["taken", "advertised", "shortlisting", "interviewing", "cancelled"],
  cancelled: ["taken"],
};

/** Stages in which somebody still has something to do. */
export const LIVE_STAGES = ["taken", "advertised", "shortlisting", "interviewing", "offer"] as const;

/** The keys of a table of words, for a schema: never empty. */
export const keysOf = <K extends string>(words: Record<K, unknown>) => Object.keys(words) as [K, ...K[]];
