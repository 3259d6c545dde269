import { CoverPicture } from "@/components/posts/picture";
import { Button } from "@/components/ui/button";
import { count } from "@/lib/core/text/text";
import type { ImageFacts } from "@/lib/posts/types";

type Item = ImageFacts & { name: string; posts: number };
type Props = {
  pictures: Item[];
  hrefOf: (id: string) => string;
  /** Puts this picture above the post that one is being chosen for. */
  choose?: (id: string) => () => Promise<void>;
};

/** The library's pictures side by side, each with its words and where it stands. */
export function PictureGrid({ pictures, hrefOf, choose }: Props) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,11rem),1fr))] gap-x-5 gap-y-7">
      {pictures.map((picture) => (
        <li key={picture.id} className="grid grid-cols-1 content-start gap-1.5">
          <a
            href={hrefOf(picture.id)}
            className="group grid grid-cols-1 gap-1.5 text-inherit no-underline hover:text-inherit"
          >
            <CoverPicture image={picture} alt="" sizes="(min-width: 30rem) 14rem, 92vw" className="rounded-control" />
            <span className="font-semibold break-words group-hover:underline">{picture.alt || picture.name}</span>
          </a>
          <p className="text-sm text-quiet">
            {picture.posts === 0 ? "In no post" : `In ${count(picture.posts, "post")}`}
            {!picture.alt && ", without words"}
          </p>
          {choose && (
            <form action={choose(picture.id)}>
              <Button size="desk" look="plain" aria-label={`Put it above the text: ${picture.alt || picture.name}`}>
                Put it above the text
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
