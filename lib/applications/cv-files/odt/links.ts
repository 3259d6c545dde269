import type { CvRefusal } from "../refusals";
import { spelledOut, tagsAndWords } from "../docx/xml";

/** A tag with its attributes; a ">" inside quotes does not end it. What was matched is not tried again in other ways. */
const TAG = /<(?=([^\s<>"'/!?]+))\1(?=((?:[^<>"']+|"[^"<]*"|'[^'<]*')*))\2>/g;
const HREF = /[\s"'](?:[^\s=<>"'/:]+:)?(?:href|connection-resource)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/** Programs, and what starts one when the document is opened or looked at. */
const RUNS = new Set([
  "event-listener",
  "script",
  "script-data",
  "dde-connection-decl",
  "dde-source",
  "dde-connection",
]);
/** What is drawn by another program. */
const OBJECTS = new Set(["object-ole", "plugin", "applet", "floating-frame"]);
/** Waits for a click. */
const WAITS = "a";
const RUNS_ON_CLICK = /^\s*(?:vnd\.sun\.star\.|macro:|javascript:|service:|\.uno:)/i;
/** An address of its own, or a share: nothing that could stand inside the file. */
const ELSEWHERE = /^\s*(?:[a-z][a-z\d+.-]{1,30}:|[\\/]{2})/i;
const ON_OWN_DISK = /^\s*file:\/\/\/(?![\\/])/i;

/** Why a part of an OpenDocument is refused: it holds a program, or something that is fetched when it is opened. */
export function linksRefusal(xml: string): CvRefusal | null {
  for (const [, prefixed = "", attributes = ""] of tagsAndWords(xml).matchAll(TAG)) {
    // Whatever its prefix: that is the writer's to choose.
    const name = prefixed.slice(prefixed.lastIndexOf(":") + 1);
    if (RUNS.has(name)) return "macros";
    if (OBJECTS.has(name)) return "objects";
    if (!attributes.includes("=")) continue;
    for (const [, double, single] of attributes.matchAll(HREF)) {
      const refusal = addressRefusal(name, spelledOut(double ?? single ?? ""));
      if (refusal) return refusal;
    }
  }
  return null;
}

function addressRefusal(name: string, address: string): CvRefusal | null {
  if (RUNS_ON_CLICK.test(address)) return "macros";
  if (name === WAITS || !ELSEWHERE.test(address)) return null;
  return name === "template" && ON_OWN_DISK.test(address) ? null : "remote";
}
