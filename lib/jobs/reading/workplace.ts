import type { Workplace } from "../vocabulary";
import { says } from "./says";

/** "Hybrid" of how people work, not of clouds and cars. */
const HYBRID = [
  /\bhybrid\s*(?:\/\s*|or |and )?(?:remote|flexib|work|model|role|basis|position|pattern|set[- ]?up|arrangement|approach|contract|opportunit|office|home|from)/i,
  /\bhybrid\s*(?:[-–|/(),.:]|\d|$)/im,
  /(?:[|(/:•]|[–-]\s|\bworking )\s*hybrid\b(?! (?:cloud|it|infra|apps?|mobile|search|vehicle|car))/i,
  /\b(?:[1-4]|one|two|three|four) days?(?: \w+){0,3} (?:in the office|from home|at home|wfh|on[- ]?site|remote)/i,
  /\b(?:predominantly|largely|mostly|partly|[1-9]0%) remote\b/i,
];

const REMOTE = [
  /\b(?:fully|100%|completely|entirely|permanently)[ -]remote\b/i,
  /\bremote[- ](?:role|position|job|opportunity|first|based role)\b/i,
  /\b(?:location|based|workplace)\s*:\s*(?:\w+,? ){0,2}remote\b/i,
  /(?:^|[|(•])\s*remote\s*(?:$|[|),•]|[-–/] )/im,
  /\b(?:home[- ]based|work(?:ing)? from home) (?:role|position|job|full[- ]time|permanently)\b/i,
];

const ON_SITE = [
  /\b(?:office|site|school|lab|workshop)[- ]based\b/i,
  /\b(?:5|five) days (?:a|per|each) week (?:in|at|on)\b/i,
  /\bon[- ]?site (?:role|position|only|working)\b|[|(/:]\s*on[- ]?site\s*[)|/]/i,
  /\bfull[- ]time (?:in|from) (?:our|the) office\b/i,
];

/**
 * Where the work is done, as title or text say it plainly; null when neither does. Of "hybrid or remote" hybrid is the
 * sure part.
 */
export function readWorkplace(title: string, text: string): Workplace | null {
  if (/\bhybrid\b/i.test(title)) return "hybrid";
  if (/\bremote\b/i.test(title)) return "remote";
  const words = `${title}\n${text}`;
  // Each pattern has one of these, and most adverts have none.
  if (!/hybrid|remote|home|days?\b|based|site|office/i.test(words)) return null;
  if (HYBRID.some((pattern) => says(words, pattern))) return "hybrid";
  if (REMOTE.some((pattern) => says(words, pattern))) return "remote";
  return ON_SITE.some((pattern) => says(words, pattern)) ? "on-site" : null;
}
