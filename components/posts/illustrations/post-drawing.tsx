import { DrawingFrame } from "@/components/site/drawing";
import { shapesOf } from "./catalogue";
import type { Paint } from "./shapes";

const FILLS: Record<Paint, string> = {
  coral: "fill-coral",
  sun: "fill-sun",
  sky: "fill-sky",
  lens: "fill-lens",
  ink: "fill-ink",
  mark: "fill-on-shape",
  sheet: "fill-sheet",
  rule: "fill-rule",
};

const STROKES: Record<Paint, string> = {
  coral: "stroke-coral",
  sun: "stroke-sun",
  sky: "stroke-sky",
  lens: "stroke-lens",
  ink: "stroke-ink",
  mark: "stroke-on-shape",
  sheet: "stroke-sheet",
  rule: "stroke-rule",
};

type Props = { post: { id: string; illustration: string | null }; className?: string };

/** The picture of an article: the one that was drawn for it, or else one made from its id. */
export function PostDrawing({ post, className }: Props) {
  return (
    <DrawingFrame className={className}>
      {shapesOf(post).map(({ tag: Tag, at, fill, stroke }, index) => (
        <Tag key={index} {...at} className={stroke ? `fill-none ${STROKES[stroke]}` : fill && FILLS[fill]} />
      ))}
    </DrawingFrame>
  );
}
