import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { keepTimetable } from "@/lib/core/queue";
import { Postman } from "./postman";
import { TIMETABLE } from "./timetable";

const PATIENCE_MS = 30_000;
const clock = () => new Date();

const url = env().DATABASE_URL;
if (!url) throw new Error("DATABASE_URL: is required");

const postman = new Postman(url, clock);
const stopTimetable = await keepTimetable(url, TIMETABLE, clock);
log.info({ tasks: TIMETABLE.map(({ name }) => name) }, "The worker works");

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(0), PATIENCE_MS).unref();
  await Promise.all([postman.stop(), stopTimetable()]);
  await db.$disconnect();
  process.exit(0);
}

// "disconnect": whoever started this process is gone.
for (const event of ["SIGTERM", "SIGINT", "disconnect"]) process.once(event, () => void stop());
