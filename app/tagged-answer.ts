import { createHash } from "node:crypto";

/** A body with its ETag, or 304 for whoever has it already. It may be kept, but is asked for again each time. */
export function taggedAnswer(request: Request, body: string, contentType: string): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = { "Content-Type": contentType, "Cache-Control": "no-cache", ETag: etag };
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*")
    ? new Response(null, { status: 304, headers })
    : new Response(body, { headers });
}
