/**
 * The circle recipe: an id in, a drawing out. Two circles, what you can do and what they need; where they meet is the
 * lens. Pure, so pages, mail and share images draw the same picture from the same id.
 */
export const FRAME = { width: 320, height: 200 } as const;

export type Shape = "coral" | "sun" | "sky";
export type Circle = { x: number; y: number; r: number };
export type Painted = Circle & { fill: Shape };
export type Drawing = { ground: Painted; meeting: Painted; lens: string; aside?: Painted };

const SHAPES: readonly Shape[] = ["coral", "sun", "sky"];

// Where a large circle may stand: on a corner a quarter of it shows, on an edge a half, inside all of it.
const { width, height } = FRAME;
const CORNERS = [0, width].flatMap((x) => [0, height].flatMap((y) => [130, 160].map((r) => ({ x, y, r }))));
const EDGES = [
  { x: 0, y: 100, r: 120 },
  { x: width, y: 100, r: 120 },
  { x: 160, y: height, r: 130 },
  { x: 80, y: height, r: 120 },
  { x: 240, y: 0, r: 120 },
];
const WHOLES = [
  { x: 110, y: 100, r: 80 },
  { x: 210, y: 100, r: 80 },
  { x: 160, y: 100, r: 90 },
];
export const GROUNDS: readonly Circle[] = [...CORNERS, ...EDGES, ...WHOLES];

export const OVERLAP = { least: 0.28, most: 0.52 };
export const AIR = 12;

/** The drawing of an id: the same id gives the same drawing for as long as this file stays as it is. */
export function drawingOf(id: string): Drawing {
  const next = numbersFrom(id);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)];
  const [first = "coral", second = "sun", third = "sky"] = shuffled(SHAPES, next);
  const ground = { ...(pick(GROUNDS) ?? { x: 0, y: 0, r: 130 }), fill: first };
  const meeting = { ...(pick(meetingsWith(ground)) ?? { x: 110, y: 70, r: 60 }), fill: second };
  const wantsAside = next() < 0.8;
  const free = wantsAside ? pick(asidesOf(ground, meeting)) : undefined;
  return { ground, meeting, lens: lens(ground, meeting), ...(free && { aside: { ...free, fill: third } }) };
}

/** How far two circles are apart; below nought they overlap by that much. */
export function gap(a: Circle, b: Circle) {
  return Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r;
}

/**
 * Where two circles meet, as one path of two arcs: no clip paths and no ids, so mail programs draw it too. Empty when
 * they do not cross.
 */
export function lens(a: Circle, b: Circle): string {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const distance = Math.hypot(dx, dy);
  if (distance >= a.r + b.r || distance <= Math.abs(a.r - b.r)) return "";
  const along = (distance ** 2 + a.r ** 2 - b.r ** 2) / (2 * distance);
  const half = Math.sqrt(a.r ** 2 - along ** 2);
  const point = (side: 1 | -1) =>
    `${round(a.x + (along * dx - side * half * dy) / distance)} ${round(a.y + (along * dy + side * half * dx) / distance)}`;
  const arc = (r: number, isLarge: boolean, to: string) => `A${r} ${r} 0 ${isLarge ? 1 : 0} 1 ${to}`;
  return `M${point(-1)}${arc(a.r, along < 0, point(1))}${arc(b.r, distance - along < 0, point(-1))}Z`;
}

const round = (n: number) => Math.round(n * 10) / 10;

/** Whole circles inside the frame that the ground covers by a third to a half of their width. */
function meetingsWith(ground: Circle): Circle[] {
  return [50, 60, 70].flatMap((r) =>
    spots(r, 10).filter((circle) => {
      const overlap = -gap(ground, circle) / (2 * r);
      return overlap > OVERLAP.least && overlap < OVERLAP.most;
    }),
  );
}

/** Small circles with air around them, well outside the ground or well inside it; of those, the third with the most room. */
function asidesOf(ground: Circle, meeting: Circle): Circle[] {
  const roomy = [20, 30]
    .flatMap((r) => spots(r, 20))
    .map((circle) => ({ circle, room: Math.min(Math.abs(fromEdge(ground, circle)), gap(meeting, circle)) }))
    .filter(({ circle, room }) => room >= AIR && (gap(ground, circle) >= AIR || fromEdge(ground, circle) >= AIR))
    .sort((a, b) => b.room - a.room);
  return roomy.slice(0, Math.ceil(roomy.length / 3)).map(({ circle }) => circle);
}

/** The air between a small circle and the edge of a large one: inside it above nought, outside below. */
function fromEdge(large: Circle, small: Circle) {
  const outside = gap(large, small);
  return outside >= 0 ? -outside : large.r - Math.hypot(large.x - small.x, large.y - small.y) - small.r;
}

/** Every place on a ten-unit grid where a circle keeps its margin to the frame. */
function spots(r: number, margin: number): Circle[] {
  const steps = (size: number) =>
    Array.from({ length: size / 10 + 1 }, (_, i) => i * 10).filter((n) => n >= r + margin && n <= size - r - margin);
  return steps(width).flatMap((x) => steps(height).map((y) => ({ x, y, r })));
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  return list
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** FNV-1a of the text seeds mulberry32: numbers in [0, 1) that are the same on every machine. */
function numbersFrom(text: string): () => number {
  let state = 2166136261;
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
