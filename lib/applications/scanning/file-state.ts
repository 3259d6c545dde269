import { db } from "@/lib/core/db";
import { isScannerThere } from "./clamd";

/** Whether a file may be opened: "checking" while a scanner is configured that has not found it clean. */
export type FileState = "open" | "checking" | "infected";

/** What was found stays found, also when there is no scanner any more. */
export function fileStateOf(scan: { state: string } | null): FileState {
  if (scan?.state === "infected") return "infected";
  return scan?.state === "clean" || !isScannerThere() ? "open" : "checking";
}

/** The same of the file that is kept there. */
export async function fileStateAt(path: string): Promise<FileState> {
  return fileStateOf(await db.fileScan.findFirst({ where: { file: { path } }, select: { state: true } }));
}
