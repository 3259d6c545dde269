import type { CvRefusal } from "../refusals";
import { spelledOut } from "./xml";

/** A tag with its attributes; a ">" inside quotes does not end it. */
const RELATIONSHIP = /<(?:[^\s<>"'/:]+:)?Relationship\b((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/gi;
const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const TYPES = [
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
  "http://purl.oclc.org/ooxml/officeDocument/relationships/",
];
const LINK = TYPES.map((type) => `${type}hyperlink`);
const TEMPLATE = TYPES.map((type) => `${type}attachedTemplate`);
const PROGRAM = /\/(vbaProject|wordVbaData|oleObject|control|activeXControlBinary)$/i;

/** An address of its own, or a share: nothing that could stand inside the file. */
const ADDRESS = /^\s*(?:[a-z][a-z\d+.-]{1,30}:|[\\/]{2})/i;
/**
 * Where a template lies on its writer's own disk, as Word notes it in every document made from one. On anybody else's
 * machine there is nothing. "C:\\\\server" and "///server" would be a share.
 */
const ON_OWN_DISK = /^file:\/\/\/(?:[a-z]:|Users|home)(?:[\\/](?![\\/])[^\\/<>|*?"]*)+$/i;

/**
 * Why a list of relations is refused: one leads to a program, or to something outside that Word fetches when it opens the
 * file. A link waits for a click.
 */
export function relationsRefusal(rels: string): CvRefusal | null {
  for (const [, attributes = ""] of rels.matchAll(RELATIONSHIP)) {
    const { type = "", target = "", targetmode = "" } = attributesIn(attributes);
    if (PROGRAM.test(type)) return "macros";
    const isOutside = /^\s*external\s*$/i.test(targetmode) || ADDRESS.test(target);
    if (isOutside && !waits(type, target)) return "remote";
  }
  return null;
}

function waits(type: string, target: string): boolean {
  return LINK.includes(type) || (TEMPLATE.includes(type) && ON_OWN_DISK.test(target));
}

function attributesIn(attributes: string): Record<string, string> {
  const all = [...attributes.matchAll(ATTRIBUTE)];
  return Object.fromEntries(
    all.map(([, name = "", double, single]) => [name.toLowerCase(), spelledOut(double ?? single ?? "")]),
  );
}
