import type { Piece } from "@/lib/posts/types";

/** The place in a text where a search found its words, with these marked. */
export function Excerpt({ pieces }: { pieces: Piece[] }) {
  return (
    <>
      …{" "}
      {pieces.map(({ text, isFound }, at) =>
        isFound ? (
          <mark key={at} className="bg-wash text-inherit">
            {text}
          </mark>
        ) : (
          text
        ),
      )}{" "}
      …
    </>
  );
}
