import { type Circle, FRAME, lens } from "@/components/site/circles";

/**
 * The few shapes that the drawings of articles are put together from, in the frame of components/site/circles.ts. Units
 * are the frame's; angles are degrees, clockwise from the top. A shape says what it covers, so that a test can keep all of
 * them where neither a card nor a share image cuts them off.
 */
export type Paint = "coral" | "sun" | "sky" | "lens" | "ink" | "mark" | "sheet" | "rule";

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Shape {
  tag: "circle" | "path" | "rect" | "line";
  /** Attributes of the element as React names them, without its colours. */
  at: Record<string, number | string>;
  fill?: Paint;
  stroke?: Paint;
  covers: Box;
  /** It stands on the frame's edge and is cut there on purpose. */
  isGround?: boolean;
}

type Disc = Circle & { fill: Paint };
type Stroke = { width: number; stroke: Paint; dotted?: boolean };

export function disc({ x, y, r, fill }: Disc): Shape {
  return { tag: "circle", at: { cx: x, cy: y, r }, fill, covers: around({ x, y, r }) };
}

/** A large disc whose centre is on the edge of the frame, or on a corner. */
export function ground(of: Disc): Shape {
  return { ...disc(of), isGround: true };
}

export function ring({ x, y, r, ...pen }: Circle & Stroke): Shape {
  const at = { cx: x, cy: y, r, ...penOf(pen, 2 * Math.PI * r) };
  return { tag: "circle", at, stroke: pen.stroke, covers: around({ x, y, r: r + pen.width / 2 }) };
}

/** Where two discs meet: the brand green, which stands for nothing else. */
export function meeting(a: Circle, b: Circle): Shape {
  const box = (side: "left" | "top") => Math.max(around(a)[side], around(b)[side], 0);
  return {
    tag: "path",
    at: { d: lens(a, b) },
    fill: "lens",
    covers: {
      left: box("left"),
      top: box("top"),
      right: Math.min(around(a).right, around(b).right, FRAME.width),
      bottom: Math.min(around(a).bottom, around(b).bottom, FRAME.height),
    },
  };
}

/** Two discs and where they meet. */
export function overlap(a: Disc, b: Disc): Shape[] {
  return [disc(a), disc(b), meeting(a, b)];
}

/** A rounded rectangle; without a radius its short ends are half circles. */
export function bar(of: { x: number; y: number; w: number; h: number; fill: Paint; round?: number }): Shape {
  const { x, y, w, h, fill, round = Math.min(w, h) / 2 } = of;
  return {
    tag: "rect",
    at: { x, y, width: w, height: h, rx: round },
    fill,
    covers: { left: x, top: y, right: x + w, bottom: y + h },
  };
}

/** Lines of writing, or whatever stands in rows: where each is, and how long. */
export function rows(x: number, at: [y: number, w: number][], of: { h: number; fill: Paint }): Shape[] {
  return at.map(([y, w]) => bar({ x, y, w, ...of }));
}

export function line(from: [number, number], to: [number, number], pen: Stroke): Shape {
  const [[x1, y1], [x2, y2]] = [from, to];
  return {
    tag: "line",
    at: { x1, y1, x2, y2, ...penOf(pen) },
    stroke: pen.stroke,
    covers: boxOf([from, to], pen.width),
  };
}

type Turn = Circle & { from: number; to: number };

/** A piece of a circle's edge, clockwise. */
export function arc({ from, to, ...of }: Turn & Stroke): Shape {
  const d = `M${written(on(of, from))}${arcTo(of, from, to)}`;
  return {
    tag: "path",
    at: { d, ...penOf(of) },
    stroke: of.stroke,
    covers: boxOf(along({ ...of, from, to }), of.width),
  };
}

/** A slice of a disc, from its centre. */
export function slice({ from, to, fill, ...of }: Turn & { fill: Paint }): Shape {
  const d = `M${of.x} ${of.y}L${written(on(of, from))}${arcTo(of, from, to)}Z`;
  return { tag: "path", at: { d }, fill, covers: boxOf([[of.x, of.y], ...along({ ...of, from, to })]) };
}

/** What a straight cut leaves of a disc: the part of its edge from one angle to the other, clockwise. */
export function cut({ from, to, fill, ...of }: Turn & { fill: Paint }): Shape {
  const d = `M${written(on(of, from))}${arcTo(of, from, to)}Z`;
  return { tag: "path", at: { d }, fill, covers: boxOf(along({ ...of, from, to })) };
}

/** A line through points, with round corners. */
export function stroke(points: [number, number][], pen: Stroke): Shape {
  const d = `M${points.map(written).join("L")}`;
  return { tag: "path", at: { d, ...penOf(pen) }, stroke: pen.stroke, covers: boxOf(points, pen.width) };
}

/** How a pen of this width draws. Dots stand evenly; on a closed line of a given length the last is as far from the first. */
function penOf({ width, dotted }: Stroke, length?: number) {
  const apart = width * 2.4;
  const step = length ? length / Math.round(length / apart) : apart;
  return {
    strokeWidth: width,
    strokeLinecap: "round",
    strokeLinejoin: "round",
    ...(dotted && { strokeDasharray: `0.01 ${(step - 0.01).toFixed(3)}` }),
  } as const;
}

const around = ({ x, y, r }: Circle): Box => ({ left: x - r, top: y - r, right: x + r, bottom: y + r });

function on({ x, y, r }: Circle, angle: number): [number, number] {
  const turn = ((angle - 90) * Math.PI) / 180;
  return [round(x + r * Math.cos(turn)), round(y + r * Math.sin(turn))];
}

function arcTo(of: Circle, from: number, to: number): string {
  return `A${of.r} ${of.r} 0 ${to - from > 180 ? 1 : 0} 1 ${written(on(of, to))}`;
}

/** Points of an arc, every five degrees and at its end. */
function along({ from, to, ...of }: Turn): [number, number][] {
  const steps = Math.ceil((to - from) / 5);
  return Array.from({ length: steps + 1 }, (_, step) => on(of, Math.min(from + step * 5, to)));
}

/** What points cover that are joined by a pen of this width. */
function boxOf(points: [number, number][], width = 0): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const half = width / 2;
  return {
    left: Math.min(...xs) - half,
    top: Math.min(...ys) - half,
    right: Math.max(...xs) + half,
    bottom: Math.max(...ys) + half,
  };
}

const written = ([x, y]: [number, number]) => `${x} ${y}`;
const round = (n: number) => Math.round(n * 10) / 10;
