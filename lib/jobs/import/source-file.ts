import { createReadStream } from "node:fs";
import { parse, type CsvError, type Options } from "csv-parse";
import { parse as parseNow } from "csv-parse/sync";
import { type Columns, fieldsIn, fieldsOf, readColumns, type SourceFields } from "./columns";
import { decoded, type Encoding, encodingOf } from "./encoding";

/** One row as the file has it. `number` is its row in a spreadsheet, the header being row 1. */
export interface SourceRow {
  number: number;
  cells: string[];
  fields: SourceFields;
  /** Why it cannot be read at all. */
  broken?: string;
}

export interface SourceFile {
  path: string;
  encoding: Encoding;
  delimiter: string;
  columns: Columns;
}

const DELIMITERS = [",", ";", "\t", "|"];
const HEADER_MAX = 64 * 1024;

/**
 * Looks at a file before it is read: its letters, its delimiter, its columns. Says in one sentence why it cannot be
 * imported.
 */
export async function openSource(
  path: string,
): Promise<{ ok: true; file: SourceFile } | { ok: false; reason: string }> {
  const encoding = await encodingOf(path);
  const head = await headOf(path, encoding);
  const options = DELIMITERS.map((delimiter) => ({ delimiter, headers: headerBy(delimiter, head) }));
  const [best] = options.sort(
    (a, b) => fieldsIn(b.headers) - fieldsIn(a.headers) || b.headers.length - a.headers.length,
  );
  if (!best || best.headers.every((header) => header.trim() === "")) return { ok: false, reason: "The file is empty." };
  const columns = readColumns(best.headers);
  if (!columns.ok) return columns;
  return { ok: true, file: { path, encoding, delimiter: best.delimiter, columns: columns.columns } };
}

async function headOf(path: string, encoding: Encoding): Promise<string> {
  let head = "";
  for await (const text of createReadStream(path, { end: HEADER_MAX - 1 }).pipe(
    decoded(encoding),
  ) as AsyncIterable<string>)
    head += text;
  return head;
}

function headerBy(delimiter: string, head: string): string[] {
  const line = /^(?:\s*\n)*(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(head)?.[0] ?? "";
  return (parseNow(line, { ...READING, delimiter, to: 1 }) as string[][])[0] ?? [];
}

const READING = { relax_quotes: true, relax_column_count: true, skip_empty_lines: true } as const satisfies Options;

/** The rows one after the other, as they are read. `onBytes` is told how far it got. */
export async function* rowsOf(
  { path, encoding, delimiter, columns }: SourceFile,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<SourceRow> {
  const file = createReadStream(path);
  const text = decoded(encoding);
  const { options, rest } = reading(delimiter, columns.headers.length);
  const parser = parse(options);
  for (const stream of [file, text]) stream.on("error", (error: Error) => parser.destroy(error));
  file.pipe(text).pipe(parser);
  let number = 0;
  const numbered = function* (lines: Line[]) {
    for (const { cells, broken } of lines) {
      number++;
      const row = { number, cells, fields: fieldsOf(cells, columns) };
      if (number > 1) yield broken ? { ...row, broken } : row;
    }
  };
  for await (const lines of parser as AsyncIterable<Line[]>) {
    onBytes(file.bytesRead);
    yield* numbered(lines);
  }
  yield* numbered(rest());
}

interface Line {
  cells: string[];
  broken?: string;
}

/** How csv-parse reads: each record becomes the lines it is worth, and one that cannot be read does not stop the rest. */
function reading(delimiter: string, width: number): { options: Options; rest: () => Line[] } {
  const skipped: Line[] = [];
  const onRecord = ({ record, raw }: { record: string[]; raw: string }) => [
    ...skipped.splice(0),
    ...linesOf(record, raw.replace(/^[\r\n]+/, ""), delimiter, width),
  ];
  const options: Options = {
    ...READING,
    delimiter,
    raw: true,
    skip_records_with_error: true,
    // The types of csv-parse do not know what `raw` makes of a record.
    on_record: onRecord as unknown as Options["on_record"],
    on_skip: (error?: CsvError, raw = "") => {
      skipped.push(...afterOpenQuote(raw.replace(/^[\r\n]+/, ""), whyBroken(error), delimiter, width));
      return undefined;
    },
  };
  return { options, rest: () => skipped.splice(0) };
}

/**
 * A record as it stands, unless a quotation mark that is never closed swallowed rows: then it has the wrong width, or a cell
 * that begins with the mark and runs over lines, and all lines but its first are rows of their own.
 */
function linesOf(all: string[], raw: string, delimiter: string, width: number): Line[] {
  // Delimiters at the end that nothing follows are nothing.
  const cells = all.slice(width).every((cell) => cell.trim() === "") ? all.slice(0, width) : all;
  const isWide = cells.length === width;
  if (isWide && !cells.some((cell) => /^\s*".*\n/.test(cell))) return [{ cells }];
  const rest = afterFirstLine(raw);
  const lines = rest ? readText(rest, delimiter, width) : [];
  if (lines.length > 0 && lines.every(({ broken }) => !broken))
    return [{ cells: [firstLine(raw)], broken: OPEN_QUOTE }, ...lines];
  return isWide ? [{ cells }] : [{ cells, broken: `it has ${cells.length} cells where the header has ${width}` }];
}

/** A quotation mark that is open to the end of the file: only its own line is lost. */
function afterOpenQuote(raw: string, broken: string, delimiter: string, width: number): Line[] {
  const rest = afterFirstLine(raw);
  return [{ cells: [firstLine(raw)], broken }, ...(rest ? readText(rest, delimiter, width) : [])];
}

function readText(text: string, delimiter: string, width: number): Line[] {
  const { options, rest } = reading(delimiter, width);
  const lines = parseNow(text, options) as unknown as Line[][];
  return [...lines.flat(), ...rest()];
}

const firstLine = (raw: string) => raw.split(/\r\n?|\n/, 1)[0] ?? "";
const afterFirstLine = (raw: string) => raw.slice(firstLine(raw).length).trimStart();

const OPEN_QUOTE = "a quotation mark in it is never closed";

const whyBroken = (error: CsvError | undefined) =>
  error?.code === "CSV_QUOTE_NOT_CLOSED" ? OPEN_QUOTE : (error?.message ?? "it cannot be read");
