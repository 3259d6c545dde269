import * as z from "zod";

/** A job has between so many criteria. */
export const FEWEST_CRITERIA = 3;
export const MOST_CRITERIA = 7;

/** What each score says; the same for every criterion. */
export const SCORES = { 1: "No evidence", 2: "Some evidence", 3: "Good evidence", 4: "Strong evidence" } as const;

/** Positions from 1 on. */
export const POSITIONS = Array.from({ length: MOST_CRITERIA }, (_, at) => at + 1);

const line = z.string().trim().max(80, "Name it in at most 80 letters").default("");
const words = z.string().trim().max(500, "Say it in at most 500 letters").default("");

const criteriaFields = Object.fromEntries(
  POSITIONS.flatMap((at) => [
    [`name-${at}`, line],
    [`good-${at}`, words],
  ]),
);

export interface Criterion {
  name: string;
  /** What good evidence looks like. */
  good: string;
}

/** What a job's applications are judged by, as the form sends it: seven rows, of which some are empty. */
export const criteriaInput = z
  .strictObject({ ...(criteriaFields as Record<never, never>), version: z.coerce.number().int().min(0) })
  .transform(({ version, ...rest }, context) => {
    const fields = rest as Record<string, string>;
    const rows = POSITIONS.map((at) => ({ at, name: fields[`name-${at}`] ?? "", good: fields[`good-${at}`] ?? "" }));
    for (const { at, name, good } of rows) {
      if (name && !good) complain(context, `good-${at}`, "Say what good evidence of it looks like");
      if (good && !name) complain(context, `name-${at}`, "Give it a name");
    }
    const criteria: Criterion[] = rows
      .filter(({ name, good }) => name && good)
      .map(({ name, good }) => ({ name, good }));
    const names = rows.map(({ name }) => name.toLowerCase());
    rows.forEach(({ at, name }) => {
      if (name && names.indexOf(name.toLowerCase()) !== names.lastIndexOf(name.toLowerCase()))
        complain(context, `name-${at}`, "Two criteria have this name");
    });
    if (criteria.length < FEWEST_CRITERIA)
      complain(context, `name-${Math.min(criteria.length + 1, MOST_CRITERIA)}`, `Name at least ${FEWEST_CRITERIA}`);
    return { version, criteria };
  });

function complain(context: z.RefinementCtx, path: string, message: string) {
  context.addIssue({ code: "custom", path: [path], message });
}

const cardFields = Object.fromEntries(
  POSITIONS.flatMap((at) => [
    [`score-${at}`, z.coerce.number().int().min(1).max(4).optional()],
    [`evidence-${at}`, z.string().trim().max(1000, "Say it in at most 1,000 letters").default("")],
  ]),
);

/** A scorecard as the form sends it: kept as a draft, or handed in. */
export const cardInput = z
  .strictObject({
    ...(cardFields as Record<never, never>),
    form: z.uuid(),
    act: z.enum(["keep", "hand-in"]).default("keep"),
    note: z.string().trim().max(2000, "Say it in at most 2,000 letters").default(""),
  })
  .transform(({ form, act, note, ...fields }) => ({
    formId: form,
    isHandedIn: act === "hand-in",
    note: note || null,
    scores: POSITIONS.map((at) => ({
      position: at,
      score: (fields as Record<string, number | undefined>)[`score-${at}`] ?? null,
      evidence: (fields as Record<string, string | undefined>)[`evidence-${at}`] || null,
    })),
  }));

export type CardGiven = z.output<typeof cardInput>;
