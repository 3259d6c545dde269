import { fold, plain } from "@/lib/core/text/text";
import { hasPartOf, nameParts } from "./names";

/** Who the text is about, as far as we know it. */
export interface KnownOf {
  name: string;
  email?: string | null;
  phone?: string | null;
}

const HIDDEN = {
  name: "[name]",
  email: "[email]",
  link: "[link]",
  phone: "[phone]",
  address: "[address]",
  date: "[date]",
  study: "[place of study]",
  personal: "[personal detail]",
} as const;

const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`;
const YEAR = String.raw`(?:19|20)\d\d`;
const WAY = String.raw`(?:street|st|road|rd|lane|ln|avenue|ave|drive|dr|close|court|crescent|place|square|terrace|gardens|grove|way|walk|mews|hill|park|row|view|rise)`;
const CAPITAL = String.raw`\p{Lu}[\p{L}\p{M}'’.&-]*`;

/**
 * What gives somebody away whatever their name is, in the order in which it is looked for. It hides too much rather than too
 * little: it is there so that a reader looks at what somebody can do, and the whole text follows once they are shortlisted.
 * What repeats is bounded: of a CV of two hundred thousand letters that nearly are an address, each would be read to the end.
 */
const TELLING: [RegExp, string][] = [
  [
    /^.*\b(?:date of birth|d\.?o\.?b\.?|born|age|nationality|gender|sex|pronouns|marital status|religion|place of birth|ethnicity|photo(?:graph)?|driving licen[cs]e)\s*[:–—-].*$/gimu,
    HIDDEN.personal,
  ],
  [
    /[\p{L}\p{N}._%+'-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\s?(?:\.|\(dot\)|\[dot\])\s?[\p{L}\p{N}-]+)+/giu,
    HIDDEN.email,
  ],
  [/\b(?:https?:\/\/|www\.)\S+/giu, HIDDEN.link],
  [
    /\b(?:[\p{L}\p{N}-]{1,63}\.){1,20}(?:com|co\.uk|org|net|io|dev|me|uk|info|ac\.uk|edu|eu|app|page|blog|in)\b(?:\/\S*)?/giu,
    HIDDEN.link,
  ],
  [/(?:^|[\s(,])@[\p{L}\p{N}_.]{2,}/gmu, ` ${HIDDEN.link}`],
  [/(?<![\p{L}\p{N}])(?:\+|00)?\(?\d[\d\s().\/-]{7,}\d(?![\p{L}\p{N}])/gu, HIDDEN.phone],
  [new RegExp(String.raw`(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?![\p{L}\p{N}])`, "giu"), HIDDEN.address],
  [new RegExp(String.raw`\b(?:flat|apartment|apt|unit)\s+\w+\b,?\s*`, "giu"), `${HIDDEN.address} `],
  [new RegExp(String.raw`\b\d{1,4}[a-z]?,?\s+(?:[\p{L}'’.-]+\s+){1,4}${WAY}\b\.?`, "giu"), HIDDEN.address],
  [
    new RegExp(
      String.raw`\b(?:the\s+)?(?:open\s+|metropolitan\s+)?university(?:\s+college)?(?:\s+of)?(?:\s+(?:the|of|for|and|at|in)\b)*(?:[ \t]+${CAPITAL})+`,
      "giu",
    ),
    HIDDEN.study,
  ],
  [
    new RegExp(
      String.raw`(?:${CAPITAL}[ \t]+(?:(?:of|and|the|for|upon|&)[ \t]+)*){1,6}(?:university|college|school|academy|sixth form|institute|polytechnic|conservatoire|uni)\b(?:[ \t]+(?:of|for|in)?[ \t]*${CAPITAL})*`,
      "gu",
    ),
    HIDDEN.study,
  ],
  [
    new RegExp(
      String.raw`(?:${CAPITAL}[ \t]+(?:(?:of|and|the|for|upon|&)[ \t]+)*){1,6}(?:University|College|School|Academy|Sixth Form|Institute|Polytechnic|Conservatoire|Uni)\b(?:[ \t]+(?:of|for|in)[ \t]+${CAPITAL})*`,
      "gu",
    ),
    HIDDEN.study,
  ],
  [
    /\b(?:Oxbridge|Russell Group|UCL|LSE|KCL|SOAS|UEA|UWE|UAL|QMUL|UCLan|UEL|LSBU|MMU|NTU|Oxon|Cantab|Imperial|Eton|Harrow|Rugby|Winchester)\b/gu,
    HIDDEN.study,
  ],
  [new RegExp(String.raw`\b\d{1,2}(?:st|nd|rd|th)?\s+${MONTH}\.?,?\s+(?:${YEAR}|['’]?\d\d)\b`, "giu"), HIDDEN.date],
  [
    new RegExp(String.raw`\b${MONTH}\.?,?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:${YEAR}|['’]\d\d)\b`, "giu"),
    HIDDEN.date,
  ],
  [/\b\d{1,4}[\/.-]\d{1,2}[\/.-]\d{2,4}\b/gu, HIDDEN.date],
  [/\b\d{1,2}\/(?:19|20)\d\d\b/gu, HIDDEN.date],
  [
    new RegExp(String.raw`(?<![\p{L}\p{N}£$€,.])${YEAR}(?:\s?[/–—-]\s?(?:${YEAR}|\d\d))?(?![\p{L}\p{N}%]|,\d)`, "gu"),
    HIDDEN.date,
  ],
  [/\b(?:Mr|Mrs|Ms|Miss|Mx|Master|Sir|Dame|Lady|Lord)\b\.?[ \t]+/gu, ""],
  [/\(?\b(?:she|he|they)\s?\/\s?(?:her|him|them)s?(?:\s?\/\s?\w+)?\b\)?/giu, HIDDEN.personal],
];

/**
 * A text without what says who wrote it: their name in any spelling that we know of, addresses, telephone numbers, links,
 * dates and years, places of study, titles and such. Pure; the same text gives the same answer.
 */
export function redact(text: string, known: KnownOf): string {
  const readable = plain(text.normalize("NFKC"));
  const parts = nameParts(known.name, known.email);
  // Letters set wide apart, as the heads of many CVs are, are no words until they are put together.
  let hidden = readable.replace(/(?<![\p{L}\p{M}])\p{L}(?:[ .\u00a0]\p{L}){2,}(?![\p{L}\p{M}])/gu, (wide) =>
    hasPartOf(wide.replace(/[ .\u00a0]/g, ""), parts) ? HIDDEN.name : wide,
  );
  for (const [pattern, word] of TELLING) hidden = hidden.replace(pattern, word);
  hidden = withoutPhone(hidden, known.phone);
  hidden = hidden.replace(/(?<!\[)[\p{L}\p{M}\p{N}]+(?:[-'’_.][\p{L}\p{M}\p{N}]+)*/gu, (word) =>
    hasPartOf(word, parts) ? HIDDEN.name : word,
  );
  return hidden.replace(/\[name\](?:[\s,.]*\[name\])+/g, HIDDEN.name);
}

/** Their own number, however its digits are set apart. */
function withoutPhone(text: string, phone: string | null | undefined): string {
  const digits = fold(phone ?? "")
    .replace(/\D/g, "")
    .slice(-9);
  if (digits.length < 6) return text;
  return text.replace(new RegExp(`\\+?[\\d() .-]{0,20}${[...digits].join("[() ./-]*")}`, "g"), HIDDEN.phone);
}
