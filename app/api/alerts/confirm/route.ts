import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { confirm } from "@/lib/alerts/confirmation";

/** POST /api/alerts/confirm?token=: 200 now or before, 410 when it has run out or was stopped since, 404 for a forged token. */
export const POST = edged(async ({ url, now }) => {
  const { state } = await confirm(url.searchParams.get("token"), now);
  if (state === "unknown") return problem(404);
  if (state === "expired" || state === "stopped")
    return problem(410, { type: state, detail: "The link works no more. Subscribe again, and we send a fresh one." });
  return Response.json(
    { status: "confirmed", already: state === "already" },
    { headers: { "Cache-Control": "no-store" } },
  );
});
