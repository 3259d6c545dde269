import { db } from "../db";
import { currentTrace, newTraceId } from "./trace";

/**
 * Writes down that a run of a task begins, for whoever looks after the site. A database that does not answer stops no task:
 * what a task does is in its own rows, and this is only a note beside it.
 */
export async function taskBegins(name: string, at: Date): Promise<void> {
  const row = { begunAt: at, traceId: currentTrace()?.id ?? newTraceId() };
  await db.taskState
    .upsert({ where: { name }, create: { name, ...row }, update: row, select: { name: true } })
    .catch(() => undefined);
}

/** Writes down how it ended. Of an error its kind and code alone: its words may hold somebody's own, and are in the log. */
export async function taskEnds(
  name: string,
  { at, tookMs, error }: { at: Date; tookMs: number; error?: unknown },
): Promise<void> {
  const data =
    error === undefined
      ? { endedWellAt: at, failures: 0, error: null }
      : { failures: { increment: 1 }, error: kindOf(error) };
  await db.taskState.updateMany({ where: { name }, data: { tookMs, ...data } }).catch(() => undefined);
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return "Something that is no error";
  const { code } = error as { code?: unknown };
  return [error.name, typeof code === "string" ? code : ""].join(" ").trim().slice(0, 200);
}
