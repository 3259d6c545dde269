import { cx } from "@/components/ui/cx";
import { sourcesOf } from "@/lib/posts/images/sources";
import type { ImageFacts } from "@/lib/posts/types";

type Props = {
  image: ImageFacts;
  /** What it says where it stands; "" where a title beside it says all. */
  alt: string;
  /** How wide it is shown, as `sizes` of an image says it. */
  sizes: string;
  /** The first thing a reader sees: fetched at once. */
  isFirst?: boolean;
  className?: string;
};

/** A picture of the library, cut to the shape of a drawing. Its blur is there with the page; nothing moves when it comes. */
export function CoverPicture({ image, alt, sizes, isFirst, className }: Props) {
  const { src, width, height, blur, isClear } = image;
  return (
    <span className={cx("picture picture-cover aspect-8/5", isClear && "picture-clear", className)}>
      {/* eslint-disable-next-line @next/next/no-img-element -- a data address */}
      {!isClear && <img className="picture-blur" src={blur} alt="" aria-hidden="true" />}
      <picture>
        {sourcesOf(image).map((source) => (
          <source key={source.type} {...source} sizes={sizes} />
        ))}
        <img
          src={src}
          alt={alt}
          width={width}
          height={height}
          loading={isFirst ? undefined : "lazy"}
          fetchPriority={isFirst ? "high" : undefined}
          decoding="async"
        />
      </picture>
    </span>
  );
}
