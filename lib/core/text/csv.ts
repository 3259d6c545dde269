import { stringify } from "csv-stringify";

/** Whether machines asked: they get every cell as it is, with nothing put before what a spreadsheet takes for a formula. */
export interface CsvOptions {
  raw?: boolean;
}

/**
 * Rows as CSV, piece by piece, for spreadsheets: with the mark that tells them it is UTF-8, and an apostrophe before what
 * they would take for a formula (= + - @, a tab, a line's end, and the wide forms of the signs).
 */
export async function* asCsv(
  header: readonly string[],
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
  { raw = false }: CsvOptions = {},
): AsyncGenerator<string> {
  const lines = stringify({ bom: !raw, escape_formulas: !raw });
  lines.write([...header]);
  for await (const row of rows) {
    lines.write([...row]);
    const text = (lines.read() as Buffer | null)?.toString("utf8");
    if (text) yield text;
  }
  lines.end();
  for await (const rest of lines as AsyncIterable<Buffer>) yield rest.toString("utf8");
}

/** A cell of a file that may be one of ours, without the apostrophe that asCsv put before a formula. */
export const withoutGuard = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, "");
