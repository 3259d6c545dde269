const [WIDTH, HEIGHT] = [96, 22];

/** How a number went from day to day, at a glance; whoever cannot see it has the sum beside it. */
export function Sparkline({ values }: { values: number[] }) {
  const most = Math.max(1, ...values);
  const step = WIDTH / Math.max(1, values.length - 1);
  const points = values.map(
    (value, at) => `${(at * step).toFixed(1)},${(HEIGHT - 1 - (value / most) * (HEIGHT - 2)).toFixed(1)}`,
  );
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true" className="inline-block">
      <polyline points={points.join(" ")} className="fill-none stroke-brand stroke-[1.5]" />
    </svg>
  );
}
