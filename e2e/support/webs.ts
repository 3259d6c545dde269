import { keptValue } from "../../scripts/launch/kept.mjs";
import { DATA_DIR, PORT } from "./site";

/** The address of each web process behind the site's own: what one knows, the other must know as well. */
export const webs = (): string[] =>
  ["first-web-port", "second-web-port"].map((name) => `http://localhost:${keptValue(DATA_DIR, name) ?? PORT}`);
