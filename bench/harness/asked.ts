import type { Figure } from "./measure";

/** What is asked of a figure: of its value, or of its share of the reference beside it. */
export type Asked = { least: number; share?: true } | { most: number; share?: true };

/** By benchmark, the first line that fits what a figure is called. */
const ASKED: Record<string, [RegExp, Asked][]> = {
  pages: [
    [/, kept$/, { least: 0.5, share: true }],
    [/^one search/, { most: 0.01, share: true }],
    [/./, { least: 0.003, share: true }],
  ],
  posts: [
    [/from the front's store/, { least: 0.5, share: true }],
    [/through nginx/, { least: 0.9, share: true }],
    [/10,000 posts$/, { most: 1.2, share: true }],
  ],
  lighthouse: [
    [/^a post: (?:performance|seo)$|accessibility$|best-practices$/, { least: 100 }],
    [/^a post: largest paint$/, { most: 1200 }],
    [/layout shift$/, { most: 0 }],
    [/^a post: script$/, { most: 15 }],
  ],
  search: [
    [/^1,000,000 jobs, p95/, { most: 50 }],
    [/^100,000 jobs, p50/, { most: 28 }],
  ],
  plans: [[/without an index/, { most: 0 }]],
  import: [
    [/created$/, { least: 2000 }],
    [/unchanged$/, { least: 2000 }],
  ],
  contention: [
    [/p50|p95/, { most: 2000 }],
    [/slowest/, { most: 2000 }],
    [/./, { most: 0 }],
  ],
  "free-times": [[/p95/, { most: 50 }]],
  digests: [
    [/prepared$/, { least: 2000 }],
    [/each$/, { most: 1.5, share: true }],
    [/memory/, { most: 512 }],
  ],
  sending: [[/./, { least: 0.5, share: true }]],
  editing: [[/lost|nobody was shown|not written down/, { most: 0 }]],
  kills: [[/two or more|lost/, { most: 0 }]],
  faults: [
    [/^faults$/, { least: 500 }],
    [/^lost/, { most: 0 }],
  ],
  fuzz: [[/errors|over a second/, { most: 0 }]],
  operations: [[/wrong|over a second/, { most: 0 }]],
  reach: [[/wrong/, { most: 0 }]],
};

/** What is asked of this figure of a benchmark: what the table says, or not to be more than was promised. */
export function askedOf(benchmark: string, { what, reference }: Figure): Asked | undefined {
  const [, asked] = ASKED[benchmark]?.find(([words]) => words.test(what)) ?? [];
  if (asked) return asked;
  return /promise|allowed/.test(reference?.what ?? "") ? { most: 1, share: true } : undefined;
}

/** Whether it is so. A share without a reference is not. */
export function isMet(asked: Asked, { value, reference }: Figure): boolean {
  const measured = asked.share ? value / (reference?.value ?? NaN) : value;
  return "least" in asked ? measured >= asked.least : measured <= asked.most;
}
