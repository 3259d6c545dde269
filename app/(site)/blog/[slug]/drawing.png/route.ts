import sharp from "sharp";
import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { sharePicture } from "@/components/posts/share-picture";
import { brand } from "@/lib/core/settings/brand";
import { postBySlug } from "@/lib/posts/queries";

export const dynamic = "force-dynamic";

/** A picture follows from what is in its key, so each is made once. Dropped all together when they grow to some 20 MB. */
const made = new Map<string, Buffer<ArrayBuffer>>();
const MOST = 500;

/** GET /blog/SLUG/drawing.png: the post's title beside its drawing, for whoever shares the link. */
export const GET = edged<{ slug: string }>(async ({ params, now }) => {
  const found = await postBySlug(params.slug, now);
  if (found.kind !== "public") return problem(found.kind === "gone" ? 410 : 404);
  const { id, illustration, title, category } = found.post;
  const words = { title, category: category.name, house: (await brand()).name };
  const key = JSON.stringify([illustration ?? id, words]);
  const png = made.get(key) ?? (await drawn(key, sharePicture({ id, illustration }, words)));
  return new Response(png, { headers: { "Content-Type": "image/png", "Cache-Control": "public, max-age=3600" } });
});

async function drawn(key: string, svg: string): Promise<Buffer<ArrayBuffer>> {
  const png = Buffer.from(await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer());
  if (made.size >= MOST) made.clear();
  made.set(key, png);
  return png;
}
