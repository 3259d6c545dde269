/** What helps after a no, by the name that pages, plans and articles use. */
export const TOOL_NAMES = ["feedback", "debrief", "plan", "fit", "kudos", "practice", "talk"] as const;
export type ToolName = (typeof TOOL_NAMES)[number];
