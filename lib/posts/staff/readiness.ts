import { type Check, checksOf } from "../text/checks";

/** What stands between a text and its readers: the checks that must be put right before it may come out, in order. */
export function mustBeMended(post: { title: string; summary: string; bodyMarkdown: string }): Check[] {
  const { title, summary, bodyMarkdown: markdown } = post;
  return checksOf({ title, summary, markdown }).filter(({ level }) => level === "must");
}
