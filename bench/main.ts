import { parseArgs } from "node:util";
import { auditLog } from "./audit";
import { board } from "./board";
import { booking } from "./booking";
import { contention } from "./contention";
import { cvFiles } from "./cv-files";
import { cvSearch } from "./cv-search";
import { digests } from "./digests";
import { editing } from "./editing";
import { faults } from "./faults";
import type { Benchmark } from "./harness/measure";
import { writeDocument } from "./harness/document";
import { keep, print } from "./harness/report";
import { freeTimes } from "./free-times";
import { fuzz } from "./fuzz";
import { importing } from "./importing";
import { interactions } from "./interactions";
import { kills } from "./kills";
import { lighthouse } from "./lighthouse";
import { operations } from "./operations";
import { pages } from "./pages";
import { plans } from "./plans";
import { posts } from "./posts";
import { reach } from "./reach";
import { search } from "./search";
import { sending } from "./sending";
import { tables } from "./tables";

// npm run bench [-- NAME…] [--jobs 10000,100000]: each benchmark beside its reference; bench/README.md says how to read it.

const BENCHMARKS: Benchmark[] = [
  pages,
  posts,
  lighthouse,
  search,
  plans,
  fuzz,
  operations,
  importing,
  booking,
  contention,
  freeTimes,
  editing,
  digests,
  sending,
  tables,
  interactions,
  board,
  kills,
  faults,
  auditLog,
  cvFiles,
  cvSearch,
  reach,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    jobs: { type: "string", default: "10000,100000" },
    subscribers: { type: "string", default: "10000,100000" },
    trials: { type: "string", default: "504" },
    seed: { type: "string", default: "graduates" },
  },
});
const [sizes, subscribers] = [values.jobs, values.subscribers].map((list) => list.split(",").map(Number)) as [
  number[],
  number[],
];
const unknown = positionals.find((name) => !BENCHMARKS.some((one) => one.name === name));
const trials = Number(values.trials);
if (unknown || !(trials >= 1) || [...sizes, ...subscribers].some((size) => !Number.isInteger(size) || size < 1000)) {
  console.error(
    unknown
      ? `There is no benchmark "${unknown}".`
      : "--jobs and --subscribers: whole numbers from 1000, with commas; --trials: one or more.",
  );
  console.error(
    `npm run bench -- [${BENCHMARKS.map(({ name }) => name).join("|")}] [--jobs 10000,100000] [--subscribers 10000,100000] [--trials 504] [--seed WORD]`,
  );
  process.exit(1);
}

for (const benchmark of BENCHMARKS) {
  if (positionals.length > 0 && !positionals.includes(benchmark.name)) continue;
  const begun = new Date();
  console.log(`\n${benchmark.name} …`);
  const figures = await benchmark.run({
    sizes,
    subscribers,
    trials,
    seed: values.seed,
    say: (words) => console.log(`  ${words}`),
  });
  print(benchmark, figures);
  keep(benchmark, figures, begun);
  writeDocument();
}
process.exit(0);
