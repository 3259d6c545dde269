import type { Letter, RowGiven, RowLetter } from "@/lib/access/bulk-act";
import type { Staff } from "@/lib/access/viewer";
import { brand } from "@/lib/core/settings/brand";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import type { Prisma, Tx } from "@/lib/core/db";
import { filledIn } from "@/lib/core/text/filled-in";
import { publicEmployer, publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import { blindOf } from "../blind/hiding";
import { firstNameOf, NAME_LATER } from "../blind/letters";
import { isBlind, REVIEW_FACTS } from "../blind/review-state";
import { LETTER_FACTS, type LetterFacts, type LetterKind } from "./letter-input";
import { faultsOf } from "../tone";

interface Writing {
  actor: Staff;
  kind: LetterKind;
  /** For those that have none of their own; none is no letter. */
  template: string | undefined;
}

const ADDRESSEE = {
  id: true,
  name: true,
  createdAt: true,
  reveal: REVIEW_FACTS.reveal,
  job: { select: { ...NAMED, ...REVIEW_FACTS.job.select } },
} as const satisfies Prisma.ApplicationSelect;

type Addressee = Prisma.ApplicationGetPayload<{ select: typeof ADDRESSEE }>;

/** The letters to the candidates of these applications as they will read, each with what keeps it from going. */
export async function writeLetters(
  tx: Tx,
  rows: { id: string; given: RowGiven }[],
  { actor, kind, template }: Writing,
): Promise<Map<string, RowLetter>> {
  const [people, templates, { name: agency }] = await Promise.all([
    tx.application.findMany({ where: { id: { in: rows.map(({ id }) => id) } }, select: ADDRESSEE }),
    tx.messageTemplate.findMany({ where: { kind } }),
    brand(tx),
  ]);
  const byId = new Map(people.map((person) => [person.id, person]));
  return new Map(
    rows.flatMap(({ id, given }) => {
      const person = byId.get(id);
      if (!person) return [];
      const chosen = templates.find((one) => one.id === (given.template ?? template));
      const to = `${blindOf({ id, name: person.name }, person).name}, ${person.job.title}`;
      const facts = factsOf(person, { me: actor.name, agency, line: given.line ?? "" });
      return [[id, { to, ...(chosen ? written(chosen, facts) : noneOf(given)) }] as const];
    }),
  );
}

const noneOf = ({ line }: RowGiven) => ({
  letter: null,
  faults: line ? ["Choose what the letter begins from"] : [],
});

function written(template: Letter, facts: LetterFacts): { letter: Letter; faults: string[] } {
  const [subject, text] = [filledIn(template.subject, facts), filledIn(withLine(template.text, facts.line), facts)];
  const missing = [...new Set([...subject.missing, ...text.missing])];
  return {
    letter: { subject: subject.text, text: text.text },
    faults: [...missing.map(sayMissing), ...faultsOf(`${subject.text}\n${text.text}`)],
  };
}

/** Where the template has no place of its own for it, what is written to one person comes last. */
const withLine = (text: string, line: string): string =>
  line && !/\{\{\s*line\s*\}\}/i.test(text) ? `${text}\n\n{{line}}` : text;

const sayMissing = (name: string): string =>
  name === "line"
    ? "Write one true, specific thing to this person"
    : `Nothing is known for {{${name}}}${Object.hasOwn(LETTER_FACTS, name) ? "" : ": the template is to be put right"}`;

/** What is filled in; a name that may not be seen yet is, when the letter goes. */
function factsOf(person: Addressee, said: Pick<LetterFacts, "me" | "agency" | "line">): LetterFacts {
  const { name, createdAt, job } = person;
  return {
    ...said,
    ...(isBlind(person) ? NAME_LATER : { name, "first name": firstNameOf(name) }),
    job: publicWords(job.title, job),
    employer: publicEmployer(job).name,
    sent: sayDay(londonDay(createdAt), { weekday: true }),
  };
}
