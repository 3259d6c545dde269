/** What waits in the outbox, and what did not go. */
export interface MailFigures {
  /** Due and not sent. */
  waiting: number;
  /** Seconds since the oldest of them was due; 0 when none waits. */
  oldestSeconds: number;
  /** Given up, in the last day. */
  failed: number;
  /** Nobody knows whether the server took it, in the last day. */
  unclear: number;
  streams: { stream: string; heldAt: Date | null; heldWhy: string | null }[];
}

/** How the last run of a task of the worker went. */
export interface TaskState {
  name: string;
  begunAt: Date;
  endedWellAt: Date | null;
  /** Milliseconds. */
  tookMs: number | null;
  /** In a row. */
  failures: number;
  /** The kind of what was thrown. */
  error: string | null;
  traceId: string;
}
