import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { faceOf } from "@/lib/colleagues/face";

export const dynamic = "force-dynamic";

/** GET /admin/faces/ID: the picture of a colleague, for colleagues. */
export const GET = edged<{ id: string }>(async ({ viewer, params }) => {
  const face = await faceOf(viewer, params.id);
  if (!face) return problem(404);
  return new Response(new Uint8Array(face.picture), {
    headers: {
      "Content-Type": "image/webp",
      // Nothing in it runs, whoever opens it by itself.
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": "private, max-age=3600",
      ETag: `"${face.sha256}"`,
    },
  });
});
