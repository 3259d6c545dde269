import { linksIn, nameIn, phoneIn } from "./contact";
import { headingOf, type Part, piecesOf } from "./headings";
import { cvLines } from "./lines";
import { languagesIn, projectsIn, skillsIn } from "./lists";
import { studiesIn } from "./studies";
import type { Reading } from "./types";
import { jobsIn } from "./work";

/** More than a CV holds; what stands behind it is not looked at. */
const MOST_LETTERS = 60_000;

/**
 * Reads the text of a CV line by line: name, telephone, links, studies, jobs, projects, skills and languages. It guesses
 * carefully and says little when it is not sure; whatever it answers is shown to its owner before anything is kept. No date
 * of birth, nationality, address, health or picture is ever read.
 */
export function readCv(text: string): Reading {
  const lines = cvLines(text.slice(0, MOST_LETTERS));
  const pieces = piecesOf(lines);
  const under = (...parts: Part[]) => pieces.filter(({ part }) => parts.includes(part));
  const linesUnder = (...parts: Part[]) => under(...parts).flatMap((piece) => piece.lines);
  const skills = linesUnder("skills");
  return {
    name: nameIn(lines.filter((line) => headingOf(line) === null)),
    phone: phoneIn(lines),
    links: linksIn(
      linesUnder("top", "other", "profile")
        .map((line) => line.text)
        .join(" "),
    ),
    studies: under("studies").flatMap((piece) => studiesIn(piece.lines)),
    jobs: under("work").flatMap((piece) => jobsIn(piece.lines, piece.title)),
    projects: under("projects").flatMap((piece) => projectsIn(piece.lines)),
    skills: skillsIn(skills),
    languages: languagesIn([...linesUnder("languages"), ...skills]),
  };
}
