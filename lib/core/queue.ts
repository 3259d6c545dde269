import { PgBoss } from "pg-boss";
import { log } from "./log";

/** Background work: a name, when it is woken, and what it does. What is due it finds out from the clock and the rows. */
export interface Task {
  name: string;
  /** Five fields, UTC. A wake-up that was missed costs nothing: the next one finds what is still due. */
  cron: string;
  run: (now: Date) => Promise<unknown>;
}

/**
 * Wakes tasks by a timetable that all workers share: each tick goes to one of them, and a task never runs beside itself.
 * Every task also runs once when a worker starts. Answers a function that waits for running tasks and stops.
 */
export async function keepTimetable(
  connectionString: string,
  tasks: Task[],
  clock: () => Date,
): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString, max: 4, application_name: "worker" });
  boss.on("error", (error) => log.error({ err: error }, "The queue failed"));
  await boss.start();
  for (const task of tasks) {
    await boss.createQueue(task.name, { policy: "singleton", retryLimit: 0, expireInSeconds: 3600 });
    await boss.work(task.name, { pollingIntervalSeconds: 2 }, () => runTask(task, clock));
    await boss.schedule(task.name, task.cron, null, { tz: "UTC" });
    await boss.send(task.name, {}, { singletonKey: "start" });
  }
  return () => boss.stop({ graceful: true, timeout: 30_000 });
}

/** One run, told in one line. What throws is logged and left to the next wake-up. */
async function runTask(task: Task, clock: () => Date): Promise<void> {
  const begun = performance.now();
  try {
    const outcome = await task.run(clock());
    log.info({ task: task.name, ms: Math.round(performance.now() - begun), outcome }, "A task is done");
  } catch (error) {
    log.error({ task: task.name, err: error }, "A task failed");
  }
}
