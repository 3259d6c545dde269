import sharp from "sharp";
import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { sharePicture } from "@/components/posts/share-picture";
import { postBySlug } from "@/lib/posts/queries";

export const dynamic = "force-dynamic";

/** A picture follows from the id alone, so each is made once. Dropped all together when they grow to some 10 MB. */
const made = new Map<string, Buffer<ArrayBuffer>>();
const MOST = 500;

/** GET /blog/SLUG/drawing.png: the post's drawing, for whoever shares the link. */
export const GET = edged<{ slug: string }>(async ({ params, now }) => {
  const found = await postBySlug(params.slug, now);
  if (found.kind !== "public") return problem(found.kind === "gone" ? 410 : 404);
  const png = made.get(found.post.id) ?? (await drawn(found.post.id));
  return new Response(png, { headers: { "Content-Type": "image/png", "Cache-Control": "public, max-age=86400" } });
});

async function drawn(id: string): Promise<Buffer<ArrayBuffer>> {
  const png = Buffer.from(
    await sharp(Buffer.from(sharePicture(id)))
      .png({ palette: true })
      .toBuffer(),
  );
  if (made.size >= MOST) made.clear();
  made.set(id, png);
  return png;
}
