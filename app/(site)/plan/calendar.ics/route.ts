import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { brand } from "@/lib/core/settings/brand";
import { londonDay } from "@/lib/core/time/dates";
import { appUrl } from "@/lib/core/env";
import { addressOf, answersIn, startIn } from "@/lib/recovery/plan/answers";
import { planCalendar } from "@/lib/recovery/plan/calendar";
import { drawUp } from "@/lib/recovery/plan/drawing-up";

/** GET /plan/calendar.ics with the three answers: the plan that /plan draws up from them today, a day for each step. */
export const GET = edged(async ({ url, now }) => {
  const asked = Object.fromEntries([...url.searchParams.keys()].map((name) => [name, url.searchParams.getAll(name)]));
  const { answers } = answersIn({ ...asked, ended: asked.ended?.[0], pace: asked.pace?.[0] });
  if (!answers) return problem(404);
  const startedOn = startIn(asked, londonDay(now)) ?? londonDay(now);
  const steps = drawUp({ ...answers, whose: "elsewhere", startedOn }).map(({ step, dueOn }) => ({
    ...step,
    dueOn,
    uid: `plan-${startedOn}-${step.key}`,
  }));
  const planUrl = appUrl(`/plan?${addressOf(answers)}&from=${startedOn}`);
  return new Response(planCalendar({ steps, planUrl, agency: (await brand()).name }, now), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="plan.ics"',
      "Cache-Control": "private, no-store",
    },
  });
});
