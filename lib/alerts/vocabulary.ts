/** How often an alert may come, as its form says it. */
export const FREQUENCIES = { weekly: "Every week", daily: "Every day" } as const;
export type Frequency = keyof typeof FREQUENCIES;

/** What a subscriber agrees to by pressing the button, for one search or for every new job; kept word for word as proof. */
export const ALERT_WORDING = "Email me the new jobs I ask for here. I can stop it at any time with one click.";
