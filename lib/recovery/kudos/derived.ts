import type { Prisma, Tx } from "@/lib/core/db";

/** What stands where words stood that their giver took back. */
export const TAKEN_BACK = "(words taken back by whoever gave them)";

/** Shorter than this it is nobody's own: "Very calm" is found in any letter. */
const LEAST_LETTERS = 25;

/** A text without what was taken from any of these: the whole of it, or a sentence. Null when nothing of it is there. */
export function without(text: string, given: (string | null)[]): string | null {
  const parts = given.flatMap((whole) => (whole ? [whole, ...whole.split(/(?<=[.!?])\s+|\n+/)] : []));
  const long = [...new Set(parts.map((part) => part.trim()))].filter((part) => part.length >= LEAST_LETTERS);
  const left = long.sort((a, b) => b.length - a.length).reduce((rest, part) => rest.replaceAll(part, TAKEN_BACK), text);
  return left === text ? null : left.replaceAll(`${TAKEN_BACK} ${TAKEN_BACK}`, TAKEN_BACK);
}

/** Takes words out of whatever their candidate wrote with them: sent, replaced since, answered, or still being written. */
export async function takeOutOf(tx: Tx, candidateId: string, given: (string | null)[]): Promise<void> {
  const own = { candidateId };
  for (const { id, message } of await tx.application.findMany({ where: own, select: { id: true, message: true } })) {
    const left = message && without(message, given);
    if (left) await tx.application.update({ where: { id }, data: { message: left }, select: { id: true } });
  }
  await takeOutOfEarlier(tx, candidateId, given);
  await takeOutOfDrafts(tx, candidateId, given);
  await takeOutOfAnswers(tx, candidateId, given);
}

async function takeOutOfEarlier(tx: Tx, candidateId: string, given: (string | null)[]) {
  const rows = await tx.earlierApplication.findMany({
    where: { application: { candidateId } },
    select: { id: true, message: true, answers: true },
  });
  for (const { id, message, answers } of rows) {
    const data = {
      message: message && (without(message, given) ?? message),
      answers: withoutDeep(answers, given) as Prisma.InputJsonValue,
    };
    if (data.message !== message || data.answers !== answers)
      await tx.earlierApplication.update({ where: { id }, data, select: { id: true } });
  }
}

async function takeOutOfDrafts(tx: Tx, candidateId: string, given: (string | null)[]) {
  for (const { id, fields } of await tx.applicationDraft.findMany({
    where: { candidateId },
    select: { id: true, fields: true },
  })) {
    const left = withoutDeep(fields, given);
    if (left !== fields)
      await tx.applicationDraft.update({ where: { id }, data: { fields: left as Prisma.InputJsonValue } });
  }
}

/** An answer is frozen with its question: the row goes, and one without the words comes in its place. */
async function takeOutOfAnswers(tx: Tx, candidateId: string, given: (string | null)[]) {
  for (const row of await tx.screeningAnswer.findMany({ where: { application: { candidateId } } })) {
    const left = withoutDeep(row.value, given);
    if (left === row.value) continue;
    const { applicationId, position } = row;
    await tx.screeningAnswer.delete({ where: { applicationId_position: { applicationId, position } } });
    await tx.screeningAnswer.create({ data: { ...row, value: left as Prisma.InputJsonValue } });
  }
}

/** The same for what is kept as JSON: the very value when nothing of it is there. */
function withoutDeep(value: Prisma.JsonValue, given: (string | null)[]): Prisma.JsonValue {
  if (typeof value === "string") return without(value, given) ?? value;
  if (Array.isArray(value)) {
    const left = value.map((one) => withoutDeep(one, given));
    return left.some((one, at) => one !== value[at]) ? left : value;
  }
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([name, one]) => [name, withoutDeep(one ?? null, given)] as const);
  return entries.some(([name, one]) => one !== (value[name] ?? null)) ? Object.fromEntries(entries) : value;
}
