import { filterWords } from "../criteria";
import { DEFAULT_RADIUS_MILES, type SearchCriteria } from "../schema";
import type { CountedSearch } from "../types";
import { unlessTooLong } from "./database";
import { countFound } from "./find";
import { planSearches } from "./plan";
import { correctSpelling } from "./spelling";

const WIDER_MILES = [25, 40, 60, 100];
const MOST = 6;
/** Of longer searches nobody knows which word was too much. */
const MOST_WORDS = 4;

/**
 * What a search that found nothing would find with one thing less: each filter left out, a wider circle, no place, no
 * words, one word less. Only what finds something, with how much; the smallest step first.
 */
export async function widerSearches(criteria: SearchCriteria, now: Date): Promise<CountedSearch[]> {
  const ways = [
    ...withoutFilters(criteria),
    ...furtherAway(criteria),
    ...withoutTyped(criteria),
    ...(await otherWords(criteria, now)),
  ];
  const totals = await countFound(await planSearches(ways.map((way) => way.criteria)), now);
  const counted = ways.map((way, at) => {
    const { total = 0, isExact = true } = totals[at] ?? {};
    return { ...way, count: total, countIsExact: isExact };
  });
  // A wider circle that finds no more than a narrower one is no help.
  const useful = counted.filter(
    ({ count, criteria: { radius } }, index) =>
      count > 0 && !counted.slice(0, index).some((one) => radius && one.criteria.radius && one.count === count),
  );
  return useful.slice(0, MOST);
}

type Way = Omit<CountedSearch, "count" | "countIsExact">;

function withoutFilters(criteria: SearchCriteria): Way[] {
  const names = [...new Set(filterWords(criteria).map(({ name }) => name))];
  return names.map((name) => {
    const texts = filterWords(criteria).filter((one) => one.name === name);
    return {
      label: `Without “${texts.map(({ text }) => text).join(", ")}”`,
      criteria: { ...criteria, [name]: undefined },
    };
  });
}

function furtherAway(criteria: SearchCriteria): Way[] {
  const { place, radius = DEFAULT_RADIUS_MILES } = criteria;
  if (!place) return [];
  return WIDER_MILES.filter((miles) => miles > radius).map((miles) => ({
    label: `Within ${miles} miles`,
    criteria: { ...criteria, radius: miles },
  }));
}

function withoutTyped({ q, place, radius, ...filters }: SearchCriteria): Way[] {
  return [
    ...(q && place ? [{ label: "Anywhere", criteria: { ...filters, q } }] : []),
    ...(q && place ? [{ label: "Any job there", criteria: { ...filters, place, radius } }] : []),
  ];
}

/** The words as they were probably meant: anywhere, since the place may be mistyped too; and with one word less. */
async function otherWords({ q, place, ...filters }: SearchCriteria, now: Date): Promise<Way[]> {
  if (!q) return [];
  const better = await unlessTooLong(correctSpelling(q, now), () => null);
  const words = (better ?? q).split(" ");
  const isPlain =
    words.length <= MOST_WORDS &&
    words.every((word) => /^[\p{L}\p{N}+#.&'’-]+$/u.test(word) && !/^(-|or$)/i.test(word));
  const fewer =
    isPlain && words.length > 1 ? words.map((word) => words.filter((other) => other !== word).join(" ")) : [];
  return [
    ...(better && place ? [{ label: `“${better}” anywhere`, criteria: { q: better } }] : []),
    ...fewer.filter(Boolean).map((less) => ({ label: `“${less}”`, criteria: { ...filters, place, q: less } })),
  ];
}
