import { promisify } from "node:util";
import { inflate } from "node:zlib";
import type { CvRefusal } from "../refusals";
import { lookAtNames, meant, type NamesSeen } from "./names";

const inflated = promisify(inflate);

/** A hundred objects stand in one stream, and a CV has a few hundred in all. */
const MAX_STREAMS = 1000;
const MAX_INFLATED = 32 * 1024 * 1024;
/** Far more than such a dictionary needs. */
const REACH = 1024;

/** A dictionary with nothing in it that could hide where it ends: no string, comment or other dictionary. */
const PLAIN = /^<<([^<>()%]*)>>[\0\s]*stream(?:\r\n|\n|\r)/;
const KNOWN = new Set(["Type", "ObjStm", "N", "First", "Length", "Filter", "FlateDecode", "Extends", "DL"]);

/**
 * Looks at the names in the objects that are packed in object streams; answers why they cannot be looked at. Programs write
 * the dictionaries of these in one plain way. One that is written otherwise could hide what a reader would find, and counts
 * as damaged.
 */
export async function lookIntoObjectStreams(bytes: Buffer, seen: NamesSeen): Promise<CvRefusal | null> {
  const starts = startsOfData(bytes, seen);
  if (typeof starts === "string") return starts;
  let left = MAX_INFLATED;
  for (const start of starts) {
    const objects = await unpack(bytes.subarray(start), left);
    if (typeof objects === "string") return objects;
    left -= objects.length;
    lookAtNames(objects, seen);
  }
  return null;
}

/** Where the packed data of each object stream begins. */
function startsOfData(bytes: Buffer, { objectStreams, perhapsObjectStreams }: NamesSeen): Set<number> | CvRefusal {
  if (objectStreams.length + perhapsObjectStreams.length > MAX_STREAMS) return "bomb";
  const starts = new Set<number>();
  for (const at of objectStreams) {
    const stream = streamAround(bytes, at);
    if (!stream?.isPlain) return "damaged";
    if (stream.isPacked) starts.add(stream.start);
  }
  for (const at of perhapsObjectStreams) {
    const stream = streamAround(bytes, at);
    if (stream?.isPlain && stream.isPacked) starts.add(stream.start);
  }
  return starts;
}

/** The stream whose dictionary this place is in, if it is in one. */
function streamAround(bytes: Buffer, at: number) {
  const from = Math.max(0, at - REACH);
  const window = bytes.toString("latin1", from, at + REACH);
  const open = window.lastIndexOf("<<", at - from);
  const found = open < 0 ? null : PLAIN.exec(window.slice(open));
  if (!found || from + open + 2 + (found[1]?.length ?? 0) <= at) return null;
  const names = [...(found[1] ?? "").matchAll(/\/([^\0\s/[\]{}]*)/g)].map(([, name = ""]) => meant(name));
  const filters = names.filter((name) => name === "Filter").length;
  const deflates = names.filter((name) => name === "FlateDecode").length;
  return {
    start: from + open + found[0].length,
    isPlain: names.every((name) => KNOWN.has(name)) && filters === deflates && filters <= 1,
    isPacked: filters > 0,
  };
}

async function unpack(packed: Buffer, maxOutputLength: number): Promise<Buffer | CvRefusal> {
  if (maxOutputLength <= 0) return "bomb";
  try {
    return await inflated(packed, { maxOutputLength, chunkSize: 64 * 1024 });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "bomb" : "damaged";
  }
}
