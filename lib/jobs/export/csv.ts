import { asCsv, type CsvOptions } from "@/lib/core/text/csv";
import { exportRows, HEADER } from "./rows";

/** The jobs of a source as CSV, piece by piece. The import takes off again what is put before a formula. */
export const exportCsv = (source: string | null, options?: CsvOptions): AsyncGenerator<string> =>
  asCsv(HEADER, exportRows(source), options);
