import { type Span, spanIn } from "./dates";
import { type CvLine, GAP } from "./lines";
import { isEmployer, isTitle } from "./roles";
import type { ReadJob } from "./types";

const PART_TIME =
  /\bpart[- ]?time\b|\bweekends?\b|\bevenings?\b|\bzero[- ]hours?\b|\bcasual\b|\bhours (?:a|per) week\b|\bhrs?\/(?:wk|week)\b|\bseasonal\b|\bterm[- ]time\b/i;
const MOST_JOBS = 30;

interface Entry {
  head: string[];
  span: Span | null;
  body: CvLine[];
}

/**
 * The jobs of one part of a CV, one for each time that is named in a line of its own or at the edge of a heading: eight
 * jobs are eight. Where the name of the job stands, above, beside or below its time, is the same through one part.
 */
export function jobsIn(lines: CvLine[], title: string): ReadJob[] {
  const isPartTimePart = PART_TIME.test(title);
  return entriesIn(lines)
    .slice(0, MOST_JOBS)
    .map((entry) => asJob(entry, isPartTimePart));
}

/** Entries of whatever has a heading line, a time, and lines under it. */
export function entriesIn(given: CvLine[]): Entry[] {
  // Where each is a point of one list, the points mean nothing.
  const isOneList =
    given.every(({ isBullet }) => isBullet) && given.filter((line) => spanIn(line.text)).length * 2 > given.length;
  const lines = isOneList ? given.map((line) => ({ ...line, isBullet: false })) : given;
  const dated = lines.map((line) => datedHead(line));
  const anchors = dated.flatMap((head, index) => (head ? [index] : []));
  const first = anchors[0];
  if (first === undefined) return undatedEntries(lines);
  // How this part is written, seen by its first entry.
  const isAbove = first > 0;
  const starts = anchors.map((anchor, nth) =>
    isAbove ? headStart(lines, anchor, nth === 0 ? 0 : (anchors[nth - 1] ?? 0) + 1) : anchor,
  );
  return anchors.map((anchor, nth) => {
    const start = starts[nth] ?? anchor;
    const end = starts[nth + 1] ?? lines.length;
    const head = dated[anchor];
    const above = lines.slice(start, anchor).map(({ text }) => text);
    const own = head?.rest ? [head.rest] : [];
    const below = isAbove ? 0 : countBelow(lines.slice(anchor + 1, end), own);
    const belowLines = lines.slice(anchor + 1, anchor + 1 + below).map(({ text }) => text);
    return {
      head: [...above, ...own, ...belowLines],
      span: head?.span ?? null,
      body: lines.slice(anchor + 1 + below, end),
    };
  });
}

/** A line that is a heading with its time: what else stands in it is short, and the time is at one of its ends. */
function datedHead({ text, isBullet }: CvLine): { span: Span; rest: string } | null {
  const span = spanIn(text);
  if (!span) return null;
  const before = text.slice(0, span.start).trim();
  const after = text.slice(span.end).trim();
  const isRange = span.from !== undefined;
  // A bullet, or a sentence, that mentions a year is not a heading.
  if (!isRange && (isBullet || before.length + after.length > 80 || /[.!?]$/.test(text))) return null;
  if (isBullet && (before.length + after.length > 70 || (before !== "" && after !== "" && after.length > 30)))
    return null;
  if (before.length + after.length > 120 || /\b(?:in|during|by|of|over|since)$/i.test(before)) return null;
  const rest = [before, after].map(trimmed).filter(Boolean).join("   ");
  return { span, rest };
}

const trimmed = (text: string): string => text.replace(/^[\s,|–—\-:;·•()]+|[\s,|–—\-:;·•(]+$/g, "");

/** Up to two short lines above a time, as far as they are no bullets, belong to it. */
function headStart(lines: CvLine[], anchor: number, from: number): number {
  let start = anchor;
  while (start > from && anchor - start < 2) {
    const line = lines[start - 1];
    if (!line || line.isBullet || line.text.length > 90 || isProse(line.text)) break;
    start--;
    if (line.isAfterGap) break;
  }
  return start;
}

/** Lines that go on naming the job below its time: two when the time stood alone, one when only half was said beside it. */
function countBelow(lines: CvLine[], own: string[]): number {
  const wanted = own.length === 0 ? 2 : piecesOf(own).length < 2 ? 1 : 0;
  let count = 0;
  while (count < wanted) {
    const line = lines[count];
    if (!line || line.isBullet || line.text.length > 90 || isProse(line.text) || (count > 0 && line.isAfterGap)) break;
    count++;
    if (own.length === 0 && count === 1 && piecesOf([line.text]).length >= 2) break;
  }
  return count;
}

/** A sentence rather than a name. */
export const isProse = (text: string): boolean =>
  /[.!?]$/.test(text.replace(/\b(?:Ltd|Inc|Co|Corp|St)\.$/i, "")) || text.split(/\s+/).length > 12;

/** Without a single time: each short line with bullets under it, or behind an empty line, is one. */
function undatedEntries(lines: CvLine[]): Entry[] {
  const entries: Entry[] = [];
  for (const [index, line] of lines.entries()) {
    const begins =
      !line.isBullet && !isProse(line.text) && (line.isAfterGap || index === 0 || lines[index - 1]?.isBullet);
    if (begins) entries.push({ head: [line.text], span: null, body: [] });
    else entries.at(-1)?.body.push(line);
  }
  return entries;
}

function asJob({ head, span, body }: Entry, isPartTimePart: boolean): ReadJob {
  const { title, employer } = namesIn(head);
  const what = body.map(({ text }) => text).join("\n");
  return {
    title,
    employer,
    isPartTime: isPartTimePart || PART_TIME.test(head.join(" ")) || PART_TIME.test(what.slice(0, 200)),
    from: span?.from ?? (span?.isCurrent === false ? span.to : undefined),
    to: span?.isCurrent ? undefined : span?.to,
    isCurrent: span?.isCurrent ?? false,
    what: what.slice(0, 2000),
    said: head.join("\n"),
  };
}

/**
 * Which piece is the job and which the employer. Sure when one of them is a word for either; otherwise both stay empty
 * and the CV's own words stand beside the fields.
 */
function namesIn(head: string[]): { title: string; employer: string } {
  const pieces = head.flatMap((line, row) => piecesOf([line]).map((text) => ({ text, row })));
  const title = pieces.find(({ text }) => isTitle(text) && !isEmployer(text));
  const employer = pieces.find((piece) => piece !== title && isEmployer(piece.text));
  const known = title ?? employer;
  if (!known) return { title: "", employer: "" };
  const others = pieces.filter((piece) => piece !== known);
  // In a line of its own rather than the town beside the one that is known.
  const other = others.find(({ row }) => row !== known.row) ?? others[0];
  return { title: (title ?? other)?.text ?? "", employer: (employer ?? other)?.text ?? "" };
}

/** What stands between commas, bars, dashes, wide gaps and "at". Hours and kinds of contract are no names. */
function piecesOf(head: string[]): string[] {
  return head
    .flatMap((line) => line.split(GAP))
    .flatMap((part) => part.split(/\s+[|•·–—-]\s+|\s*[|•]\s*|,\s+|\s+(?:at|@)\s+(?=\p{Lu})|:\s+/u))
    .map((piece) =>
      trimmed(
        piece.replace(
          /\((?:part[- ]?time|full[- ]?time|internship|placement|volunteer\w*|seasonal|temporary|remote|hybrid|contract)[^)]*\)/gi,
          "",
        ),
      ),
    )
    .filter(
      (piece) =>
        piece !== "" &&
        !/^(?:part[- ]?time|full[- ]?time|remote|hybrid|temporary|contract|seasonal|permanent)$/i.test(piece),
    );
}
