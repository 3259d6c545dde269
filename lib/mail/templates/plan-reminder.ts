import type { Brand } from "@/lib/core/settings/brand";
import { count } from "@/lib/core/text/text";
import type { Message } from "../message";
import { button, letter, small, text } from "./letter";

export interface PlanReminder {
  /** How many steps are due; what they are stays in the account. */
  steps: number;
  minutes: number;
  planUrl: string;
  remindersUrl: string;
}

/** A nudge to whoever asked to be reminded of their plan. */
export function planReminder({ steps, minutes, planUrl, remindersUrl }: PlanReminder, brand: Brand): Message {
  const isOne = steps === 1;
  return letter(
    {
      template: "plan-reminder",
      subject: isOne ? "One step of your plan is for today" : `${count(steps, "step")} of your plan are for today`,
      preview: "Each begins with something that takes 20 minutes at most.",
      title: isOne ? "One small step" : "A few small steps",
      blocks: [
        text(
          isOne
            ? `You planned one thing for about now. It takes ${sayMinutes(minutes)}, and its first bit 20 minutes at most.`
            : `You planned ${count(steps, "thing")} for about now, ${sayMinutes(minutes)} in all. One of them is enough for a day.`,
        ),
        button("See my plan", planUrl),
        small("Not today? Leave it. Your plan keeps its place, and we mention each step once only."),
      ],
      reason: "You get this because you asked to be reminded of your plan.",
      footLinks: [{ label: "Pause for two weeks, or end these reminders", href: remindersUrl }],
    },
    brand,
  );
}

function sayMinutes(minutes: number): string {
  if (minutes < 90) return `about ${minutes} minutes`;
  return `about ${count(Math.round(minutes / 60), "hour")}`;
}
