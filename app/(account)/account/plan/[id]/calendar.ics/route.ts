import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { brand } from "@/lib/core/settings/brand";
import { appUrl } from "@/lib/core/env";
import { planCalendar } from "@/lib/recovery/plan/calendar";
import { ownPlan } from "@/lib/recovery/plan/reading";

/** GET /account/plan/ID/calendar.ics: the open steps of a plan of theirs, a day each. */
export const GET = edged<{ id: string }>(async ({ viewer, params, now }) => {
  const plan = await ownPlan(viewer, params.id);
  if (!plan) return problem(404);
  const steps = plan.steps.filter(({ isDone, skipped }) => !isDone && !skipped);
  const content = planCalendar(
    {
      steps: steps.map((step) => ({ ...step, uid: step.id })),
      planUrl: appUrl(`/account/plan/${plan.id}`),
      agency: (await brand()).name,
    },
    now,
  );
  return new Response(content, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="plan.ics"',
      "Cache-Control": "private, no-store",
    },
  });
});
