import type { Tx } from "@/lib/core/db";

/** What stands in a letter for the name of whoever is read without one, until it goes. */
export const NAME_LATER = { name: "[name]", "first name": "[first name]" } as const;

/** The first of somebody's names, or all there is. */
export const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? name;

/** A letter as it goes: with the name that whoever wrote it did not see. */
export async function withName(tx: Tx, applicationId: string, words: string): Promise<string> {
  if (!Object.values(NAME_LATER).some((later) => words.includes(later))) return words;
  const { name } = await tx.application.findUniqueOrThrow({ where: { id: applicationId }, select: { name: true } });
  return words.replaceAll(NAME_LATER.name, name).replaceAll(NAME_LATER["first name"], firstNameOf(name));
}
