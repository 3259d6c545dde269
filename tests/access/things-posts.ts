import type { Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { postInput } from "@/lib/posts/schema";
import { takeImage } from "@/lib/posts/images/taking";
import { publishPost } from "@/lib/posts/staff/publishing";
import { createPost } from "@/lib/posts/staff/writing";
import { aPhoto } from "../support/pictures";
import { anAuthor, aCategory } from "../support/posts";
import { BINNED, DRAFT } from "./canaries";

/** Articles in every state, and what belongs to them. */
export async function thePosts(admin: Staff, now: Date) {
  const [author, category] = await Promise.all([anAuthor("desk"), aCategory("applying")]);
  const write = async (title: string) => {
    const input = postInput.parse({
      title,
      summary: "In short.",
      body: "Read this, and ask for feedback.",
      author: "desk",
      category: "applying",
    });
    const made = await createPost(admin, input, now);
    if (!made.ok) throw new Error(made.reason);
    return made;
  };
  const [draft, spare, out] = [await write(DRAFT), await write("Spare"), await write("Out")];
  const binned = await write(BINNED);
  await publishPost(admin, { id: out.id, version: out.version }, new Date(now.getTime() - 60_000));
  await db.post.update({ where: { id: binned.id }, data: { binnedAt: now, binnedBy: admin.personId } });
  const picture = await aPicture(admin, now);
  const move = await db.postMove.create({
    data: { fileName: "old.xml", createdAt: now, startedById: admin.personId, report: { unreadable: "No." } },
  });
  return {
    draftPost: draft.id,
    spareDraftPost: spare.id,
    publicPost: out.id,
    publicPostSlug: out.slug,
    binnedPost: binned.id,
    author: author.id,
    category: category.id,
    authorSlug: "desk",
    categorySlug: "applying",
    picture: picture.id,
    pictureFile: `${picture.widths[0]}.webp`,
    sparePicture: (await aPicture(admin, now)).id,
    move: move.id,
  };
}

async function aPicture(admin: Staff, now: Date) {
  const bytes = await (await aPhoto(320, 200)).jpeg().toBuffer();
  const taken = await takeImage(admin, { name: "stairs.jpg", bytes }, now);
  if (!taken.ok) throw new Error(taken.reason);
  return taken.image;
}
