import { stringify } from "csv-stringify";
import { exportRows, HEADER } from "./rows";

/**
 * The jobs of a source as CSV for spreadsheets: with the mark that tells them it is UTF-8, and with an apostrophe before what
 * they would take for a formula, which the import takes off again.
 */
export async function* exportCsv(source: string | null): AsyncGenerator<string> {
  const lines = stringify({ bom: true, escape_formulas: true });
  lines.write([...HEADER]);
  for await (const row of exportRows(source)) {
    lines.write(row);
    const text = taken(lines);
    if (text) yield text;
  }
  lines.end();
  for await (const rest of lines as AsyncIterable<Buffer>) yield rest.toString("utf8");
}

const taken = (lines: ReturnType<typeof stringify>): string => (lines.read() as Buffer | null)?.toString("utf8") ?? "";
