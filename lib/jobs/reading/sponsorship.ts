import type { Sponsorship } from "../vocabulary";

// A refusal contains the words of an offer, so refusals are looked for first, each with its own "not".
const NO = [
  /\bno (?:visa |employer |future )?sponsorship\b/i,
  /\b(?:cannot|can['’]?t|can not|unable to|not able to|does(?: not|n['’]t)|do(?: not|n['’]t)|won['’]t|will not|not currently)\b[^.;\n]{0,50}\bsponsor/i,
  /\bnot (?:eligible|meet|fulfil|suitable|in a position)\b[^.;\n]{0,80}\bsponsor/i,
  /\bwithout (?:the need for |requiring |any )?(?:visa |employer )?sponsorship\b/i,
  /\bsponsorship (?:is )?(?:not|un)[ -]?(?:available|offered|provided|possible)/i,
];

const MAYBE = [
  /\bsponsorship (?:may|can|could|might|will) be considered\b/i,
  /\b(?:may|might|could|would) (?:be able to )?(?:offer|provide|consider)[^.;\n]{0,30}\bsponsorship\b/i,
  /\bconsider(?:ing)? (?:offering |providing )?(?:visa )?sponsorship\b/i,
];

const YES = [
  /\b(?:will|can|do|able to|happy to|we) (?:offer|provide|give|support)[^.;\n]{0,30}\b(?:visa |skilled worker )?sponsorship\b/i,
  /\b(?:visa |skilled worker )?sponsorship (?:is )?(?:available|offered|provided|possible)\b/i,
  /\b(?:visa |skilled worker )sponsorship\s*[:–-]\s*yes\b/i,
  /\bvisa sponsorship (?:for|to) (?:the right|successful|eligible)/i,
];

/** Whether a visa is sponsored, as the text says it; null when it does not. "Right to work" alone says nothing about it. */
export function readSponsorship(text: string): Sponsorship | null {
  // Each pattern has the word, and most adverts have not.
  if (!/sponsor/i.test(text)) return null;
  if (NO.some((pattern) => pattern.test(text))) return "no";
  if (MAYBE.some((pattern) => pattern.test(text))) return "maybe";
  return YES.some((pattern) => pattern.test(text)) ? "yes" : null;
}
