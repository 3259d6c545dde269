import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";
import { processWide } from "../process-wide";

/** On whose behalf code runs just now: one request, or one run of a task; and what it has asked the database so far. */
export interface Trace {
  /** 32 hexadecimal digits, as W3C Trace Context has them: lines of the log, mail and traces of one cause share it. */
  id: string;
  /** The span that goes on (./spans.ts), 16 hexadecimal digits: whatever begins now is part of it. */
  spanId?: string | undefined;
  queries: number;
  databaseMs: number;
  /** What one answer reads once and shows in several places; only of requests that change nothing. */
  read?: Map<string, Promise<unknown>>;
}

const kept = processWide as { traces?: AsyncLocalStorage<Trace> };
const traces = (kept.traces ??= new AsyncLocalStorage<Trace>());

/** The trace that this code belongs to; undefined outside of any. */
export const currentTrace = (): Trace | undefined => traces.getStore();

/** Does the work as one trace: whatever it logs, posts and asks names its id. */
export function traced<T>(
  work: () => T,
  id = newTraceId(),
  { isReading = false, spanId }: { isReading?: boolean; spanId?: string | undefined } = {},
): T {
  return traces.run({ id, spanId, queries: 0, databaseMs: 0, ...(isReading && { read: new Map() }) }, work);
}

/** Reads it once for all parts of one answer: they then agree, and the database is asked once. Elsewhere it reads anew. */
export function oncePerAnswer<T>(key: string, reading: () => Promise<T>): Promise<T> {
  const read = currentTrace()?.read;
  if (!read) return reading();
  const known = (read.get(key) as Promise<T> | undefined) ?? reading();
  read.set(key, known);
  return known;
}

export const newTraceId = (): string => randomBytes(16).toString("hex");

/** The span that a `traceparent` names as its sender's. */
export const parentSpanIn = ({ traceparent }: Record<string, string | string[] | undefined>): string | undefined =>
  /^00-[0-9a-f]{32}-(?!0+-)([0-9a-f]{16})-[0-9a-f]{2}$/.exec(String(traceparent ?? ""))?.[1];

/** The id in a `traceparent` or an `X-Request-Id`, where there is a proper one. */
export function traceIdIn(headers: Record<string, string | string[] | undefined>): string | undefined {
  const parent = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(String(headers.traceparent ?? ""))?.[1];
  const own = String(headers["x-request-id"] ?? "")
    .toLowerCase()
    .replaceAll("-", "");
  const id = parent ?? (/^[0-9a-f]{32}$/.test(own) ? own : undefined);
  return id && !/^0+$/.test(id) ? id : undefined;
}
