import type { CvRefusal } from "../refusals";
import { spelledOut, tagsAndWords } from "./xml";

/** What fields are written with; a ">" inside quotes does not end a tag. */
const FIELD_TAG = /<(?:[^\s<>"'/:]+:)?(instrText|delInstrText|fldChar|fldSimple)\b((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g;
const FIELD_WORD = /instrText|fldSimple/i;
const CHAR_TYPE = /\bfldCharType\s*=\s*["']\s*(\w+)/;
const INSTRUCTION = /\binstr\s*=\s*(?:"([^"]*)"|'([^']*)')/;

/** Stands in an instruction for a field inside it, whose result nobody knows yet. */
const ANOTHER_FIELD = "\ufffc";

/** Far longer than any path, and quickly looked through. */
const LONGEST_PATH = 8192;

const RUNS_PROGRAM = /^DDE(AUTO)?$/i;
const FETCHES = /^(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|RD)$/i;
/** An address or a share. Pasted pictures name a path on their writer's disk, or a part of a mail. */
const ELSEWHERE = /\b(?!cid:)[a-z][a-z\d+.-]{1,30}:|(?:^|["'\s])(?:\\\\|\/\/)/i;
const ON_OWN_DISK = /\bfile:\/\/\/(?=[a-z]:[\\/]|(?:Users|home|var)\/)/gi;

/** Why a part is refused for its fields: one starts a program, or fetches something when the document is opened. */
export function fieldsRefusal(xml: string): CvRefusal | null {
  if (!FIELD_WORD.test(xml)) return null;
  for (const instruction of instructionsIn(tagsAndWords(xml))) {
    const refusal = instructionRefusal(spelledOut(instruction));
    if (refusal) return refusal;
  }
  return null;
}

/** Why one instruction of a field is refused, as it is meant. */
export function instructionRefusal(instruction: string): CvRefusal | null {
  const [, name = "", rest = ""] = /^[\s"'\\]*(\w*)(.*)/s.exec(instruction.replaceAll(ANOTHER_FIELD, "")) ?? [];
  if (RUNS_PROGRAM.test(name)) return "macros";
  if (!FETCHES.test(name)) return null;
  const isHidden = instruction.includes(ANOTHER_FIELD) || instruction.length > LONGEST_PATH;
  return isHidden || ELSEWHERE.test(rest.replace(ON_OWN_DISK, "")) ? "remote" : null;
}

interface Field {
  instruction: string;
  /** Past its instruction, in what it shows. */
  isShown: boolean;
}

/** The instruction of every field, put together from the runs it is split over. */
function* instructionsIn(xml: string): Generator<string> {
  const open: Field[] = [];
  for (const tag of xml.matchAll(FIELD_TAG)) {
    const [whole, name = "", attributes = ""] = tag;
    const field = open.at(-1);
    if (name === "fldSimple") yield simpleInstruction(attributes);
    else if (name === "fldChar") {
      const type = CHAR_TYPE.exec(spelledOut(attributes))?.[1];
      if (type === "begin") begin(open);
      else if (field) {
        if (!field.isShown) yield field.instruction;
        field.isShown = true;
        if (type === "end") open.pop();
      }
    } else if (!attributes.endsWith("/")) {
      const words = wordsAt(xml, tag.index + whole.length);
      if (field && !field.isShown) field.instruction += words;
      else yield words;
    }
  }
  // A field that never ends is still one.
  for (const { instruction } of open) yield instruction;
}

function begin(open: Field[]) {
  const around = open.at(-1);
  if (around && !around.isShown) around.instruction += ANOTHER_FIELD;
  open.push({ instruction: "", isShown: false });
}

function simpleInstruction(attributes: string): string {
  const [, double, single] = INSTRUCTION.exec(attributes) ?? [];
  return double ?? single ?? "";
}

function wordsAt(xml: string, at: number): string {
  const end = xml.indexOf("<", at);
  return end < 0 ? xml.slice(at) : xml.slice(at, end);
}
