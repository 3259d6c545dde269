import { appUrl } from "@/lib/core/env";
import { signId } from "@/lib/core/secrets/tokens";

/** Opens the alerts of one address. Does not expire, and changes nothing by being opened. */
export const manageUrl = (subscriberId: string): string =>
  appUrl(`/alerts/manage?token=${signId("manage-alerts", subscriberId)}`);

/** The page that stops what was in one digest, with its button. */
export const unsubscribeUrl = (digestId: string): string =>
  appUrl(`/alerts/unsubscribe?token=${signId("unsubscribe", digestId)}`);

/** RFC 8058: mail programs post here by themselves. */
export const oneClickUrl = (digestId: string): string =>
  appUrl(`/api/alerts/unsubscribe?token=${signId("unsubscribe", digestId)}`);

/** "It was not me", for an address that somebody else typed. */
export const notMeUrl = (subscriberId: string): string =>
  appUrl(`/alerts/not-me?token=${signId("not-me", subscriberId)}`);
