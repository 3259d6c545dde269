import type { Tx } from "@/lib/core/db";
import { firstFree } from "@/lib/core/text/slugs";
import { times } from "@/lib/core/settings/times";
import { slugify } from "@/lib/core/text/text";
import type { MinuteRange } from "./diary/hours";
import type { Topic } from "./vocabulary";

/** Monday to Friday, with an hour for lunch. */
export const USUAL_HOURS: MinuteRange[] = [
  { startMinute: 9 * 60 + 30, endMinute: 12 * 60 + 30 },
  { startMinute: 13 * 60 + 30, endMinute: 17 * 60 },
];

const WORKING_DAYS = [1, 2, 3, 4, 5];

/**
 * Makes a member of staff a consultant, who takes calls from now on; one who paused goes on as before. `about` is the
 * line under the name; no topics means all of them. Answers the slug.
 */
export async function addConsultant(
  tx: Tx,
  who: { staffId: string; name: string; about?: string; topics?: Topic[]; hours?: MinuteRange[] },
): Promise<string> {
  const known = await tx.consultant.findUnique({ where: { staffId: who.staffId }, select: { slug: true } });
  if (known) {
    await tx.consultant.update({ where: { staffId: who.staffId }, data: { pausedAt: null } });
    return known.slug;
  }
  const slug = await freeSlug(tx, slugify(who.name) || "consultant");
  const { callNoticeHours, callBufferBeforeMinutes, callBufferAfterMinutes } = await times(tx);
  const ranges = who.hours ?? USUAL_HOURS;
  await tx.consultant.create({
    data: {
      staffId: who.staffId,
      slug,
      name: who.name,
      about: who.about ?? "",
      topics: who.topics ?? [],
      minimumNoticeMinutes: callNoticeHours * 60,
      bufferBeforeMinutes: callBufferBeforeMinutes,
      bufferAfterMinutes: callBufferAfterMinutes,
      weeklyHours: { create: WORKING_DAYS.flatMap((weekday) => ranges.map((range) => ({ weekday, ...range }))) },
    },
  });
  return slug;
}

async function freeSlug(tx: Tx, base: string): Promise<string> {
  const taken = await tx.consultant.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  return firstFree(base, new Set(taken.map(({ slug }) => slug)));
}
