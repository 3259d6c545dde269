import { SaxesParser } from "saxes";

/** What an SVG became, or in words why it cannot be taken. */
export type Remade = { ok: true; svg: string; width: number; height: number } | { ok: false; words: string };

const MOST_BYTES = 200 * 1024;
const MOST_ELEMENTS = 3000;
const MOST_DEEP = 40;

/** What is drawn, and what it is drawn with. Whatever else a file holds is left out or refused. */
const TAKEN = new Set(
  "svg g defs path circle ellipse rect line polyline polygon linearGradient radialGradient stop clipPath".split(" "),
);
/** What would be missed: a logo without its letters is another logo. */
const MISSED: Record<string, string> = {
  text: "letters as text. Turn them into paths (in most programs: Create outlines) and send it again",
  image: "a picture inside the drawing. Send that picture as PNG",
  use: "copies of other shapes. Save it as plain SVG, with symbols expanded",
  style: "a style sheet. Save it with presentation attributes (in Illustrator: Styling, Presentation Attributes)",
};
const ATTRIBUTES = new Set(
  (
    "id d points x y x1 y1 x2 y2 cx cy r rx ry fx fy width height transform fill fill-rule fill-opacity stroke " +
    "stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-opacity opacity clip-path " +
    "clip-rule clipPathUnits gradientUnits gradientTransform spreadMethod offset stop-color stop-opacity"
  ).split(" "),
);
/** Numbers, words and colours; an address only to something in the same drawing. Neither a colon nor a quotation mark. */
const HARMLESS = /^(?:url\(#[\w-]+\)|[\w\s#.,()%+-]*)$/;

/**
 * An SVG made anew from the shapes in it: elements and attributes of a short list, values without addresses, nothing of a
 * program, of another file or of a document type. What the list does not name has no way into the result.
 */
export function remadeSvg(bytes: Buffer): Remade {
  if (bytes.length > MOST_BYTES)
    return { ok: false, words: "This drawing has more than 200 KB. Simplify it, or send it as PNG." };
  const out: string[] = [];
  const state = { elements: 0, depth: 0, skipping: 0, box: null as Box | null, refusal: null as string | null };
  const parser = new SaxesParser({ xmlns: true });
  parser.on(
    "error",
    () => (state.refusal ??= "This drawing cannot be read. Open it, save it as plain SVG and send that."),
  );
  parser.on("opentag", ({ local, uri, attributes }) => {
    state.depth++;
    if (state.skipping > 0) return void state.skipping++;
    const isDrawn = uri === SVG && TAKEN.has(local) && (local !== "svg" || state.elements === 0);
    if (uri === SVG && MISSED[local]) state.refusal ??= `This drawing has ${MISSED[local]}.`;
    if (!isDrawn) return void (state.skipping = 1);
    if (++state.elements > MOST_ELEMENTS || state.depth > MOST_DEEP)
      state.refusal ??= "This drawing has too many parts for a logo. Simplify it, or send it as PNG.";
    const given = Object.values(attributes).map(({ name, value }) => [name, value] as const);
    if (local === "svg") {
      state.box = boxOf(new Map(given));
      return;
    }
    out.push(`<${local}${attributesOf(given)}>`);
  });
  parser.on("closetag", ({ local }) => {
    state.depth--;
    if (state.skipping > 0) return void state.skipping--;
    if (local !== "svg" || state.depth > 0) out.push(`</${local}>`);
  });
  try {
    parser.write(bytes.toString("utf8").replace(/^\ufeff/, "")).close();
  } catch {
    state.refusal ??= "This drawing cannot be read. Open it, save it as plain SVG and send that.";
  }
  if (state.refusal) return { ok: false, words: state.refusal };
  if (!state.box) return { ok: false, words: "This drawing does not say how large it is. Save it with a viewBox." };
  const { x, y, width, height } = state.box;
  const svg = `<svg xmlns="${SVG}" viewBox="${x} ${y} ${width} ${height}">${out.join("")}</svg>`;
  return { ok: true, svg, width, height };
}

const SVG = "http://www.w3.org/2000/svg";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function boxOf(attributes: Map<string, string>): Box | null {
  const [x, y, width, height] = (attributes.get("viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const box =
    height === undefined
      ? {
          x: 0,
          y: 0,
          width: parseFloat(attributes.get("width") ?? ""),
          height: parseFloat(attributes.get("height") ?? ""),
        }
      : { x: x ?? 0, y: y ?? 0, width: width ?? 0, height };
  const isGood = Object.values(box).every(Number.isFinite) && box.width > 0 && box.height > 0;
  return isGood && box.width / box.height < 20 && box.height / box.width < 5 ? box : null;
}

/** Attributes of the list with harmless values; what `style` says of the same comes as attributes. */
function attributesOf(given: (readonly [string, string])[]): string {
  const style = given.find(([name]) => name === "style")?.[1] ?? "";
  const styled = style.split(";").map((part) => part.split(":", 2).map((word) => word.trim()) as [string, string?]);
  const all = new Map([...given, ...styled].map(([name, value]) => [name, value ?? ""]));
  return [...all]
    .filter(([name, value]) => ATTRIBUTES.has(name) && HARMLESS.test(value))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("");
}
