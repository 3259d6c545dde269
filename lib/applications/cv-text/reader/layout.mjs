// @ts-check

/**
 * A run of signs on a page; y grows upwards, and size is the height of its letters, in points.
 * @typedef {{ text: string, left: number, right: number, y: number, size: number }} Item
 * @typedef {Item[]} Line
 */

/** Lines that a column has at least. */
const FEWEST_LINES = 3;
/** Places tried for the gap between two columns. */
const MOST_PLACES = 24;
const DEEPEST = 4;

/**
 * The words of a page in reading order: a column to its end before the next begins, and what goes over the whole width
 * before what stands below it. Dates beside what happened then are no column but parts of their lines.
 * @param {Item[]} items @returns {string}
 */
export function readingOrder(items) {
  return blocksOf(items, 0).map(linesAsText).join("\n\n");
}

/** @param {Item[]} items @param {number} depth @returns {Line[][]} */
function blocksOf(items, depth) {
  const lines = linesOf(items);
  const gap = depth < DEEPEST ? bestGap(items, lines) : null;
  if (gap === null) return [lines];
  /** @type {Line[][]} */
  const blocks = [];
  for (const band of bandsOf(lines, gap)) {
    const inBand = band.lines.flat();
    if (!band.isSplit) blocks.push(...blocksOf(inBand, depth + 1));
    else {
      blocks.push(
        ...blocksOf(
          inBand.filter(({ left }) => left < gap),
          depth + 1,
        ),
      );
      blocks.push(
        ...blocksOf(
          inBand.filter(({ left }) => left >= gap),
          depth + 1,
        ),
      );
    }
  }
  return blocks;
}

/** Items that stand at one height, from left to right; from the top down. @param {Item[]} items @returns {Line[]} */
function linesOf(items) {
  /** @type {Line[]} */
  const lines = [];
  let y = Infinity;
  for (const item of [...items].sort((a, b) => b.y - a.y || a.left - b.left)) {
    if (y - item.y > item.size * 0.5) {
      lines.push([]);
      y = item.y;
    }
    lines.at(-1)?.push(item);
  }
  for (const line of lines) line.sort((a, b) => a.left - b.left);
  return lines;
}

/**
 * Where a column begins, if the page has two: the place that the most lines stand on both sides of.
 * @param {Item[]} items @param {Line[]} lines
 */
function bestGap(items, lines) {
  let best = null;
  let most = 0;
  for (const place of beginnings(items)) {
    const worth = bandsOf(lines, place).reduce((sum, band) => sum + (band.isSplit ? band.worth : 0), 0);
    if (worth > most) [best, most] = [place, worth];
  }
  return best;
}

/** Places at which several items begin, those of the most items first. @param {Item[]} items */
function beginnings(items) {
  /** @type {Map<number, { left: number, count: number }>} */
  const found = new Map();
  for (const { left } of items) {
    const key = Math.round(left / 4);
    const place = found.get(key) ?? { left, count: 0 };
    found.set(key, { left: Math.min(place.left, left), count: place.count + 1 });
  }
  const often = [...found.values()].filter(({ count }) => count >= FEWEST_LINES).sort((a, b) => b.count - a.count);
  return often.slice(0, MOST_PLACES).map(({ left }) => left - 0.5);
}

/** @typedef {{ lines: Line[], isSplit: boolean, worth: number }} Band */

/**
 * The lines between those that go across this place, and whether they are two columns there.
 * @param {Line[]} lines @param {number} place @returns {Band[]}
 */
function bandsOf(lines, place) {
  /** @type {Line[][]} */
  const bands = [];
  let wasAcross = false;
  for (const line of lines) {
    const isAcross = goesAcross(line, place);
    if (bands.length === 0 || isAcross !== wasAcross) bands.push([]);
    bands.at(-1)?.push(line);
    wasAcross = isAcross;
  }
  return bands.map((band) => ({ lines: band, ...columnsIn(band, place) }));
}

/**
 * An item over the place, or two so near each other on its sides that they are words of one sentence.
 * @param {Line} line @param {number} place
 */
function goesAcross(line, place) {
  const before = line.filter(({ left }) => left < place);
  const end = Math.max(...before.map(({ right }) => right));
  const next = line.find(({ left }) => left >= place);
  return before.length > 0 && (end > place || (next !== undefined && next.left - end < next.size * 0.8));
}

/** @param {Line[]} band @param {number} place */
function columnsIn(band, place) {
  const left = band.filter((line) => (line[0]?.left ?? 0) < place);
  const right = band.filter((line) => (line.at(-1)?.left ?? 0) >= place);
  const fewest = Math.min(left.length, right.length);
  if (fewest < FEWEST_LINES) return { isSplit: false, worth: 0 };
  return { isSplit: !areRows(left, right, place), worth: fewest };
}

/**
 * Years, or other short words, each on one line with what it belongs to.
 * @param {Line[]} left @param {Line[]} right @param {number} place
 */
function areRows(left, right, place) {
  const together = left.filter((line) => right.includes(line) && areLevel(line, place));
  if (together.length < Math.min(left.length, right.length) * 0.85) return false;
  return [true, false].some((isLeft) => areMarks(together.map((line) => wordsAt(line, place, isLeft))));
}

/** Years, or words as short as labels. @param {string[]} words */
function areMarks(words) {
  const letters = words.reduce((sum, { length }) => sum + length, 0) / words.length;
  const areYears = words.filter((text) => /\d{2}/.test(text)).length >= words.length / 2;
  return letters <= (areYears ? 26 : 12);
}

/** @param {Line} line @param {number} place @param {boolean} isLeft */
const wordsAt = (line, place, isLeft) =>
  line
    .filter(({ left }) => left < place === isLeft)
    .map(({ text }) => text)
    .join(" ");

/**
 * Whether what is on both sides of the place stands on one line and not only near it.
 * @param {Line} line @param {number} place
 */
function areLevel(line, place) {
  const before = line.find(({ left }) => left < place);
  const behind = line.find(({ left }) => left >= place);
  return before !== undefined && behind !== undefined && Math.abs(before.y - behind.y) < before.size * 0.15;
}

/** @param {Line[]} lines */
function linesAsText(lines) {
  /** @type {string[]} */
  const said = [];
  let above = null;
  for (const line of lines) {
    const [first] = line;
    if (!first) continue;
    if (above && above.y - first.y > 1.7 * Math.max(first.size, above.size)) said.push("");
    said.push(lineAsText(line));
    above = first;
  }
  return said.join("\n");
}

/** @param {Line} line */
function lineAsText(line) {
  let text = "";
  let end = -Infinity;
  for (const item of line) {
    const gap = item.left - end;
    if (text) text += gap > item.size * 2 ? "\t" : gap > item.size * 0.15 && !/\s$/.test(text) ? " " : "";
    text += item.text;
    end = Math.max(end, item.right);
  }
  return text;
}
