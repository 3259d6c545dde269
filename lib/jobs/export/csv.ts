import { csvOf } from "@/lib/core/csv";
import { exportRows, HEADER } from "./rows";

/** The jobs of a source as CSV for spreadsheets; the apostrophes before what looks like a formula the import takes off again. */
export const exportCsv = (source: string | null): AsyncGenerator<string> => csvOf(HEADER, exportRows(source));
