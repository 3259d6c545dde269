import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { signId } from "@/lib/core/secrets/tokens";
import { type AnyOperation, type Asking, type Document, operationsOf } from "@/tests/support/any-operation";
import { complaint, send } from "@/tests/support/asking";
import { sampleDatabase } from "./harness/databases";
import { type Benchmark, type Figure, percentile, timed } from "./harness/measure";
import { startWeb } from "./harness/web";

const CASES = 10_000;
const AT_ONCE = 4;
/** Milliseconds: longer than this no answer may take on a machine that does nothing else. */
const TOO_LONG = 1000;

/** Whatever is asked of any operation of the OpenAPI document: what is wrong with the answers, and how long they took. */
export const operations: Benchmark = {
  name: "operations",
  compares: "ten thousand requests of every shape to every operation: errors, leaks, and how long they took",
  async run({ say }) {
    process.env.MAIL_EVENTS_SECRET = randomUUID();
    const web = await startWeb(await sampleDatabase("bench_operations"));
    const seed = Date.now() % 1_000_000_007;
    say(`seed ${seed}`);
    const times: number[] = [];
    let [wrong, slow] = [0, 0];
    try {
      const asked = shuffled(await everyOperation(web.address), seed);
      const ask = async () => {
        for (let next = asked.pop(); next; next = asked.pop()) {
          const { took, words } = await judged(web.address, ...next);
          times.push(took);
          if (took > TOO_LONG) slow++;
          if (!words) continue;
          wrong++;
          say(words);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, ask));
    } finally {
      await web.stop();
    }
    const figures: Figure[] = [
      { what: "requests", value: times.length, unit: "times" },
      { what: "answers with something wrong", value: wrong, unit: "times" },
      { what: "answers over a second", value: slow, unit: "times" },
      { what: "p50", value: percentile(times, 0.5), unit: "ms" },
      { what: "p99", value: percentile(times, 0.99), unit: "ms" },
      { what: "slowest", value: Math.max(...times), unit: "ms" },
    ];
    return figures;
  },
};

async function everyOperation(address: string): Promise<AnyOperation[]> {
  const read = async <T>(path: string) => (await fetch(address + path).then((answer) => answer.json())) as T;
  const { items } = await read<{ items: { slug: string }[] }>("/api/jobs");
  const token = [signId("unsubscribe", randomUUID()), signId("call-visitor", randomUUID())];
  return operationsOf(await read<Document>("/api/openapi.json"), {
    slug: items.map(({ slug }) => slug),
    token,
    mailSecret: process.env.MAIL_EVENTS_SECRET ?? "",
  });
}

/** As many requests of each operation, in no order. */
function shuffled(all: AnyOperation[], seed: number): [AnyOperation, Asking][] {
  const numRuns = Math.ceil(CASES / all.length);
  const requests = all.flatMap((operation, index) =>
    fc.sample(operation.requests, { numRuns, seed: seed + index }).map((asking) => [operation, asking] as const),
  );
  return fc
    .sample(fc.shuffledSubarray(requests, { minLength: requests.length }), { numRuns: 1, seed })
    .flatMap((one) => one.map(([operation, asking]): [AnyOperation, Asking] => [operation, asking]));
}

async function judged(address: string, operation: AnyOperation, asking: Asking) {
  let words: string | null = null;
  const took = await timed(async () => {
    const { status, headers, text } = await send(address, asking).then(async (answer) => ({
      status: answer.status,
      headers: answer.headers,
      text: await answer.text(),
    }));
    words = complaint(operation, asking, { status, headers, body: text }, { tookMs: 0, longestMs: Infinity });
  });
  return { took, words };
}
