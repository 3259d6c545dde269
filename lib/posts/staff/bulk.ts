import { audit, changes } from "@/lib/access/audit";
import { type BulkAct, CHANGED_MEANWHILE, IS_GONE, type RowDone } from "@/lib/access/bulk-act";
import { db, type Prisma, type Tx } from "@/lib/core/db";
import { markStale } from "@/lib/core/stale";
import { stateOf } from "../public";
import { unpublishPost } from "./publishing";
import { keepOrigins, keepRevision } from "./revisions";

const FACTS = {
  id: true,
  slug: true,
  version: true,
  publishedAt: true,
  withdrawnAt: true,
  reviewAskedAt: true,
  categoryId: true,
} as const satisfies Prisma.PostSelect;

type Facts = Prisma.PostGetPayload<{ select: typeof FACTS }>;

const lookFor =
  (refuse: (post: Facts, now: Date) => string | undefined): BulkAct["look"] =>
  async (ids, now, tx) => {
    const posts = await tx.post.findMany({ where: { id: { in: ids } }, select: FACTS });
    return new Map(posts.map((post) => [post.id, { stamp: String(post.version), why: refuse(post, now) }] as const));
  };

async function locked(tx: Tx, id: string): Promise<Facts | null> {
  await tx.$queryRaw`SELECT id FROM post WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.post.findUnique({ where: { id }, select: FACTS });
}

const kept = ({ publishedAt, withdrawnAt, reviewAskedAt, categoryId }: Facts) => ({
  publishedAt: publishedAt?.toISOString() ?? null,
  withdrawnAt: withdrawnAt?.toISOString() ?? null,
  reviewAskedAt: reviewAskedAt?.toISOString() ?? null,
  categoryId,
});

async function done(tx: Tx, before: Facts): Promise<RowDone> {
  const { version } = await tx.post.findUniqueOrThrow({ where: { id: before.id }, select: { version: true } });
  if (version === before.version) return { ok: false, why: "There was nothing to do" };
  return { ok: true, before: kept(before), after: String(version) };
}

const takeDown: BulkAct = {
  key: "take-down",
  label: "Take down",
  will: "will be taken down",
  done: "taken down",
  needs: "write:posts",
  consequence: "Their addresses say that they are gone. A scheduled one becomes a draft again.",
  look: lookFor((post, now) => {
    if (post.withdrawnAt) return "It is taken down already";
    return ["draft", "review"].includes(stateOf(post, now)) ? "It is a draft" : undefined;
  }),
  async act(tx, { id, stamp }, { actor, now }) {
    const before = await locked(tx, id);
    if (!before) return { ok: false, why: IS_GONE };
    const outcome = await unpublishPost(actor, { id, version: Number(stamp) }, now, tx);
    return outcome.ok ? done(tx, before) : { ok: false, why: CHANGED_MEANWHILE };
  },
  async undo(tx, { id, after, before }, { actor, now }) {
    const post = await locked(tx, id);
    if (!post || String(post.version) !== after) return false;
    const { publishedAt, withdrawnAt, reviewAskedAt } = before as ReturnType<typeof kept>;
    const data = { publishedAt, withdrawnAt, reviewAskedAt, version: post.version + 1, updatedAt: now };
    await tx.post.update({ where: { id }, data, select: { id: true } });
    const details = changes(kept(post), { publishedAt, withdrawnAt, reviewAskedAt });
    await audit(tx, { actorId: actor.personId, action: "undo", subject: "post", subjectId: id, details });
    await markStale(tx, "posts", `post:${post.slug}`);
    return true;
  },
};

/** Gives a post another category: a save like any other, with its revision. */
async function shelve(tx: Tx, post: Facts, categoryId: string, { actorId, now }: { actorId: string; now: Date }) {
  await keepOrigins(tx, [post.id]);
  const version = post.version + 1;
  await tx.post.update({ where: { id: post.id }, data: { categoryId, version, updatedAt: now }, select: { id: true } });
  await keepRevision(tx, { postId: post.id, version, savedById: actorId, savedAt: now });
  const details = { from: { category: post.categoryId }, to: { category: categoryId } };
  await audit(tx, { actorId, action: "set-category", subject: "post", subjectId: post.id, details });
  await markStale(tx, "posts", `post:${post.slug}`);
}

const setCategory: BulkAct = {
  key: "category",
  label: "Set the category",
  will: "will have another category",
  done: "given the category",
  needs: "write:posts",
  choices: async () => {
    const categories = await db.category.findMany({
      orderBy: [{ position: "asc" }, { name: "asc" }],
      select: { id: true, name: true },
    });
    const options = Object.fromEntries(categories.map(({ id, name }) => [id, name]));
    return [{ key: "category", label: "Category", kind: "choice", options }];
  },
  look: lookFor(() => undefined),
  async act(tx, { id, stamp }, { actor, choices, now }) {
    const post = await locked(tx, id);
    if (!post) return { ok: false, why: IS_GONE };
    if (String(post.version) !== stamp) return { ok: false, why: CHANGED_MEANWHILE };
    const { category = "" } = choices;
    if (post.categoryId === category) return { ok: false, why: "It is in that category already" };
    await shelve(tx, post, category, { actorId: actor.personId, now });
    return done(tx, post);
  },
  async undo(tx, { id, after, before }, { actor, now }) {
    const post = await locked(tx, id);
    if (!post || String(post.version) !== after) return false;
    await shelve(tx, post, (before as ReturnType<typeof kept>).categoryId, { actorId: actor.personId, now });
    return true;
  },
};

/** What can be done to many posts at once. */
export const POST_ACTS: BulkAct[] = [setCategory, takeDown];
