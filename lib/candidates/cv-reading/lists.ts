import { fold } from "@/lib/core/text/text";
import { linksIn } from "./contact";
import type { CvLine } from "./lines";
import { spanIn } from "./dates";
import { isProse } from "./work";
import type { ReadLanguage, ReadProject } from "./types";

const TONGUES =
  "english|french|german|spanish|italian|portuguese|dutch|polish|romanian|bulgarian|hungarian|czech|slovak|greek|turkish|russian|ukrainian|lithuanian|latvian|estonian|swedish|norwegian|danish|finnish|icelandic|irish|welsh|scottish gaelic|gaelic|arabic|hebrew|persian|farsi|dari|pashto|urdu|hindi|punjabi|panjabi|bengali|bangla|gujarati|tamil|telugu|malayalam|kannada|marathi|nepali|sinhala|sylheti|chinese|mandarin|cantonese|japanese|korean|vietnamese|thai|malay|indonesian|tagalog|filipino|swahili|yoruba|igbo|hausa|twi|somali|amharic|tigrinya|shona|zulu|xhosa|afrikaans|kurdish|albanian|serbian|croatian|bosnian|macedonian|slovene|slovenian|georgian|armenian|azerbaijani|kazakh|uzbek|mongolian|british sign language|bsl|catalan|basque|maltese|latin|luganda|kinyarwanda|lingala|wolof|krio";
const TONGUE = new RegExp(`(?:^|[\\s,;/(])(${TONGUES})(?=$|[\\s,;/():–—-])`, "gi");
const LEVEL =
  /\b(native(?: speaker)?|mother tongue|first language|bilingual|fluent|near[- ]native|advanced|upper[- ]intermediate|intermediate|conversational|business|working knowledge|professional|proficient|basic|beginner|elementary|learning|GCSE|A[- ]level|degree level|[ABC][12])\b/i;
const MOST_SKILLS = 40;
const LONGEST_SKILL = 50;

/**
 * Skills as people list them: between commas, bars and bullets, without the names of the groups. A sentence is no skill, and
 * neither is a language that one speaks.
 */
export function skillsIn(lines: CvLine[]): string[] {
  const said = lines.flatMap(({ text }) => {
    const grouped = /^([\p{L} /&-]{2,32}):\s*(.*)$/u.exec(text);
    const list = grouped ? (grouped[2] ?? "") : text;
    if (isProse(list) && list.split(/[,;|]/).length < 4) return [];
    return list.split(/\s*[,;|•·]\s*|\t+| {3,}|\s+\/\s+/);
  });
  const skills = said
    .map((skill) => skill.replace(/^(?:and|including|e\.g\.)\s+/i, "").replace(/^[\s–—-]+|[\s.–—-]+$/g, ""))
    .filter(
      (skill) =>
        skill.length > 0 &&
        skill.length <= LONGEST_SKILL &&
        skill.split(/\s+/).length <= 5 &&
        tonguesIn(skill).length === 0,
    );
  return [...new Map(skills.map((skill) => [fold(skill), skill])).values()].slice(0, MOST_SKILLS);
}

const tonguesIn = (text: string): string[] => [...text.matchAll(TONGUE)].map(([, tongue = ""]) => tongue);

/** The languages that somebody speaks, each with how well if that is said. Programs are written in others. */
export function languagesIn(lines: CvLine[]): ReadLanguage[] {
  const found = new Map<string, ReadLanguage>();
  for (const { text } of lines)
    for (const part of partsOf(text)) {
      const [tongue] = tonguesIn(part);
      if (!tongue || found.has(fold(tongue))) continue;
      const level = LEVEL.exec(part.replace(new RegExp(tongue, "i"), " "))?.[1] ?? "";
      found.set(fold(tongue), { name: capital(tongue), level: capital(level) });
    }
  return [...found.values()].slice(0, 12);
}

/** "Fluent in French and Welsh" is two, and so is "French (fluent), Welsh (basic)". */
function partsOf(text: string): string[] {
  const parts = text.split(/[,;|]|\s{3,}|\t|\.\s/);
  return parts.flatMap((part) => {
    const tongues = tonguesIn(part);
    if (tongues.length < 2) return [part];
    const level = LEVEL.exec(part)?.[1] ?? "";
    const own = part.split(/\s+and\s+|\s*\/\s*|\s*&\s*/);
    return own.length === tongues.length ? own.map((one) => (LEVEL.test(one) ? one : `${one} ${level}`)) : tongues;
  });
}

const capital = (text: string): string => (/^[A-Z]/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1));

/** Projects: a short line with what stands under it, or, in a list of bullets alone, a bullet each. */
export function projectsIn(lines: CvLine[]): ReadProject[] {
  const isBulletsOnly = lines.length > 0 && lines.every(({ isBullet }) => isBullet);
  const entries: string[][] = [];
  for (const [index, { text, isBullet, isAfterGap }] of lines.entries()) {
    const isName =
      isBulletsOnly ||
      (!isBullet &&
        (index === 0 || isAfterGap || lines[index - 1]?.isBullet || spanIn(text) !== null) &&
        !isProse(nameAndRest(text)[0]));
    if (isName || entries.length === 0) entries.push([text]);
    else entries.at(-1)?.push(text);
  }
  return entries.slice(0, 12).map(asProject);
}

function asProject([head = "", ...under]: string[]): ReadProject {
  const [link = ""] = linksIn([head, ...under].join(" "));
  const span = spanIn(head);
  const undated = span ? `${head.slice(0, span.start)} ${head.slice(span.end)}` : head;
  const [name, rest] = nameAndRest(undated.replace(/\(?(?:https?:\/\/|www\.|github\.com)\S+/gi, ""));
  const isSure = !isProse(name) && name.length <= 100;
  const what = [isSure ? rest : undated.trim(), ...under].filter(Boolean).join("\n");
  return { name: isSure ? name : "", link, what: what.slice(0, 2000), said: head };
}

function nameAndRest(text: string): [string, string] {
  const [, name = text, rest = ""] = /^(.{3,80}?)(?::\s+|\s+[–—|-]\s+)(.+)$/.exec(text) ?? [];
  const ends = (part: string) => part.replace(/^[\s,|–—:()-]+|[\s,|–—:(-]+$/g, "").trim();
  return [ends(name), rest.trim()];
}
