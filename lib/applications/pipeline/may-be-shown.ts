import type { Tx } from "@/lib/core/db";
import type { Stage } from "../vocabulary";

/** Where an employer knows of an application. */
const SEEN: readonly Stage[] = ["submitted", "interview", "offer", "placed", "onboarding", "settled"];

/**
 * Whether a move may make an application known to its employer: not when its candidate does not want to be seen there. The
 * database asks the same again (trigger application_not_to_be_shown), for whoever moves one without asking here.
 */
export async function mayBeShown(tx: Tx, id: string, from: Stage, to: Stage): Promise<boolean> {
  if (SEEN.includes(from) || !SEEN.includes(to)) return true;
  const [row] = await tx.$queryRaw<{ hidden: boolean }[]>`
    SELECT is_hidden_from(candidate_of_application(candidate_id, email), job_id) AS hidden
    FROM application WHERE id = ${id}::uuid`;
  return !row?.hidden;
}
