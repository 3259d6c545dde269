import { timingSafeEqual } from "node:crypto";
import { problem } from "@/app/problem";
import { metricsToken } from "@/lib/core/health";
import { metricsText } from "@/lib/core/metrics";
import { hashToken } from "@/lib/core/tokens";

export const dynamic = "force-dynamic";

/** GET /api/metrics with the bearer token METRICS_TOKEN; without it there is nothing here. */
export async function GET(request: Request) {
  const token = metricsToken();
  const given = request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
  if (!token || !timingSafeEqual(Buffer.from(hashToken(given)), Buffer.from(hashToken(token)))) return problem(404);
  const { text, contentType } = await metricsText(new Date());
  return new Response(text, { headers: { "Content-Type": contentType, "Cache-Control": "no-store" } });
}
