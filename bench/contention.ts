import { emptyDatabase, measuredBy } from "./harness/databases";
import { type Benchmark, percentile, timed } from "./harness/measure";
import { startWeb } from "./harness/web";

const [ROUNDS, PEOPLE, CONSULTANTS] = [20, 500, 3];
const SPAN = { from: "2026-12-07", to: "2027-01-05" };

interface Answer {
  status: number;
  /** Milliseconds. */
  took: number;
  alternatives: number;
}

/** As many people as want it ask two web processes for one time; as many get it as there are consultants. */
export const contention: Benchmark = {
  name: "contention",
  compares: `${PEOPLE} people ask two web processes for one time with ${CONSULTANTS} consultants free, ${ROUNDS} rounds`,
  async run({ say }) {
    const url = await emptyDatabase("bench_contention");
    await measuredBy<true>("contention-setting.ts", { consultants: CONSULTANTS }, url);
    const webs = [await startWeb(url), await startWeb(url)];
    const answers: Answer[] = [];
    const figures = { wrong: 0, kept: 0, other: 0 };
    try {
      const starts = await freeTimes(webs[0]?.address ?? "");
      for (let round = 0; round < ROUNDS; round++) {
        const start = starts[round * 5] ?? "";
        const asked = await Promise.all(
          Array.from({ length: PEOPLE }, (_, n) =>
            book(webs[n % webs.length]?.address ?? "", start, `p${round}-${n}@example.com`),
          ),
        );
        const got = asked.filter(({ status }) => status === 201).length;
        if (got !== CONSULTANTS) figures.wrong++;
        figures.other += asked.filter(({ status }) => status !== 201 && status !== 409).length;
        figures.kept += asked.filter(({ status, alternatives }) => status === 409 && alternatives < 3).length;
        answers.push(...asked);
        if (round % 5 === 4) say(`${round + 1} rounds`);
      }
    } finally {
      for (const web of webs) await web.stop();
    }
    const doubled = await measuredBy<number>("contention-clashes.ts", {}, url);
    const times = answers.map(({ took }) => took);
    return [
      { what: "rounds in which more or fewer got it", value: figures.wrong, unit: "times" },
      { what: "calls that meet, by the database", value: doubled, unit: "times" },
      { what: "answers other than 201 and 409", value: figures.other, unit: "times" },
      { what: "refused without three other times", value: figures.kept, unit: "times" },
      { what: "an answer, p50", value: percentile(times, 0.5), unit: "ms" },
      { what: "an answer, p95", value: percentile(times, 0.95), unit: "ms" },
      { what: "the slowest", value: Math.max(...times), unit: "ms" },
    ];
  },
};

async function freeTimes(address: string): Promise<string[]> {
  const query = new URLSearchParams({ ...SPAN, timeZone: "Europe/London" });
  const { slots } = (await (await fetch(`${address}/api/calls/slots?${query}`)).json()) as {
    slots: { start: string }[];
  };
  return slots.map(({ start }) => start);
}

async function book(address: string, start: string, email: string): Promise<Answer> {
  const body = JSON.stringify({ start, name: "Somebody", email, timeZone: "Europe/London" });
  const answer: Answer = { status: 0, took: 0, alternatives: 0 };
  answer.took = await timed(async () => {
    const response = await fetch(`${address}/api/calls`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    const said = (await response.json()) as { alternatives?: unknown[] };
    answer.status = response.status;
    answer.alternatives = said.alternatives?.length ?? 0;
  });
  return answer;
}
