/** A content line of RFC 5545, 3.1, unfolded. Names are in capitals; a value is as written, escapes and all. */
export interface Line {
  name: string;
  params: { name: string; values: string[] }[];
  value: string;
}

const MOST_OCTETS = 75;

// The grammar of 3.1, letter for letter: SAFE-CHAR leaves out `"` `;` `:` `,`, QSAFE-CHAR only `"`.
const NAME = "[A-Za-z0-9-]+";
const PARAM_VALUE = '(?:"[^"]*"|[^";:,]*)';
const PARAM = `;${NAME}=${PARAM_VALUE}(?:,${PARAM_VALUE})*`;
const CONTENT_LINE = new RegExp(`^(${NAME})((?:${PARAM})*):([^]*)$`);

/**
 * A calendar file as content lines, with what its lines have that 3.1 forbids. For tests: nothing here knows who wrote
 * the file.
 */
export function contentLines(file: string | Uint8Array): { lines: Line[]; faults: string[] } {
  const bytes = Buffer.from(file as string);
  const physical = bytes.toString("latin1").split("\r\n");
  const isEnded = physical.at(-1) === "";
  const octets = isEnded ? physical.slice(0, -1) : physical;
  const lines = octets.join("\r\n").replace(/\r\n[ \t]/g, "");
  const read = lines.split("\r\n").map((line) => contentLine(utf8(line) ?? line));
  const faults = [
    ...(typeof file === "string" && !file.isWellFormed() ? ["3.1.4: half a surrogate pair is no character"] : []),
    ...(isEnded ? [] : ["3.1: the last line has no CRLF"]),
    ...new Set(octets.flatMap(octetFaults)),
    ...read.flatMap((line) => (typeof line === "string" ? [`3.1: no content line: ${line}`] : [])),
  ];
  return { lines: read.filter((line) => typeof line !== "string"), faults };
}

/** One line of the file, a letter an octet. */
function octetFaults(line: string): string[] {
  const found: string[] = [];
  if (/[\r\n]/.test(line)) found.push("3.1: a line end that is not CRLF");
  if (line.length > MOST_OCTETS) found.push(`3.1: a line of ${line.length} octets`);
  if (/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(line)) found.push("3.1: a control character");
  if (utf8(line) === null) found.push("3.1: a fold or the file cuts a character, or it is no UTF-8");
  return found;
}

function utf8(octets: string): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.from(octets, "latin1"));
  } catch {
    return null;
  }
}

function contentLine(text: string): Line | string {
  const [, name, params = "", value = ""] = CONTENT_LINE.exec(text) ?? [];
  if (name === undefined) return text;
  return {
    name: name.toUpperCase(),
    params: [...params.matchAll(new RegExp(PARAM, "g"))].map(([param]) => {
      const equals = param.indexOf("=");
      const values = param.slice(equals + 1).match(/"[^"]*"|[^",]+/g) ?? [""];
      return { name: param.slice(1, equals).toUpperCase(), values };
    }),
    value,
  };
}
