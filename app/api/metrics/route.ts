import { problem } from "@/app/problem";
import { opensMetrics } from "@/lib/core/telemetry/health";
import { metricsText } from "@/lib/status/metrics";

export const dynamic = "force-dynamic";

/** GET /api/metrics with the bearer token METRICS_TOKEN; without it there is nothing here. */
export async function GET(request: Request) {
  const given = request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
  if (!opensMetrics(given)) return problem(404);
  const { text, contentType } = await metricsText(new Date());
  return new Response(text, { headers: { "Content-Type": contentType, "Cache-Control": "no-store" } });
}
