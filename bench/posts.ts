import type { Benchmark } from "./harness/measure";
import { manyPosts } from "./posts-many";
import { postRates } from "./posts-rate";
import { timeToShow } from "./posts-visible";

/** What the blog promises: how many readers at once, how soon a change shows, and that ten thousand posts are no burden. */
export const posts: Benchmark = {
  name: "posts",
  compares:
    "articles given out a second of one core, beside servers that only send the bytes; publishing until it shows; 10,000 posts beside 50",
  async run({ say }) {
    return [...(await postRates(say)), ...(await timeToShow(say)), ...(await manyPosts(say))];
  },
};
