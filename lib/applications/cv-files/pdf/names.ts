import type { CvRefusal } from "../refusals";

/** What the names in a PDF give away. */
export interface NamesSeen {
  refusals: Set<CvRefusal>;
  /** Where a dictionary says that it is of an object stream. */
  objectStreams: number[];
  /** Where it says so only by a number under /First, which prose may have too. */
  perhapsObjectStreams: number[];
  /** A type or an action whose name is kept in another place. */
  isApart: boolean;
  /** A name that means something, not beside its key: in prose, or in that other place. */
  isLoose: boolean;
}

interface Rule {
  /** What the key means with another name behind it. */
  names?: Record<string, CvRefusal | "object-stream">;
  /** What it means with a dictionary, an array or a reference behind it. */
  value?: CvRefusal;
  number?: "perhaps-object-stream";
}

/**
 * Names count by what they stand beside. A developer writes "CSS/JavaScript", and their program may leave it in the open;
 * only an action has it behind /S.
 */
const RULES: [name: string, rule: Rule][] = [
  [
    "S",
    {
      names: {
        JavaScript: "macros",
        Launch: "macros",
        Rendition: "macros",
        RichMediaExecute: "macros",
        GoToR: "actions",
        GoToE: "actions",
        SubmitForm: "actions",
        ImportData: "actions",
      },
    },
  ],
  ["Type", { names: { ObjStm: "object-stream", EmbeddedFile: "two-in-one" } }],
  ["Subtype", { names: { RichMedia: "macros", "3D": "macros", FileAttachment: "two-in-one" } }],
  ["XFA", { value: "macros" }],
  ["EmbeddedFiles", { value: "two-in-one" }],
  ["EF", { value: "two-in-one" }],
  ["Encrypt", { value: "locked" }],
  ["First", { number: "perhaps-object-stream" }],
];
const PARTNERS = new Set(RULES.flatMap(([, { names = {} }]) => Object.keys(names)));
const BIT = new Map(RULES.map(([name], index) => [name, 1 << index]));
const STARTS = byteSet(["#", ...BIT.keys(), ...PARTNERS].map((name) => name[0]).join(""));

const BLANK = byteSet("\0\t\n\f\r ");
const ENDS_NAME = byteSet("\0\t\n\f\r ()<>[]{}/%");
const DIGIT = byteSet("0123456789");
const [SLASH, PERCENT, CR, LF, LESS, BRACKET, R] = [..."/%\r\n<[R"].map((char) => char.charCodeAt(0));
/** Of blanks and comments inside a reference, where others write one blank. */
const LONGEST_GAP = 128;
/** "RichMediaExecute" with every letter escaped. */
const LONGEST_NAME = 48;

/**
 * Looks at every name in these bytes, wherever it stands, in one pass. There is no way to know from outside whether a "%"
 * begins a comment or stands in a string, so both are followed: `waiting` are the names whose partner may come next,
 * `hidden` those whose partner may come after the comment. Whatever is written in between, a name is not overlooked.
 */
export function lookAtNames(bytes: Buffer, seen: NamesSeen): void {
  let waiting = 0;
  let hidden = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === SLASH) {
      const end = endOf(bytes, at + 1, ENDS_NAME, false);
      const name = nameIn(bytes, at + 1, end);
      if (PARTNERS.has(name)) noteName(seen, waiting, name, at);
      waiting = BIT.get(name) ?? 0;
      at = end - 1;
    } else if (byte === PERCENT) {
      hidden |= waiting;
      waiting = 0;
    } else if (byte === CR || byte === LF) {
      waiting |= hidden;
      hidden = 0;
    } else if (waiting && !BLANK[byte]) {
      noteValue(seen, waiting, bytes, at);
      waiting = 0;
    }
  }
}

export function nothingSeen(): NamesSeen {
  return { refusals: new Set(), objectStreams: [], perhapsObjectStreams: [], isApart: false, isLoose: false };
}

function noteName(seen: NamesSeen, waiting: number, name: string, at: number) {
  const found = rulesOf(waiting).flatMap(({ names }) => names?.[name] ?? []);
  for (const what of found) {
    if (what === "object-stream") seen.objectStreams.push(at);
    else seen.refusals.add(what);
  }
  if (found.length === 0) seen.isLoose = true;
}

function noteValue(seen: NamesSeen, waiting: number, bytes: Buffer, at: number) {
  const byte = bytes[at] ?? 0;
  const isReference = DIGIT[byte] === 1 && startsReference(bytes, at);
  const isValue = isReference || byte === BRACKET || (byte === LESS && bytes[at + 1] === LESS);
  for (const { names, value, number } of rulesOf(waiting)) {
    if (value && isValue) seen.refusals.add(value);
    if (names && isReference) seen.isApart = true;
    if (number && DIGIT[byte] && !isReference) seen.perhapsObjectStreams.push(at);
  }
}

/** "12 0 R", with comments or not. */
function startsReference(bytes: Buffer, start: number): boolean {
  const number = endOf(bytes, start, DIGIT, true);
  const second = endOfGap(bytes, number);
  const version = endOf(bytes, second, DIGIT, true);
  const last = version > second ? endOfGap(bytes, version) : version;
  // A gap without an end is there to hide something.
  if (last === bytes.length) return true;
  return last > version && bytes[last] === R;
}

/** Where the blanks and comments from here end; at the end of everything when they are too long. */
function endOfGap(bytes: Buffer, start: number): number {
  for (let at = start; at <= start + LONGEST_GAP; at++) {
    if (bytes[at] === PERCENT) while (at <= start + LONGEST_GAP && bytes[at] !== CR && bytes[at] !== LF) at++;
    else if (!BLANK[bytes[at] ?? 0]) return at;
  }
  return bytes.length;
}

function rulesOf(waiting: number): Rule[] {
  return RULES.filter((_, index) => waiting & (1 << index)).map(([, rule]) => rule);
}

/** The name as it is meant; empty when it can be none that counts. */
function nameIn(bytes: Buffer, start: number, end: number): string {
  if (end === start || end - start > LONGEST_NAME || !STARTS[bytes[start] ?? 0]) return "";
  // Made anew for every "/S" this would be the slowest step.
  if (end - start === 1) return String.fromCharCode(bytes[start] ?? 0);
  return meant(bytes.toString("latin1", start, end));
}

/** "#61" is "a". */
export function meant(name: string): string {
  if (!name.includes("#")) return name;
  return name.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Where the run of bytes in this set, or not in it, ends. */
function endOf(bytes: Buffer, start: number, set: Uint8Array, isIn: boolean): number {
  let at = start;
  while (at < bytes.length && (set[bytes[at] ?? 0] === 1) === isIn) at++;
  return at;
}

function byteSet(chars: string): Uint8Array {
  const set = new Uint8Array(256);
  for (const char of chars) set[char.charCodeAt(0)] = 1;
  return set;
}
