import { fold } from "@/lib/core/text/text";
import type { CvLine } from "./lines";

export type Part = "top" | "profile" | "studies" | "work" | "projects" | "skills" | "languages" | "other";

/** What CVs call their parts. "other" is what we do not ask about. */
const HEADINGS: Record<Exclude<Part, "top">, string> = {
  profile:
    "profile|personal profile|personal statement|about me|about|summary|professional summary|career objective|objective|career profile|personal summary",
  studies:
    "education|education and qualifications|education and training|qualifications|academic qualifications|academic background|academic history|academic profile|educational background|education history|university education|degree|studies|education and awards|school education|a levels",
  work: "experience|work experience|employment|employment history|work history|career history|professional experience|relevant experience|part time work|part time employment|part time jobs|part time experience|jobs|internships|internships and placements|placements|industrial placement|internship experience|work|voluntary work|volunteering|volunteer experience|voluntary experience|volunteering experience|work and volunteering|other experience|additional experience|additional work experience|other employment|retail experience|customer service experience|experience and employment|employment and experience|positions held|legal work experience|teaching experience|paid work|other work experience|leadership experience|technical experience|industry experience",
  projects:
    "projects|personal projects|academic projects|university projects|key projects|selected projects|projects and coursework|technical projects|side projects|portfolio|final year project|dissertation|projects and research|research projects|group projects",
  skills:
    "skills|key skills|technical skills|core skills|skills and competencies|it skills|computer skills|skills summary|skills and interests|technical|technologies|tools|skills and tools|software|skills and qualifications|core competencies|other skills|additional skills|professional skills|transferable skills|skills and languages|languages and skills|technical proficiencies|digital skills|key strengths",
  languages: "languages|language skills|spoken languages|modern languages|foreign languages",
  other:
    "interests|hobbies|hobbies and interests|interests and hobbies|interests and activities|activities|extracurricular|extracurricular activities|extra curricular activities|references|referees|reference|awards|awards and achievements|achievements|honours and awards|prizes|certifications|certificates|certifications and training|training|courses|publications|contact|contact details|personal details|personal information|details|additional information|other information|other|positions of responsibility|leadership|leadership and activities|societies|memberships|professional memberships|responsibilities|modules|relevant modules|key modules|sport|driving licence|licences|scholarships|presentations|conferences",
};

const PART_OF = new Map<string, Part>(
  Object.entries(HEADINGS).flatMap(([part, names]) => names.split("|").map((name) => [name, part as Part])),
);

/** Which part begins with this line, if it is a heading. */
export function headingOf({ text, isBullet }: CvLine): Part | null {
  if (isBullet || text.length > 48) return null;
  const words = fold(text)
    .replace(/&/g, " and ")
    .replace(/[/+]/g, " and ")
    .replace(/^\d+[.)]?\s+/, "")
    .replace(/[^a-z]+/g, " ")
    .trim();
  return PART_OF.get(words) ?? null;
}

export interface Piece {
  part: Part;
  /** What the heading called it. */
  title: string;
  lines: CvLine[];
}

/** The lines of a CV by the heading that they stand under; what stands above the first is the "top". */
export function piecesOf(lines: CvLine[]): Piece[] {
  const pieces: Piece[] = [{ part: "top", title: "", lines: [] }];
  for (const line of lines) {
    const inline = inlineHeading(line);
    const part = inline?.part ?? headingOf(line);
    if (part) pieces.push({ part, title: line.text, lines: inline ? [inline.rest] : [] });
    else pieces.at(-1)?.lines.push(line);
  }
  return pieces.filter(({ part, lines: own }) => part === "top" || own.length > 0);
}

/** "Languages: French (fluent), Welsh" is a heading with what stands under it. */
function inlineHeading(line: CvLine): { part: Part; rest: CvLine } | null {
  const [, title = "", rest = ""] = /^([\p{L} &]{4,30}):\s+(\S.*)$/u.exec(line.text) ?? [];
  const part = title ? headingOf({ ...line, text: title }) : null;
  // Inside a list of skills, "Languages: Python, Go" is one of its groups; skills look at it themselves.
  if (part !== "skills" && part !== "languages" && part !== "other") return null;
  return line.isBullet ? null : { part, rest: { ...line, text: rest } };
}
