import { Prisma } from "@/lib/core/db";

/** The two instants that decide whether a post is public. */
export interface PublicFacts {
  publishedAt: Date | null;
  withdrawnAt: Date | null;
}

/**
 * What "public" means, said three times in one file and proved equal by public.db.test.ts: published by now and not
 * withdrawn. Page, lists, search, neighbours, related posts, feeds and sitemap all use one of these, at the moment of
 * asking; a scheduled post needs nobody to switch it on.
 */
export function isPublic({ publishedAt, withdrawnAt }: PublicFacts, now: Date): boolean {
  return publishedAt !== null && publishedAt <= now && withdrawnAt === null;
}

/** The same rule as a condition for Prisma. */
export function publicWhere(now: Date) {
  return { publishedAt: { lte: now }, withdrawnAt: null } satisfies Prisma.PostWhereInput;
}

/** The same rule as SQL over a table or alias named `post`. */
export function publicSql(now: Date): Prisma.Sql {
  return Prisma.sql`(post.published_at <= ${now} AND post.withdrawn_at IS NULL)`;
}

/** What decides where a post stands: besides, for a draft, since when it waits for somebody else to read it. */
export interface StandingFacts extends PublicFacts {
  reviewAskedAt?: Date | null;
}

export const POST_STATES = ["draft", "review", "scheduled", "public", "withdrawn"] as const;
export type PostState = (typeof POST_STATES)[number];

/** Where a post stands, for staff. */
export function stateOf(facts: StandingFacts, now: Date): PostState {
  if (facts.withdrawnAt) return "withdrawn";
  if (!facts.publishedAt) return facts.reviewAskedAt ? "review" : "draft";
  return isPublic(facts, now) ? "public" : "scheduled";
}

/** The same as a condition for Prisma. */
export function stateWhere(state: PostState, now: Date): Prisma.PostWhereInput {
  return {
    draft: { publishedAt: null, reviewAskedAt: null, binnedAt: null },
    review: { publishedAt: null, reviewAskedAt: { not: null }, binnedAt: null },
    scheduled: { publishedAt: { gt: now }, withdrawnAt: null },
    public: publicWhere(now),
    withdrawn: { withdrawnAt: { not: null } },
  }[state];
}
