import { db } from "@/lib/core/db";
import { publicEmployer, publicWords } from "./public/confidential";
import { type NumberedJob, readJobNumber } from "./number";
import { NAMED } from "./selects";
import { stateOf } from "./state";

/** The job whose number was typed, open or closed; null where what was typed is no number of a job the public may see. */
export async function jobByNumber(typed: string | undefined, now: Date): Promise<NumberedJob | null> {
  const number = typed ? readJobNumber(typed) : null;
  if (number === null) return null;
  const row = await db.job.findUnique({
    where: { number },
    select: NAMED,
  });
  if (!row) return null;
  const state = stateOf(row, now);
  if (state === "hidden" || state === "gone") return null;
  return {
    number,
    slug: row.slug,
    title: publicWords(row.title, row),
    employer: publicEmployer(row).name,
    status: state,
  };
}
