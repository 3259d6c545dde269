export type AlertRhythm = "weekly" | "daily";

/** When the mails of an alert come, as people say it. */
export const ALERT_RHYTHM: Record<AlertRhythm, string> = {
  weekly: "every Tuesday morning, when there is something new",
  daily: "every morning, when there is something new",
};
