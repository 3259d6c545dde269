import { readiness } from "@/lib/core/telemetry/health";

export const dynamic = "force-dynamic";

/** GET /api/health/ready: 200 when the parts this process needs answer, else 503 with the failing part named. */
export async function GET() {
  const { ok, parts } = await readiness(new Date());
  return Response.json(
    { status: ok ? "ok" : "unavailable", parts },
    { status: ok ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
