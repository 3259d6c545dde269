import { type Span, spanIn } from "./dates";
import { type CvLine, GAP } from "./lines";
import type { ReadStudy } from "./types";

const INSTITUTION =
  /\b(?:university|universit[àéä]t?|college|school|academy|sixth form|institute|polytechnic|conservatoire|UCL|LSE|SOAS|King['’]s|Imperial|UWE|UEA|UCLan|MMU|LJMU|Oxbridge|grammar|lyc[ée]e|gymnasium|Queen Mary|Goldsmiths|Royal Holloway|Birkbeck|Open University)\b/i;
const DEGREE =
  /\b(?:B\.?A|B\.?Sc|B\.?Eng|B\.?Ed|B\.?Mus|B\.?Arch|B\.?Com|B\.?N|M\.?A|M\.?Sc|M\.?Eng|M\.?Sci|M\.?Phil|M\.?Res|M\.?Chem|M\.?Phys|M\.?Math|M\.?Comp|M\.?Arch|M\.?Pharm|LL\.?[BM]|M\.?B\.?A|MBChB|MBBS|Ph\.?D|D\.?Phil|PG(?:CE|Dip|Cert)|HN[CD]|Fd[AS]c?)\b\.?(?:\s*\(?(?:Hons\.?|Honours|Ord)\)?)?|\b(?:Bachelor|Master|Doctor)(?:['’]?s)?(?:\s+of\s+(?:Arts|Science|Engineering|Laws?|Education|Music|Business Administration|Research|Philosophy|Commerce|Medicine|Architecture))?(?:\s*\(?(?:Hons\.?|Honours)\)?)?|\bFoundation (?:Degree|Year)\b|\bIntegrated Masters?\b/;
const SCHOOL =
  /\b(?:A[- ]?levels?|AS[- ]?levels?|GCSEs?|IGCSEs?|International Baccalaureate|IB Diploma|BTECs?(?: (?:National|Level \d|Extended)[\w ]*)?|T[- ]?levels?|Scottish Highers|Advanced Highers|Highers|EPQ|O[- ]?levels?|NVQ(?: Level \d)?|Access to (?:HE|Higher Education)(?: Diploma)?)\b/i;
const CLASSES: [RegExp, string][] = [
  [/\b(?:first[- ]class(?:\s*(?:honou?rs|hons\.?))?|1st(?:[- ]class)?|a first)\b|(?<=[(:,–-]\s?)first\b/i, "First"],
  [
    /\b(?:upper second(?:[- ]class)?|2\s?[:.]\s?1|2i\b|second class(?: honours)?,? upper(?: division)?)(?![\d%])/i,
    "2:1",
  ],
  [
    /\b(?:lower second(?:[- ]class)?|2\s?[:.]\s?2|2ii\b|second class(?: honours)?,? lower(?: division)?)(?![\d%])/i,
    "2:2",
  ],
  [/\b(?:third[- ]class|3rd(?:[- ]class)?)\b/i, "Third"],
  [/\bdistinction\b/i, "Distinction"],
  [/\bmerit\b/i, "Merit"],
  [/\bpass\b/i, "Pass"],
];
const EXPECTED = /\b(?:expected|predicted|anticipated|on (?:track|course) for|working towards?|pending|due)\b/i;
const MOST_STUDIES = 12;

type Found = {
  institution: string;
  qualification: string;
  subject: string;
  grade: string;
  span: Span | null;
  isExpected: boolean;
  lines: string[];
};

/** What somebody studied and where, university and school. A new one begins with a second place, time or qualification. */
export function studiesIn(lines: CvLine[]): ReadStudy[] {
  const found: Found[] = [];
  let current: Found | undefined;
  for (const line of lines) {
    const said = lookAt(line);
    if (!current || beginsAnew(current, said, line)) {
      if (!said.institution && !said.qualification && !said.span) continue;
      current = {
        institution: "",
        qualification: "",
        subject: "",
        grade: "",
        span: null,
        isExpected: false,
        lines: [],
      };
      found.push(current);
    }
    take(current, said, line);
  }
  return found
    .filter(({ institution, qualification }) => institution !== "" || qualification !== "")
    .slice(0, MOST_STUDIES)
    .map(({ lines: own, span, ...study }) => ({
      ...study,
      from: span?.from,
      to: span?.to,
      said: own.slice(0, 4).join("\n"),
    }));
}

type Said = Omit<Found, "lines">;

function lookAt({ text, isBullet }: CvLine): Said {
  const span = isBullet && !INSTITUTION.test(text) && !DEGREE.test(text) && !SCHOOL.test(text) ? null : spanIn(text);
  const undated = span ? `${text.slice(0, span.start)}   ${text.slice(span.end)}` : text;
  const school = SCHOOL.exec(undated);
  const degree = school ? null : DEGREE.exec(undated);
  const isPlain = isBullet && !degree && !school;
  return {
    institution: isPlain ? "" : institutionIn(undated),
    qualification: degree ? degree[0].replace(/\s+/g, " ").trim() : school ? schoolName(school[0]) : "",
    subject: degree ? subjectAfter(undated, degree) : school ? schoolSubjects(undated, school) : "",
    grade: school ? "" : gradeIn(undated),
    isExpected: EXPECTED.test(text) || (span?.isExpected ?? false),
    span,
  };
}

function beginsAnew(current: Found, said: Said, { isAfterGap }: CvLine): boolean {
  if (said.qualification && current.qualification) return true;
  if (said.institution && current.institution) return true;
  if (!said.span || !current.span) return false;
  return (
    isAfterGap ||
    (current.qualification !== "" && current.institution !== "") ||
    said.institution !== "" ||
    said.qualification !== ""
  );
}

function take(current: Found, said: Said, { text }: CvLine) {
  current.institution ||= said.institution;
  current.qualification ||= said.qualification;
  current.subject ||= said.subject;
  current.grade ||= said.grade;
  current.span ??= said.span;
  current.isExpected ||= said.isExpected;
  current.lines.push(text);
}

const pieces = (text: string): string[] =>
  text
    .split(GAP)
    .flatMap((part) => part.split(/\s+[|•·–—-]\s+|\s*[|•]\s*|,\s+|;\s+|:\s+|\s+(?:at|from)\s+(?=(?:the\s+)?\p{Lu})/u))
    .map((piece) => piece.replace(/^[\s,()–—-]+|[\s,(–—-]+$/g, "").trim())
    .filter(Boolean);

/**
 * The piece that is a place of learning: with the town that its name needs ("University of Leeds", "King’s College
 * London").
 */
function institutionIn(text: string): string {
  const named = pieces(text).filter(
    (piece) => INSTITUTION.test(piece) && !/^(?:high|secondary) school (?:diploma|certificate)/i.test(piece),
  );
  const [best = ""] = named;
  return best.length > 90 || /[.!?]$/.test(best) ? "" : best.replace(/\s*\((?:expected|predicted)[^)]*\)/i, "");
}

function subjectAfter(text: string, degree: RegExpExecArray): string {
  const after = text.slice(degree.index + degree[0].length);
  const before = text.slice(0, degree.index);
  const clean = (said: string) =>
    said
      .replace(/^\s*(?:degree)?\s*(?:in|of|[:–—-])?\s+/i, "")
      .replace(
        /\((?:[^)]*(?:2\s?[:.]|first|1st|upper|lower|third|expected|predicted|hons|distinction|merit)[^)]*)\)?/gi,
        "",
      )
      .trim();
  const candidates = [...pieces(clean(` ${after}`)), ...pieces(before)];
  const subject = candidates.find(
    (piece) =>
      !INSTITUTION.test(piece) &&
      gradeIn(piece) === "" &&
      !EXPECTED.test(piece) &&
      /\p{L}{3}/u.test(piece) &&
      piece.length <= 80 &&
      !/^(?:hons|honours|degree|grade|classification|result)\b/i.test(piece),
  );
  return (subject ?? "")
    .replace(/^(?:degree\s+)?(?:in|of)\s+/i, "")
    .replace(/\s*\((?:hons|honours)\.?\)$/i, "")
    .trim();
}

function gradeIn(text: string): string {
  return CLASSES.find(([words]) => words.test(text))?.[1] ?? "";
}

const schoolName = (said: string): string => {
  if (/^A[- ]?level/i.test(said)) return "A-levels";
  if (/^AS[- ]?level/i.test(said)) return "AS-levels";
  if (/^GCSE/i.test(said)) return "GCSEs";
  return said.replace(/\s+/g, " ").trim();
};

/** "Maths (A*), Physics (A)" after the colon; what it was, as they say it. */
function schoolSubjects(text: string, school: RegExpExecArray): string {
  const after = text
    .slice(school.index + school[0].length)
    .replace(/^\s*(?:in|[:–—(-])\s*/i, "")
    .trim();
  const said = after.split(GAP)[0]?.replace(/^[\s,:–—-]+|[\s,–—-]+$/g, "") ?? "";
  return INSTITUTION.test(said) || said.length > 160
    ? ""
    : said.replace(/^\(?(.*?)\)?$/, (whole, inner: string) =>
        whole.includes("(") && whole.indexOf("(") > 0 ? whole : inner,
      );
}
