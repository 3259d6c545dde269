import { blogDatabase, measuredBy } from "./harness/databases";
import { type Figure, median, percentile } from "./harness/measure";
import { startWeb } from "./harness/web";
import type { ShowTimes } from "./posts-visible-times";

const POSTS = 50;
const ROUNDS = 30;

/** From pressing "Publish" until each place that shows a post shows it, in one web process and in each of two. */
export async function timeToShow(say: (words: string) => void): Promise<Figure[]> {
  const url = await blogDatabase(POSTS, say);
  const figures: Figure[] = [];
  for (const processes of [1, 2]) {
    const webs = await Promise.all(Array.from({ length: processes }, () => startWeb(url)));
    try {
      const args = { addresses: webs.map(({ address }) => address), rounds: ROUNDS };
      const { shown, answers, mixed } = await measuredBy<ShowTimes>("posts-visible-times.ts", args, url);
      if (mixed.length > 0) throw new Error(`Answers that were not consistent in themselves: ${mixed.join(", ")}`);
      say(`${answers.toLocaleString("en-GB")} answers, every one of one state`);
      const of = processes === 1 ? "one web process" : "two web processes";
      for (const [deed, times] of Object.entries(shown)) figures.push(...figuresOf(`${deed}, ${of}`, times));
    } finally {
      for (const { stop } of webs) await stop();
    }
  }
  return figures;
}

/** Of each place the middle of the rounds, and the slowest place of all rounds. */
function figuresOf(what: string, times: Record<string, number[]>): Figure[] {
  const reference = { what: "the promise", value: 1000 };
  const places = Object.entries(times).map(([place, milliseconds]) => ({
    what: `${what}: ${place}`,
    value: median(milliseconds),
    unit: "ms" as const,
    reference,
  }));
  const slowest = percentile(Object.values(times).flat(), 1);
  return [...places, { what: `${what}: the slowest of all, ${ROUNDS} rounds`, value: slowest, unit: "ms", reference }];
}
