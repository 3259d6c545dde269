import { db } from "@/lib/core/db";
import type { ActionRow } from "./actions";

const WALL = "app/(account)/account/kudos/actions.ts";
const GIVER = "app/(site)/kudos/actions.ts";

/** Kind words: asking for them, giving them, and what a candidate does with them. */
export const KUDOS_ACTIONS: Record<string, ActionRow> = {
  [`${WALL}#makeLink`]: { who: "candidate", state: true, fields: { relation: "friend" } },
  [`${WALL}#decide`]: { who: "owner", bound: (t) => [t.waitingKudos, "keep"] },
  [`${WALL}#tag`]: { who: "owner", bound: (t) => [t.keptKudos], state: true, fields: { strengths: "speaks-up" } },
  [`${WALL}#stopUse`]: {
    who: "owner",
    bound: async (t) => {
      const ticked = { applicationId: t.application, kudosId: t.keptKudos };
      return [(await db.kudosUse.create({ data: ticked })).id];
    },
  },
  [`${WALL}#report`]: { who: "owner", bound: (t) => [t.waitingKudos] },
  [`${WALL}#drop`]: { who: "owner", bound: (t) => [t.keptKudos] },
  [`${WALL}#endLink`]: { who: "owner", bound: (t) => [t.kudosRequest] },
  [`${GIVER}#giveWords`]: {
    who: "anyone",
    bound: ["forged"],
    state: true,
    fields: { name: "Ruth", moment: "A hall for nothing", permission: "private" },
    effect: "none",
  },
  [`${GIVER}#takeBack`]: { who: "anyone", bound: ["forged"], effect: "none" },
  ["app/admin/kudos/actions.ts#settle"]: { who: "write:applications", bound: (t) => [t.reportedKudos, "remove"] },
};
