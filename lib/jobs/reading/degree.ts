import { shorten } from "@/lib/core/text/text";

const NONE =
  /\b(?:no degree (?:is )?(?:needed|required|necessary)|degree (?:is )?not (?:needed|required|essential|necessary)|(?:don['’]?t|do not) need a degree)\b/i;
const ANY =
  /\bdegree\b[^.;\n]{0,20}\b(?:in )?any (?:discipline|subject|field)|\bany (?:degree|discipline)\b|\beducated to degree level\b|\bdegree[- ]educated\b(?! in)/i;
const SUBJECT =
  /\b[Dd]egree(?:[- ](?:level|educated|qualified|qualification|education))?(?: \([^)\n]{1,40}\))?(?: with a [^,.;\n]{1,20} or above,?)?,? (?:preferably |ideally )?(?:in|within)(?: an?| the)? ((?:[A-Z]|maths|engineering|finance|business|economics|science|law|geology|energy|computer)[^.;:()\n]{2,120})/;
const NAMED =
  /\b(?:an? )?(STEM|[Ee]ngineering|[Mm]athematical|[Ss]cience|[Cc]omputer [Ss]cience|[Ll]aw|[Bb]usiness|[Aa]nalytical) degree\b/;
/** What follows the subjects in a sentence. */
const AFTERWARDS =
  /[,;]?\s+(?:(?:is|are|was|with|who|that|and (?:a|an|at least|experience|strong)|has|plus|combined|\+)\s.*|(?:or|and)\s+(?:equivalent|relevant|similar|some|significant|proven|at least)\b.*)$/i;

/** The degree asked for: its subjects as the text names them, any, or none; null when the text does not say. */
export function readDegree(text: string): string | null {
  if (NONE.test(text)) return "Not needed";
  const subject = SUBJECT.exec(text)?.[1];
  if (subject && /\bany (?:subject|discipline|field)\b/i.test(subject)) return "Any subject";
  if (subject) return upperFirst(shorten(subject.replace(AFTERWARDS, "").replace(/[\s,–—-]+$/, ""), 120));
  const named = NAMED.exec(text)?.[1];
  if (named) return upperFirst(named);
  return ANY.test(text) ? "Any subject" : null;
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
