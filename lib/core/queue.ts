import { PgBoss } from "pg-boss";
import { listen } from "./listening";
import { log } from "./telemetry/log";
import { inSpan } from "./telemetry/spans";
import { taskBegins, taskEnds } from "./telemetry/task-states";
import { traced } from "./telemetry/trace";

/** Background work: a name, when it is woken, and what it does. What is due it finds out from the clock and the rows. */
export interface Task {
  name: string;
  /** Five fields, UTC. A wake-up that was missed costs nothing: the next one finds what is still due. */
  cron: string;
  /** A channel of the database that wakes it as well: for what somebody waits for. */
  channel?: string;
  /** Answers what it did, for the log. Long work looks at the signal now and then, and stops where it can go on later. */
  run: (now: Date, signal: AbortSignal) => Promise<unknown>;
}

/** One run at a time and one waiting, however often the clock ticks while a run goes on. */
const ONE_AT_A_TIME = { policy: "stately", retryLimit: 0 } as const;
/** A worker that died in the middle is known as dead after so long, and the next wake-up may run. */
const SIGN_OF_LIFE_SECONDS = 20;
const GRACE_MS = 30_000;

/**
 * Wakes tasks by a timetable that all workers share: each tick goes to one of them, and a task never runs beside itself.
 * Every task also runs once when a worker starts. Answers a function that waits for running tasks and stops.
 */
export async function keepTimetable(
  connectionString: string,
  tasks: Task[],
  clock: () => Date,
): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    connectionString,
    max: 4,
    application_name: "worker",
    superviseIntervalSeconds: SIGN_OF_LIFE_SECONDS,
    monitorIntervalSeconds: SIGN_OF_LIFE_SECONDS,
  });
  const stopping = new AbortController();
  // A database that restarts is one of these; the queue connects again by itself.
  boss.on("error", (error) => log.error({ err: error }, "The queue failed"));
  await boss.start();
  for (const task of tasks) {
    const limits = { heartbeatSeconds: SIGN_OF_LIFE_SECONDS, expireInSeconds: 6 * 3600 };
    await boss.createQueue(task.name, { ...ONE_AT_A_TIME, ...limits });
    await boss.updateQueue(task.name, limits);
    await boss.work(task.name, { pollingIntervalSeconds: 2 }, () =>
      traced(() => runTask(task, clock, stopping.signal)),
    );
    await boss.schedule(task.name, task.cron, null, { tz: "UTC" });
    await boss.send(task.name);
  }
  const stopListening = listenFor(connectionString, tasks, (name) => void boss.send(name).catch(() => undefined));
  return async () => {
    stopping.abort();
    await stopListening();
    await boss.stop({ graceful: true, timeout: GRACE_MS });
  };
}

/**
 * Wakes tasks that are called by the database. A call that was not heard, because the connection fell, waits for the
 * next tick.
 */
function listenFor(connectionString: string, tasks: Task[], wake: (name: string) => void): () => Promise<void> {
  return listen({
    connectionString,
    name: "worker",
    channels: tasks.flatMap(({ channel }) => channel ?? []),
    onCall: (called) => tasks.forEach(({ name, channel }) => channel === called && wake(name)),
  });
}

/** One run, told in one line when there is something to tell. What throws is logged and left to the next wake-up. */
async function runTask({ name, run }: Task, clock: () => Date, signal: AbortSignal): Promise<void> {
  const begun = performance.now();
  const took = () => Math.round(performance.now() - begun);
  await taskBegins(name, clock());
  try {
    const span = { name: `task ${name}`, kind: "consumer" } as const;
    const done = newsIn(await inSpan(span, () => run(clock(), signal)));
    await taskEnds(name, { at: clock(), tookMs: took() });
    const line = { task: name, ms: took(), done };
    if (done === undefined) log.debug(line, `${name} had nothing to do`);
    else log.info(line, `${name} is done`);
  } catch (error) {
    log.error({ task: name, err: error }, `${name} failed`);
    await taskEnds(name, { at: clock(), tookMs: took(), error });
  }
}

/** What is worth a line: a number above nought, or those of an object's that are. */
function newsIn(outcome: unknown): unknown {
  if (typeof outcome === "number") return outcome > 0 ? outcome : undefined;
  if (typeof outcome !== "object" || outcome === null) return undefined;
  const news = Object.entries(outcome).filter(([, part]) => newsIn(part) !== undefined);
  return news.length > 0 ? Object.fromEntries(news) : undefined;
}
