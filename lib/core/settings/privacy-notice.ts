import { londonDay } from "../time/dates";
import { sayDay } from "../time/say";
import type { Tx } from "../db";
import { keptSettings } from "./settings";

/**
 * What somebody agreed to, with the version of the privacy notice that stood beside it: the proof says which. Until staff
 * have changed the notice there is only the one that came with the site, and the words stand alone.
 */
export async function withNotice(tx: Tx, wording: string): Promise<string> {
  const { version, savedAt } = (await keptSettings(["privacy"], tx)).privacy;
  return savedAt ? `${wording} (${sayNotice(version, savedAt)})` : wording;
}

/** "privacy notice 3 of 28 November 2026" */
export const sayNotice = (version: number, savedAt: Date): string =>
  `privacy notice ${version} of ${sayDay(londonDay(savedAt), { weekday: false, year: true })}`;
