import { drawingOf } from "@/components/site/circles";
import { applying } from "./applying";
import { firstYear } from "./first-year";
import { industry } from "./industry";
import { interviews } from "./interviews";
import { pay } from "./pay";
import { disc, overlap, type Shape } from "./shapes";
import { strategy } from "./strategy";

/** Every drawing that was made for an article, by the name that `post.illustration` holds. */
export const ILLUSTRATIONS: ReadonlyMap<string, readonly Shape[]> = new Map(
  Object.entries({ ...strategy, ...applying, ...interviews, ...pay, ...firstYear, ...industry }),
);

/** What a post's picture is put together from. A name that is not known any more is as good as none. */
export function shapesOf({ id, illustration }: { id: string; illustration: string | null }): readonly Shape[] {
  const own = illustration === null ? undefined : ILLUSTRATIONS.get(illustration);
  if (own) return own;
  const { ground, meeting, aside } = drawingOf(id);
  return [...overlap(ground, meeting), ...(aside ? [disc(aside)] : [])];
}
