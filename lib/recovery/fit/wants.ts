import type { Tx } from "@/lib/core/db";
import { unsealed } from "@/lib/core/secrets/sealing";
import { type FitWants, fitWants } from "../fit-input";

/** What matters to somebody now; null when they have not said, or it cannot be opened any more. */
export async function latestWants(tx: Tx, candidateId: string): Promise<FitWants | null> {
  const row = await tx.fitProfile.findFirst({
    where: { candidateId },
    orderBy: { version: "desc" },
    select: { sealed: true },
  });
  return row && openedWants(row.sealed);
}

/** What a sealed version says; null when it cannot be opened any more. */
export function openedWants(text: string): FitWants | null {
  const json = unsealed(text);
  return json === null ? null : (fitWants.safeParse(JSON.parse(json)).data ?? null);
}
