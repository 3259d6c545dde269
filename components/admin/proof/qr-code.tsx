import { encode } from "uqr";

/** A text as a square that phones read: dark on light by day and by night, since cameras expect it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { ecc: "M", border: 3 });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="w-full max-w-56 rounded-control border border-line"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={data.map(runsOf).join("")} fill="#000" />
    </svg>
  );
}

/** The dark squares of a row, those beside each other as one. */
function runsOf(row: boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x++) {
    let length = 0;
    while (row[x + length]) length++;
    if (length > 0) path += `M${x} ${y}h${length}v1h-${length}z`;
    x += length;
  }
  return path;
}
