import * as z from "zod";

/**
 * What a candidate can bring along to a call; each is ticked, and nothing is ticked beforehand. The database has the
 * same words.
 */
export const SHARES = {
  timeline: { label: "How this application went", hint: "What you were told, and when" },
  feedback: { label: "The feedback I was given", hint: "As it was released to you" },
  plan: { label: "My plan", hint: "What you want to develop, and the next steps" },
  debrief: { label: "My notes on the interview", hint: "The debrief of this application alone" },
} as const;
export type ShareKind = keyof typeof SHARES;
export const SHARE_KINDS = Object.keys(SHARES) as ShareKind[];

/** Days after a call for which what was brought along can still be read; then it is not shared any more. */
export const SHARED_DAYS = 7;

/** One thing that was brought along, in words. */
export interface SharedPart {
  kind: ShareKind;
  title: string;
  lines: { term: string; text: string }[];
}

/** What is ticked, from a form; what we do not know is passed over. */
export const bringInput = z.object({
  kinds: z.array(z.string()).transform((all) => SHARE_KINDS.filter((kind) => all.includes(kind))),
  applicationId: z.uuid().nullable().catch(null),
});

export type Bringing = z.output<typeof bringInput>;
