import { createHash } from "node:crypto";
import { problem } from "@/app/problem";

/** A feed, or 304 for a reader that has it already. Readers keep it, but ask each time. */
export function feedAnswer(request: Request, xml: string): Response {
  const etag = `"${createHash("sha256").update(xml).digest("base64url").slice(0, 27)}"`;
  const headers = { "Content-Type": "application/atom+xml; charset=utf-8", "Cache-Control": "no-cache", ETag: etag };
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*")
    ? new Response(null, { status: 304, headers })
    : new Response(xml, { headers });
}

export const noFeed = () => problem(404, "about:blank", { detail: "There is no feed at this address." });
