export interface CriterionSummary {
  position: number;
  name: string;
  mean: number;
  lowest: number;
  highest: number;
  /** How many gave 1, 2, 3 and 4. */
  counts: [number, number, number, number];
}

interface Card {
  version: number;
  scores: { position: number; name: string; score: number | null }[];
}

/**
 * What several reviewers think together, criterion by criterion, with how far they are apart: a mean hides a quarrel. Only
 * cards of one version of the criteria are put together, the newest that any is of; null with fewer than two of them.
 */
export function summaryOf(cards: Card[]): { version: number; cards: number; criteria: CriterionSummary[] } | null {
  const version = Math.max(0, ...cards.map((card) => card.version));
  const alike = cards.filter((card) => card.version === version);
  if (alike.length < 2) return null;
  const criteria = (alike[0]?.scores ?? []).map(({ position, name }) => {
    const given = alike.flatMap(({ scores }) => scores.find((one) => one.position === position)?.score ?? []);
    const counts = [1, 2, 3, 4].map((value) => given.filter((one) => one === value).length);
    return {
      position,
      name,
      mean: given.reduce((sum, one) => sum + one, 0) / given.length,
      lowest: Math.min(...given),
      highest: Math.max(...given),
      counts: counts as CriterionSummary["counts"],
    };
  });
  return { version, cards: alike.length, criteria };
}
