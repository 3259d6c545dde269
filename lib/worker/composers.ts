import { composeDigests } from "@/lib/alerts/composing";
import { composeNoes } from "@/lib/applications/pipeline/composing-noes";
import { NO } from "@/lib/applications/pipeline/noes";
import { composeDays } from "@/lib/applications/onboarding/composing";
import { DAY } from "@/lib/applications/onboarding/telling";
import { londonDay } from "@/lib/core/time/dates";
import { weekNumber } from "@/lib/core/time/weeks";
import type { Composers } from "@/lib/mail/composer";
import { latestPosts } from "@/lib/posts/queries";

const RECENT = 12;
const NEW_MS = 8 * 86_400_000;

/** Who writes the messages that have no text until they are handed over. What comes from several domains meets here. */
export const COMPOSERS: Composers = {
  digest: async (ids, now) => composeDigests(ids, now, { article: await articleOfTheWeek(now) }),
  [DAY]: composeDays,
  [NO]: composeNoes,
};

/** What came out since the last weekly digest; else one of the latest dozen, another each week. */
async function articleOfTheWeek(now: Date) {
  const posts = await latestPosts(RECENT, now);
  const [newest] = posts;
  if (newest && now.getTime() - newest.publishedAt.getTime() < NEW_MS) return newest;
  return posts[weekNumber(londonDay(now)) % Math.max(1, posts.length)] ?? null;
}
