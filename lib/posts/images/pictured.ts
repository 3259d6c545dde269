import { partedAtThird } from "../text/reading";
import type { PostDetails } from "../types";
import { imagesIn, withPictures } from "./markup";
import { imagesById } from "./queries";

/** An article in its two parts, with its pictures in every size. Where one stands above the text, that is its first. */
export async function picturedParts({
  bodyHtml,
  image,
}: Pick<PostDetails, "bodyHtml" | "image">): Promise<[string, string]> {
  const images = await imagesById(imagesIn(bodyHtml));
  const [before, after] = partedAtThird(bodyHtml);
  const first = !image;
  return [
    withPictures(before, images, { first }),
    withPictures(after, images, { first: first && imagesIn(before).length === 0 }),
  ];
}
