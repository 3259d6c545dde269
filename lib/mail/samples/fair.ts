import { appUrl } from "@/lib/core/env";
import type { Sample } from "./samples";
import { poolAgain } from "../templates/pool-again";
import { poolInvitation } from "../templates/pool-invitation";

const pool = { pool: "Planners in the North", purpose: "first jobs in planning, Leeds to Newcastle" };

/** Letters about talent pools. */
export const POOL_SAMPLES: Record<string, Sample> = {
  "pool-invitation": {
    when: "When staff ask a candidate whether they want to be in a talent pool",
    write: (brand) => poolInvitation({ ...pool, months: 12, from: "Ada", url: appUrl("/sample") }, brand),
  },
  "pool-again": {
    when: "30 days before somebody's yes to a talent pool is a year old",
    write: (brand) => poolAgain({ ...pool, until: "Friday 4 December 2026", url: appUrl("/sample") }, brand),
  },
};
