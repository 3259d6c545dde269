import { stringify } from "csv-stringify";

/**
 * Rows as CSV for spreadsheets, piece by piece: with the mark that tells them it is UTF-8, and with an apostrophe before
 * what they would take for a formula.
 */
export async function* csvOf(
  header: readonly string[],
  rows: AsyncIterable<string[]> | Iterable<string[]>,
): AsyncGenerator<string> {
  const lines = stringify({ bom: true, escape_formulas: true });
  lines.write([...header]);
  for await (const row of rows) {
    lines.write(row);
    const text = (lines.read() as Buffer | null)?.toString("utf8");
    if (text) yield text;
  }
  lines.end();
  for await (const rest of lines as AsyncIterable<Buffer>) yield rest.toString("utf8");
}
