import { readFileSync } from "node:fs";

/** Where the build writes which addresses there are. */
const MANIFEST = ".next/app-path-routes-manifest.json";

let known: ((path: string) => string | undefined) | undefined;

/** The pattern of an address, such as /jobs/[slug]: few, and without a word of anybody's. */
export function routeOf(path: string): string {
  if (path.startsWith("/_next/")) return "/_next/*";
  known ??= matcher(patterns());
  return known(path) ?? "/*";
}

function patterns(): string[] {
  try {
    return Object.values(JSON.parse(readFileSync(MANIFEST, "utf8")) as Record<string, string>);
  } catch {
    // While the sources are worked on there is no build.
    return [];
  }
}

/** Finds the pattern that an address has: words before places, places before rests, as Next does. */
export function matcher(all: string[]): (path: string) => string | undefined {
  const ranked = [...new Set(all)]
    .map((route) => ({ route, shape: shapeOf(route), rank: rankOf(route) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return (path) => ranked.find(({ shape }) => shape.test(path))?.route;
}

const shapeOf = (route: string): RegExp =>
  new RegExp(
    `^${route
      .split("/")
      .map((part) => {
        if (/^\[\[?\.\.\./.test(part)) return ".+";
        return /^\[/.test(part) ? "[^/]+" : part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
      })
      .join("/")}/?$`,
  );

/** Smaller for what is told more exactly: each part counts, the first ones most. */
const rankOf = (route: string): string =>
  route
    .split("/")
    .map((part) => (/^\[\[?\.\.\./.test(part) ? "2" : /^\[/.test(part) ? "1" : "0"))
    .join("");
