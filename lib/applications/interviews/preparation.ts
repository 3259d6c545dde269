import type { Brand } from "@/lib/core/settings/brand";
import { LONDON } from "@/lib/core/time/dates";
import { readsAsInLondon, sayMoment } from "@/lib/core/time/say";
import type { PreparationSheet } from "@/lib/mail/templates/interview-sheet";
import type { TimedInterview } from "./interview";
import { type Kind, KINDS } from "./vocabulary";

/** What is usual, where staff have said nothing else. */
export const USUAL: Record<Kind, { format: string; bring: string[] }> = {
  video: {
    format: "A conversation on screen. Nobody minds a pause to think, or a question asked twice.",
    bring: [
      "A quiet corner, and headphones if you have them.",
      "The link, tried out the day before: microphone, camera, name on screen.",
      "A phone at hand in case the line breaks; they wait for you.",
      "Your CV and the advert, where you can see them.",
    ],
  },
  phone: {
    format: "A conversation by phone. They ring you, so pick up although you may not know the number.",
    bring: [
      "A quiet place with good reception, and a charged phone.",
      "Your CV and the advert in front of you.",
      "Paper and pen for what you want to ask.",
    ],
  },
  place: {
    format: "A conversation across a table.",
    bring: [
      "This page, on paper or on your phone.",
      "Time to spare: be there ten minutes early, and ring us if you are late.",
      "Your CV and the advert.",
      "Something with your name on it, in case reception asks.",
    ],
  },
};

/** Questions that come up, by how far things have come. */
const PRACTICE = [
  [
    "What made you apply for this job, and not another?",
    "Tell us about something you made better, and what came of it.",
    "What have you learned lately, and how?",
  ],
  [
    "How would you spend your first month here?",
    "Tell us about a time when you disagreed with somebody. How did it end?",
    "What would the person you last worked with say you should work on?",
  ],
  [
    "What would make you say yes to us, and what no?",
    "What do you want to be good at in two years?",
    "What have you heard from us that you doubt?",
  ],
] as const;

const QUESTIONS = [
  "What would somebody in this job do on a normal Tuesday?",
  "How do you tell, after half a year, that it went well?",
  "What comes next, and when do I hear?",
];

/** The page a candidate goes to an interview with. What staff wrote comes before what is usual. */
export function preparationSheet(interview: TimedInterview, agency: Brand): PreparationSheet {
  const { round, application, startsAt, timeZone } = interview;
  const kind = round.kind as Kind;
  const practice = PRACTICE[Math.min(round.number, PRACTICE.length) - 1] ?? PRACTICE[0];
  const here: [string, string][] = readsAsInLondon(startsAt, timeZone)
    ? []
    : [["Where you are", sayMoment(startsAt, timeZone)]];
  return {
    facts: [
      ["When", sayMoment(startsAt, LONDON)],
      ...here,
      ["How long", `${round.minutes} minutes`],
      ["With", round.interviewers.map(({ name }) => name).join(", ")],
      ["For", `${application.job.title} at ${application.job.employerName}`],
      ["How", `${KINDS[kind]}. ${round.format ?? USUAL[kind].format}`],
      ...whereRows(interview),
    ],
    join: kind === "video" ? round.link : null,
    bring: linesOf(round.bring, USUAL[kind].bring),
    practice: linesOf(round.practice, [...practice]),
    questions: QUESTIONS,
    adjustments: `More time, questions in writing, captions, a ground floor, somebody with you: tell us what helps, on ${agency.phone} or at ${agency.email}. You need not say why. We ask the employer for it; how they judge you does not change.`,
    safety: `If anybody there says or does something that is not right, leave if you want to, and tell us: ${agency.phone}, ${agency.email}. We take it seriously, and nothing goes to the employer without your word.`,
  };
}

function whereRows({ round, application }: TimedInterview): [string, string][] {
  if (round.kind === "phone")
    return [
      ["Where", application.phone ? `They ring you on ${application.phone}` : "They ring you; tell us your number"],
    ];
  if (round.kind === "video") return [["Where", round.link ?? "The link comes by email before the day"]];
  return [["Where", round.place ?? ""], ...(round.access ? [["Getting in", round.access] as [string, string]] : [])];
}

/** Where an interview is, in a line for calendars and interviewers; null when it is by phone and no number is known. */
export function whereOf({ round, application }: TimedInterview): string | null {
  if (round.kind === "place") return round.place;
  return round.kind === "video" ? round.link : application.phone && `Phone: ${application.phone}`;
}

const linesOf = (written: string | null, usual: string[]): string[] => {
  const lines = (written ?? "").split("\n").map((line) => line.trim());
  const said = lines.filter((line) => line !== "");
  return said.length > 0 ? said : usual;
};
