import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import type { PictureBytes } from "../pictures";
import { ABOUT, type AboutExport, FORMAT, ourMarkdown } from "./form";
import { allPosts, exportedPost, type ExportedPost } from "./rows";

/** The bytes of a picture of the library with the name of its form: "jpg". Null when the storage has lost them. */
export type ReadPicture = (id: string) => Promise<(PictureBytes & { form: string }) | null>;

export interface ExportOptions {
  readPicture: ReadPicture;
  /** Told after each post. */
  tell?: (done: number, total: number) => void;
}

/** The export for staff who may write posts; null for others. Drafts are in it. That it was taken out is written down. */
export async function exportForStaff(viewer: Viewer, options: ExportOptions): Promise<Readable | null> {
  if (viewer.kind !== "staff" || !may(viewer, "write:posts")) return null;
  await audit(db, { actorId: viewer.personId, action: "export", subject: "post", subjectId: "all" });
  return exportOfEverything(options);
}

/**
 * Everything of the blog as a ZIP archive: a Markdown file for each post, the pictures, the authors and categories, and one
 * JSON of it all. Made as it is read, so its size is nothing to the memory.
 */
export async function exportOfEverything({ readPicture, tell }: ExportOptions): Promise<Readable> {
  const zip = new ZipFile();
  const about = await aboutNow(readPicture);
  const ids = await db.post.findMany({
    where: { binnedAt: null },
    select: { id: true, slug: true },
    orderBy: { slug: "asc" },
  });
  zip.addBuffer(Buffer.from(JSON.stringify(about, null, 2)), ABOUT);
  let done = 0;
  for (const { id, slug } of ids)
    lazily(zip, `posts/${slug}.md`, async () => {
      const post = await exportedPost(id);
      tell?.(++done, ids.length);
      return Readable.from([Buffer.from(post ? fileOf(post) : "")]);
    });
  for (const { id, file } of about.pictures)
    lazily(zip, file, async () => Readable.from([(await readPicture(id))?.bytes ?? Buffer.alloc(0)]), {
      compress: false,
    });
  lazily(zip, "everything.json", async () => Readable.from(everything(about), { objectMode: false, encoding: "utf8" }));
  zip.end();
  return zip.outputStream as Readable;
}

function lazily(zip: ZipFile, name: string, open: () => Promise<Readable>, options: { compress?: boolean } = {}): void {
  zip.addReadStreamLazy(name, options, (done) => {
    open().then(
      (stream) => done(null, stream),
      (error: unknown) => (zip.outputStream as Readable).destroy(error as Error),
    );
  });
}

async function aboutNow(readPicture: ReadPicture): Promise<AboutExport> {
  const author = { slug: true, name: true, about: true, isPerson: true, role: true, links: true } as const;
  const category = { slug: true, name: true, description: true, position: true } as const;
  const where = { mergedIntoId: null };
  const picture = { id: true, originalName: true, alt: true, sourceUrl: true } as const;
  const [authors, categories, rows] = await Promise.all([
    db.author.findMany({ where, select: author, orderBy: { slug: "asc" } }),
    db.category.findMany({ where, select: category, orderBy: [{ position: "asc" }, { slug: "asc" }] }),
    db.postImage.findMany({
      where: { binnedAt: null },
      select: picture,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
  ]);
  const pictures: AboutExport["pictures"] = [];
  for (const { id, originalName, alt, sourceUrl } of rows) {
    const found = await readPicture(id);
    if (found) pictures.push({ id, file: `pictures/${id}.${found.form}`, name: originalName, alt, sourceUrl });
  }
  return { format: FORMAT, authors, categories, pictures };
}

function fileOf(post: ExportedPost): string {
  const { title, slug, id, summary, author, category, illustration, imageId } = post;
  return ourMarkdown(
    {
      title,
      slug,
      id,
      summary,
      author,
      category,
      draft: post.publishedAt === null,
      date: post.publishedAt?.toISOString(),
      withdrawn: post.withdrawnAt?.toISOString(),
      updated: post.revisedAt?.toISOString(),
      image: imageId ? `/blog/images/${imageId}` : undefined,
      illustration: illustration ?? undefined,
      source: post.source ?? undefined,
      external_id: post.externalId ?? undefined,
      aliases: [...post.slugs.filter((one) => one !== slug).map((one) => `/blog/${one}`), ...post.oldAddresses],
    },
    post.bodyMarkdown,
  );
}

async function* everything(about: AboutExport): AsyncGenerator<string> {
  yield `${JSON.stringify(about).slice(0, -1)},"posts":[`;
  let isFirst = true;
  for await (const post of allPosts()) {
    yield `${isFirst ? "" : ","}\n${JSON.stringify(post)}`;
    isFirst = false;
  }
  yield "\n]}\n";
}
