import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { type Tx, db } from "@/lib/core/db";
import { DEFAULT_RADIUS_MILES, type SearchCriteria } from "@/lib/jobs/schema";
import type { PreferencesInput } from "./preferences-input";
import { takePart } from "./profile/own";

export type Preferences = PreferencesInput;

/** What a candidate looks for; null when they have not said. */
export async function preferencesOf(tx: Tx, candidateId: string): Promise<Preferences | null> {
  const row = await tx.candidatePreferences.findUnique({ where: { candidateId } });
  if (!row) return null;
  return {
    sector: orNothing(row.sectors) as Preferences["sector"],
    contract: orNothing(row.contracts) as Preferences["contract"],
    workplace: orNothing(row.workplaces) as Preferences["workplace"],
    places: row.places,
    radius: row.radiusMiles ?? undefined,
    salaryMin: row.payFrom ?? undefined,
    starts: (row.startsWithin === null ? undefined : String(row.startsWithin)) as Preferences["starts"],
    sponsorship: row.needsVisa,
  };
}

const orNothing = (values: string[]) => (values.length > 0 ? values : undefined);

/** The viewer's own, with the version to save the next over; null for whoever is no candidate. */
export async function ownPreferences(
  viewer: Viewer,
): Promise<{ preferences: Preferences | null; version: number } | null> {
  if (!isSignedIn(viewer)) return null;
  const candidateId = viewer.personId;
  if ((await db.candidate.count({ where: { personId: candidateId } })) === 0) return null;
  const part = await db.profilePart.findUnique({
    where: { candidateId_part: { candidateId, part: "preferences" } },
    select: { version: true },
  });
  return { preferences: await preferencesOf(db, candidateId), version: part?.version ?? 0 };
}

export type SavedPreferences =
  { ok: true } | { ok: false; reason: "sign-in" } | { ok: false; reason: "changed"; version: number };

/** Saves the viewer's preferences over the version they saw; the second of two devices hears that the first was there. */
export async function savePreferences(
  viewer: Viewer,
  { preferences, version }: { preferences: Preferences; version: number },
  now: Date,
): Promise<SavedPreferences> {
  if (!isSignedIn(viewer)) return { ok: false, reason: "sign-in" };
  const candidateId = viewer.personId;
  return db.$transaction(async (tx) => {
    const standing = await takePart(tx, candidateId, "preferences");
    if (standing === null) return { ok: false, reason: "sign-in" };
    if (standing !== version) return { ok: false, reason: "changed", version: standing };
    const row = asRow(preferences);
    await tx.candidatePreferences.upsert({ where: { candidateId }, create: { candidateId, ...row }, update: row });
    await tx.profilePart.update({
      where: { candidateId_part: { candidateId, part: "preferences" } },
      data: { version: version + 1, updatedAt: now },
    });
    return { ok: true };
  });
}

const asRow = ({ sector, contract, workplace, places, radius, salaryMin, starts, sponsorship }: Preferences) => ({
  sectors: sector ?? [],
  contracts: contract ?? [],
  workplaces: workplace ?? [],
  places,
  radiusMiles: radius ?? null,
  payFrom: salaryMin ?? null,
  startsWithin: starts ? Number(starts) : null,
  needsVisa: sponsorship,
});

/**
 * The searches that preferences come to, one for each place, or one without: what counts the jobs that fit now, and what an
 * alert looks for.
 */
export function searchesOf(preferences: Preferences): SearchCriteria[] {
  const { sector, contract, workplace, places, radius, salaryMin, starts, sponsorship } = preferences;
  const common: SearchCriteria = {
    ...(sector && { sector }),
    ...(contract && { contract }),
    ...(workplace && { workplace }),
    ...(salaryMin && { salaryMin }),
    ...(starts && { startsWithin: Number(starts) }),
    ...(sponsorship && { sponsorship: "yes" as const }),
  };
  if (places.length === 0) return [common];
  return places.map((place) => ({ ...common, place, radius: radius ?? DEFAULT_RADIUS_MILES }));
}
