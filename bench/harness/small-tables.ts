/** Tables that may be read whole, since they stay small however large the agency becomes, and why. */
export const SMALL_TABLES: Record<string, string> = {
  author: "who writes for the blog",
  bank_holiday: "two hundred days of three nations",
  category: "what posts stand under: tens",
  consultant: "colleagues who take calls: tens",
  mail_stream_control: "one row a stream",
  search_synonym: "a list of ours: hundreds",
  setting: "one row a group",
  staff: "colleagues: hundreds at most",
  weekly_hours: "a few rows a consultant",
};
