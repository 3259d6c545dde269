import { keptSettings } from "@/lib/core/settings/settings";
import type { ActionRow } from "./actions";
import { aFace } from "./things-faces";

const ACCOUNT = "app/admin/account";
const SETTINGS = "app/admin/settings";

/** When things happen, and one's own picture. */
export const DESK_ACTIONS: Record<string, ActionRow> = {
  [`${SETTINGS}/actions.ts#saveTimes`]: {
    who: "write:settings",
    state: true,
    fields: async () => ({
      digestWeekday: "2",
      digestHour: "9",
      callNoticeHours: "4",
      callBufferBeforeMinutes: "0",
      callBufferAfterMinutes: "10",
      version: String((await keptSettings(["times"])).times.version),
    }),
  },
  [`${ACCOUNT}/actions.ts#dropOwnFace`]: {
    who: "read:numbers",
    by: "viewer",
    bound: async (t) => {
      await aFace(t.viewerId);
      return [];
    },
  },
};
