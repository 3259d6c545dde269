import { type Circle, lens } from "./circles";

const FILLS = { coral: "fill-coral", sun: "fill-sun", sky: "fill-sky" };

type Coloured = Circle & { fill: keyof typeof FILLS };

/** Two circles and where they meet, for inside an `<svg>`. The lens is always the brand green. */
export function Overlap({ of: [a, b] }: { of: [Coloured, Coloured] }) {
  return (
    <>
      <Disc {...a} />
      <Disc {...b} />
      <path d={lens(a, b)} className="fill-lens" />
    </>
  );
}

export function Disc({ x, y, r, fill }: Coloured) {
  return <circle cx={x} cy={y} r={r} className={FILLS[fill]} />;
}
