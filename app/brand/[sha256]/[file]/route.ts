import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { logoFile } from "@/lib/settings/logo/logo";

export const dynamic = "force-dynamic";

/** GET /brand/HASH/FILE: the logo and the icons made of it. What lies at an address never changes, and never runs. */
export const GET = edged<{ sha256: string; file: string }>(async ({ params }) => {
  const file = await logoFile(params.sha256, params.file);
  if (!file) return problem(404);
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Length": String(file.bytes.length),
      "Content-Disposition": "inline",
      "Cache-Control": "public, max-age=31536000, immutable",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
