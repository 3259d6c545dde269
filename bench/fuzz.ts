import * as fc from "fast-check";
import { anyRequest, MAY_ANSWER } from "@/tests/support/any-request";
import { filledDatabase } from "./harness/databases";
import { type Benchmark, type Figure, percentile, timed } from "./harness/measure";
import { startWeb } from "./harness/web";

const CASES = 10_000;
const AT_ONCE = 4;
/** Milliseconds: longer than this no answer may take. */
const TOO_LONG = 1000;

/** Whatever is asked of the jobs: how often an error of ours came back, and how long the slowest took. */
export const fuzz: Benchmark = {
  name: "fuzz",
  compares: "ten thousand requests of every shape: errors of ours, and how long they took",
  async run({ sizes, say }) {
    const web = await startWeb(await filledDatabase(sizes[0] ?? 10_000, say));
    const times: number[] = [];
    let [errors, slow] = [0, 0];
    const paths = fc.sample(anyRequest, { numRuns: CASES, seed: 20_261_125 });
    const ask = async () => {
      for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
        let status = 0;
        const took = await timed(async () => {
          const answer = await fetch(web.address + path, { redirect: "manual" });
          status = answer.status;
          await answer.arrayBuffer();
        });
        times.push(took);
        if (!MAY_ANSWER.has(status)) {
          errors++;
          say(`${status}: ${path.slice(0, 300)}`);
        }
        if (took > TOO_LONG) {
          slow++;
          say(`${took.toFixed(0)} ms: ${path.slice(0, 300)}`);
        }
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, ask));
    } finally {
      await web.stop();
    }
    const figures: Figure[] = [
      { what: "errors of ours", value: errors, unit: "times" },
      { what: "answers over a second", value: slow, unit: "times" },
      { what: "p50", value: percentile(times, 0.5), unit: "ms" },
      { what: "p99", value: percentile(times, 0.99), unit: "ms" },
      { what: "slowest", value: Math.max(...times), unit: "ms" },
    ];
    return figures;
  },
};
