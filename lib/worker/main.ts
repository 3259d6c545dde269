import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/telemetry/log";
import { keepTimetable } from "@/lib/core/queue";
import { exportSpans } from "@/lib/core/telemetry/span-export";
import { Postman } from "./postman";
import { TIMETABLE } from "./timetable";

/** Whatever is not over then is left to the next worker. */
const GRACE_MS = 30_000;
const clock = () => new Date();

const url = env().DATABASE_URL;
if (!url) throw new Error("DATABASE_URL: is required");

const sendLastSpans = await exportSpans("worker");
const postman = new Postman(url, clock);
const timetable = keepTimetable(url, TIMETABLE, clock);

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(0), GRACE_MS).unref();
  const end = timetable.then(
    (stopTimetable) => stopTimetable(),
    () => undefined,
  );
  await Promise.all([postman.stop(), end]);
  await Promise.all([db.$disconnect(), sendLastSpans()]);
  process.exit(0);
}

// Before the timetable is set up, which takes its time: mail goes out already. "disconnect": whoever started this
// process is gone.
for (const event of ["SIGTERM", "SIGINT", "disconnect"]) process.once(event, () => void stop());

await timetable;
log.info({ tasks: TIMETABLE.map(({ name }) => name) }, "The worker works");
