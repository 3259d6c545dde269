import { problem } from "@/app/problem";
import { log } from "@/lib/core/telemetry/log";
import type { ImageFile } from "@/lib/posts/images/queries";

/** What lies at this address never changes: whoever has it need not ask again. */
const FOR_EVER = "public, max-age=31536000, immutable";

/** A picture to be shown and nothing else, or 304 for whoever has it already. */
export async function imageAnswer(request: Request, file: ImageFile | null): Promise<Response> {
  if (!file) return problem(404);
  const headers = {
    ETag: file.etag,
    "Cache-Control": FOR_EVER,
    "Content-Type": file.mediaType,
    "Content-Disposition": "inline",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
  };
  if (hasAlready(request, file.etag)) return new Response(null, { status: 304, headers });
  const bytes = await file.read();
  if (bytes)
    return new Response(new Uint8Array(bytes), { headers: { ...headers, "Content-Length": String(bytes.length) } });
  log.error({ path: new URL(request.url).pathname }, "The storage has lost a picture");
  return problem(404);
}

function hasAlready(request: Request, etag: string): boolean {
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
}
