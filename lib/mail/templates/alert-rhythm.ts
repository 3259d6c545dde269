export type AlertRhythm = "weekly" | "daily";

/** When the mails of an alert come, as people say it. */
export const ALERT_RHYTHM: Record<AlertRhythm, string> = {
  weekly: "once a week, when there is something new",
  daily: "once a day, when there is something new",
};
