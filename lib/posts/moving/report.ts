/** What became of one post of the file, or would. */
export interface PostOutcome {
  name: string;
  /** "kept": somebody changed it here, so it stays as it is. */
  outcome: "created" | "updated" | "unchanged" | "kept" | "left-out";
  /** Its address here; null for what was left out. */
  slug: string | null;
  /** What could not be carried, in sentences. */
  remarks: string[];
}

export interface MoveReport {
  /** What was read, in words. */
  from: string;
  isDryRun: boolean;
  created: number;
  updated: number;
  unchanged: number;
  kept: number;
  leftOut: number;
  pictures: number;
  picturesMissing: number;
  newAuthors: string[];
  newCategories: string[];
  /** Of the file as a whole. */
  remarks: string[];
  posts: PostOutcome[];
}

export const emptyReport = (from: string, isDryRun: boolean): MoveReport => ({
  from,
  isDryRun,
  created: 0,
  updated: 0,
  unchanged: 0,
  kept: 0,
  leftOut: 0,
  pictures: 0,
  picturesMissing: 0,
  newAuthors: [],
  newCategories: [],
  remarks: [],
  posts: [],
});

const COUNTED = {
  created: "created",
  updated: "updated",
  unchanged: "unchanged",
  kept: "kept",
  "left-out": "leftOut",
} as const;

export function addOutcome(report: MoveReport, outcome: PostOutcome): void {
  report[COUNTED[outcome.outcome]]++;
  report.posts.push(outcome);
}

/** "12 created, 3 updated, 40 unchanged, 1 kept as changed here, 2 left out" */
export function sayCounts({ created, updated, unchanged, kept, leftOut }: MoveReport): string {
  return `${created} created, ${updated} updated, ${unchanged} unchanged, ${kept} kept as changed here, ${leftOut} left out`;
}

export interface RemarkKind {
  /** The words before the colon. */
  heading: string;
  posts: { name: string; words: string }[];
}

/** What was said of posts, the most frequent first: each kind with the posts that it was said of. */
export function remarkKinds({ posts }: MoveReport): RemarkKind[] {
  const kinds = new Map<string, RemarkKind>();
  for (const { name, remarks } of posts)
    for (const words of remarks) {
      const heading = words.split(":", 1)[0] ?? words;
      const kind = kinds.get(heading) ?? { heading, posts: [] };
      kind.posts.push({ name, words });
      kinds.set(heading, kind);
    }
  return [...kinds.values()].sort((a, b) => b.posts.length - a.posts.length);
}
