import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { processWide } from "../process-wide";

/** What kind of answer a request got: "kept" came from the front's store, the others were made. */
export type AnswerKind = "kept" | "page" | "api" | "admin" | "account" | "file";

const kept = processWide as { meters?: ReturnType<typeof made> };

/** The meters of this process: the front, Next and the domains are bundled apart and count into the same. */
export const meters = () => (kept.meters ??= made());

function made() {
  const registry = new Registry();
  const keptPages = { sent: 0 };
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: "site_" });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers });
  return {
    registry,
    requests: new Counter({
      name: "site_requests_total",
      help: "Answers, by kind and status",
      labelNames: ["kind", "status"],
      registers,
      collect() {
        this.inc({ kind: "kept", status: 200 }, keptPages.sent);
        keptPages.sent = 0;
      },
    }),
    keptPages,
    seconds: new Histogram({
      name: "site_request_seconds",
      help: "Seconds until an answer that had to be made was written",
      labelNames: ["kind"],
      registers,
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    }),
    queries: new Counter({ name: "site_queries_total", help: "Statements to the database", registers }),
    querySeconds: new Counter({ name: "site_query_seconds_total", help: "Seconds that they took", registers }),
    outbox: gauge("site_outbox_messages", "Messages in the outbox", ["status", "stream"]),
    oldestMail: gauge("site_outbox_oldest_pending_seconds", "Age of the oldest message that is due and not sent"),
    streamHeld: gauge("site_mail_stream_held", "1 while a stream of mail is held", ["stream"]),
    taskAge: gauge("site_task_success_age_seconds", "Seconds since a task of the worker last ended well", ["task"]),
    taskFailures: gauge("site_task_failures", "Times in a row that a task of the worker has failed", ["task"]),
    workerAge: gauge("site_worker_seen_age_seconds", "Seconds since a worker was last seen"),
    up: gauge("site_part_up", "1 when the database, the storage or a worker answers", ["part"]),
  };
}

/** `duration` in milliseconds. */
export function countQuery(duration: number): void {
  const { queries, querySeconds } = meters();
  queries.inc();
  querySeconds.inc(duration / 1000);
}

/** Counts an answer; `seconds` for those that had to be made. */
export function countAnswer(kind: AnswerKind, status: number, seconds?: number): void {
  const { requests, seconds: times } = meters();
  requests.inc({ kind, status });
  if (seconds !== undefined) times.observe({ kind }, seconds);
}

/**
 * Counts a kept page that went out; of these there are thousands a second, and finding a counter by its labels costs more
 * than adding to it.
 */
export function countKept(): void {
  meters().keptPages.sent += 1;
}
