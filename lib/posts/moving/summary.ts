import { type MoveReport, remarkKinds, sayCounts } from "./report";
import { sayPictures } from "./report-page";

/** A report in the words of a page: what was or would be done, and what could not be carried. */
export interface MoveSummary {
  says: string[];
  /** Kinds of loss, the most frequent first, each with the posts it was said of. */
  kinds: { heading: string; posts: { name: string; words: string }[] }[];
}

const MOST_SHOWN = 100;

export function summaryOf(report: MoveReport): MoveSummary {
  const { newAuthors, newCategories, remarks } = report;
  const named = (what: string, names: string[]) =>
    names.length > 0 ? [`${what}: ${names.slice(0, 50).join(", ")}.`] : [];
  return {
    says: [
      `From ${report.from}${report.isDryRun ? " this would be" : ""}: ${sayCounts(report)}.`,
      sayPictures(report),
      ...named("New authors", newAuthors),
      ...named("New categories", newCategories),
      ...remarks,
    ],
    kinds: remarkKinds(report).map(({ heading, posts }) => ({ heading, posts: posts.slice(0, MOST_SHOWN) })),
  };
}
