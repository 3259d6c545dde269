import { cx } from "@/components/ui/cx";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { Overlap } from "./overlap";

/** The mark alone: two circles that meet. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 26" aria-hidden="true" className={cx("h-[1.625rem] w-10 flex-none", className)}>
      <Overlap
        of={[
          { x: 13, y: 13, r: 13, fill: "coral" },
          { x: 27, y: 13, r: 13, fill: "sky" },
        ]}
      />
    </svg>
  );
}

/** An agency's own logo, as its settings keep it. */
export type OwnLogo = { sha256: string; kind: "svg" | "png"; width: number; height: number; saysName: number };

type Props = { name: string; logo?: OwnLogo; href?: string; className?: string };

/** The mark with the name, as the way home. A logo that says the name stands alone, for the eye. */
export function Logo({ name, logo, href = "/", className }: Props) {
  return (
    <a
      href={href}
      className={cx(
        "headline inline-flex min-h-11 items-center gap-2.5 text-[1.125rem] leading-none tracking-tight text-inherit sm:whitespace-nowrap no-underline hover:text-inherit",
        className,
      )}
    >
      {logo ? <Picture logo={logo} /> : <Mark />}
      {logo?.saysName ? <VisuallyHidden>{name}</VisuallyHidden> : name}
    </a>
  );
}

const HEIGHT = 32;

/** On paper also at night: nobody knows in which colours it was drawn. */
function Picture({ logo: { sha256, kind, width, height } }: { logo: OwnLogo }) {
  return (
    // eslint-disable-next-line @next/next/no-img-element -- the front sends it as it is, in one size
    <img
      src={`/brand/${sha256}/logo.${kind}`}
      width={Math.min(200, Math.round((HEIGHT * width) / height))}
      height={HEIGHT}
      alt=""
      className="h-8 max-w-50 flex-none rounded-badge bg-(--logo-ground) object-contain"
    />
  );
}
