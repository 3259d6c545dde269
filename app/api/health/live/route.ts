export const dynamic = "force-dynamic";

/** GET /api/health/live: this process answers. */
export function GET() {
  return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
}
