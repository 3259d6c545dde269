import { processWide } from "../process-wide";
import { currentTrace } from "./trace";

/** Who began what a span tells of: a request from outside, ourselves, a call of ours to another, a task that was due. */
export type SpanKind = "server" | "internal" | "client" | "producer" | "consumer";
/** Ids, names of ours and numbers alone: never an address, a name, a text or a value of anybody's. */
export type SpanFacts = Record<string, string | number | boolean>;

/** A piece of work with a beginning and an end, as tools for traces draw it. */
export interface Span {
  /** 16 hexadecimal digits. */
  readonly id: string;
  end: (told?: { name?: string; facts?: SpanFacts; hasFailed?: boolean; at?: Date }) => void;
}

interface Beginning {
  traceId: string;
  /** The span that this one is part of, where there is one. */
  parentId?: string | undefined;
  name: string;
  kind: SpanKind;
  facts?: SpanFacts | undefined;
  at?: Date | undefined;
}

/** What sends spans out (./span-export.ts). Undefined for a trace that is not in the sample. */
export interface SpanRecorder {
  begin: (span: Beginning) => Span | undefined;
}

const kept = processWide as { spans?: SpanRecorder };

/** From now on spans are recorded. Until then, and for most copies of the site for ever, all that follows does nothing. */
export function recordSpans(recorder: SpanRecorder): void {
  kept.spans = recorder;
}

/** Whether anybody hears of them. */
export const recordsSpans = (): boolean => kept.spans !== undefined;

/** Begins a span of the trace that this code belongs to, as part of the span that goes on there. */
export function beginSpan(name: string, kind: SpanKind, facts?: SpanFacts): Span | undefined {
  const trace = kept.spans && currentTrace();
  return trace && kept.spans?.begin({ traceId: trace.id, parentId: trace.spanId, name, kind, facts });
}

/** Begins one of a trace whose cause was written down: what a request left to be done by somebody else, later. */
export const beginSpanOf = (
  { traceId, spanId }: { traceId: string | null; spanId: string | null },
  span: Pick<Beginning, "name" | "kind" | "facts">,
): Span | undefined => (traceId ? kept.spans?.begin({ traceId, parentId: spanId ?? undefined, ...span }) : undefined);

/** Does the work as one span: what it begins meanwhile is part of it. One at a time in a trace. */
export async function inSpan<T>(
  span: { name: string; kind: SpanKind; facts?: SpanFacts },
  work: () => Promise<T>,
): Promise<T> {
  const begun = beginSpan(span.name, span.kind, span.facts);
  const trace = currentTrace();
  if (!begun || !trace) return work();
  const outer = trace.spanId;
  trace.spanId = begun.id;
  try {
    const done = await work();
    begun.end();
    return done;
  } catch (error) {
    begun.end({ hasFailed: true });
    throw error;
  } finally {
    trace.spanId = outer;
  }
}

/** Of one trace, so many statements are told one by one; the rest is counted. */
const STATEMENTS_TOLD = 100;

/** Tells of a statement that has been answered: what it did with which table, never its text nor its values. */
export function tellStatement({
  query,
  timestamp,
  duration,
}: {
  query: string;
  timestamp: Date;
  duration: number;
}): void {
  const trace = kept.spans && currentTrace();
  if (!trace || trace.queries > STATEMENTS_TOLD) return;
  const { verb, table } = subjectOf(query);
  const facts = {
    "db.system.name": "postgresql",
    "db.operation.name": verb,
    ...(table && { "db.collection.name": table }),
  };
  const name = table ? `${verb} ${table}` : verb;
  const span = { traceId: trace.id, parentId: trace.spanId, name, kind: "client", facts, at: timestamp } as const;
  kept.spans?.begin(span)?.end({ at: new Date(timestamp.getTime() + duration) });
}

/** What is read by a call, as of `unnest(…)`, is no table. */
const FIRST_TABLE =
  /\bINTO\s+(?:"?public"?\.)?"?([a-z_]\w*)|\b(?:FROM|UPDATE)\s+(?:ONLY\s+)?(?:"?public"?\.)?"?([a-z_]\w*)\b(?!\s*\()/i;

/** The verb of a statement and the first table that it names. */
export function subjectOf(query: string): { verb: string; table?: string } {
  const verb = /^\W*([a-z]+)/i.exec(query)?.[1]?.toUpperCase() ?? "STATEMENT";
  const [, into, from] = FIRST_TABLE.exec(query) ?? [];
  const table = into ?? from;
  return { verb, ...(table && { table }) };
}
