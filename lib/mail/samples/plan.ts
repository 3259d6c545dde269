import type { Brand } from "@/lib/core/settings/brand";
import { appUrl } from "@/lib/core/env";
import type { Message } from "../message";
import { planReminder } from "../templates/plan-reminder";

/** Letters about plans after a no. */
export const PLAN_SAMPLES: Record<string, { when: string; write: (brand: Brand) => Message }> = {
  "plan-reminder": {
    when: "When a step of somebody's plan is due who asked to be reminded: once a day at most, while offices are open",
    write: (brand) =>
      planReminder({ steps: 2, minutes: 40, planUrl: appUrl("/sample"), remindersUrl: appUrl("/sample") }, brand),
  },
};
