import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { emptyDatabase, measuredBy } from "./harness/databases";
import type { Benchmark } from "./harness/measure";
import { startSmtp } from "./harness/smtp";

const [SUBSCRIBERS, KILLS] = [5000, 200];
const FAILING = 0.05;
/** Milliseconds that a worker lives at most; it needs about one to begin. */
const LIFE = { shortest: 200, longest: 1050 };
const UNTIL_DONE_MS = 240_000;

/** The worker killed at any instant of a run of digests, beside a mail server that fails one message in twenty. */
export const kills: Benchmark = {
  name: "kills",
  compares: `${KILLS} times SIGKILL to the worker in a run of ${SUBSCRIBERS.toLocaleString("en-GB")} digests, the server failing one in twenty`,
  async run({ say }) {
    const url = await emptyDatabase("bench_kills");
    await measuredBy("kills-setting.ts", { subscribers: SUBSCRIBERS }, url);
    const smtp = await startSmtp(FAILING);
    const database = new pg.Client(url);
    await database.connect();
    try {
      let killed = 0;
      for (; killed < KILLS && (await waiting(database)) > 0; killed++) {
        await liveAndDie(url, smtp.url);
        await passTime(database);
        if (killed % 20 === 19) say(`${killed + 1} killed, ${await waiting(database)} still to go`);
      }
      await runToEnd(url, smtp.url, database);
      const copies = await smtp.copies();
      const statuses = await statusesOf(database);
      const [due] = await rows<{ count: number }>(database, "SELECT count(*)::int AS count FROM subscriber");
      const lost = await withoutMail(database, copies);
      say(`The ledger says: ${JSON.stringify(statuses)}`);
      return [
        { what: "killed", value: killed, unit: "times" },
        { what: "digests due", value: due?.count ?? 0, unit: "times" },
        { what: "subscribers with one mail", value: [...copies.values()].filter((n) => n === 1).length, unit: "times" },
        {
          what: "subscribers with two or more",
          value: [...copies.values()].filter((n) => n > 1).length,
          unit: "times",
        },
        { what: "in doubt (begun, and no answer)", value: statuses.unclear ?? 0, unit: "times" },
        { what: "of these never arrived, their jobs come with the next", value: lost.inDoubt, unit: "times" },
        { what: "lost in any other way", value: lost.otherwise, unit: "times" },
      ];
    } finally {
      await database.end();
      smtp.stop();
    }
  },
};

async function rows<Row extends object>(database: pg.Client, sql: string): Promise<Row[]> {
  return (await database.query(sql)).rows as Row[];
}

/** Whoever is due and has no digest yet, and mail that has not gone. */
async function waiting(database: pg.Client): Promise<number> {
  const [row] = await rows<{ count: number }>(
    database,
    `SELECT (SELECT count(*) FROM outbox_mail WHERE status IN ('pending', 'sending'))::int
      + (SELECT count(*) FROM subscriber WHERE NOT EXISTS (SELECT FROM digest WHERE subscriber_id = subscriber.id))::int AS count`,
  );
  return row?.count ?? 0;
}

function startWorker(url: string, smtp: string): ChildProcess {
  return spawn(process.execPath, ["dist/worker.mjs"], {
    env: { ...process.env, DATABASE_URL: url, SMTP_URL: smtp, LOG_LEVEL: "silent", NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

async function liveAndDie(url: string, smtp: string): Promise<void> {
  const worker = startWorker(url, smtp);
  await sleep(LIFE.shortest + Math.random() * (LIFE.longest - LIFE.shortest));
  worker.kill("SIGKILL");
  await once(worker, "exit");
}

/** The half minute after which a dead worker has lost its claims, and the minutes between attempts. */
async function passTime(database: pg.Client): Promise<void> {
  await database.query("UPDATE outbox_mail SET lease_until = '2026-01-01' WHERE status = 'sending'");
  await database.query("UPDATE outbox_mail SET not_before = now() WHERE status = 'pending' AND not_before > now()");
  await database.query("DELETE FROM pgboss.job WHERE state = 'active'").catch(() => undefined);
}

async function runToEnd(url: string, smtp: string, database: pg.Client): Promise<void> {
  const worker = startWorker(url, smtp);
  for (const end = Date.now() + UNTIL_DONE_MS; Date.now() < end && (await waiting(database)) > 0;) {
    await sleep(2000);
    await database.query("UPDATE outbox_mail SET not_before = now() WHERE status = 'pending' AND not_before > now()");
    await database.query("SELECT pg_notify('outbox', '')");
  }
  worker.kill("SIGTERM");
  await once(worker, "exit");
}

async function statusesOf(database: pg.Client): Promise<Record<string, number>> {
  const found = await rows<{ status: string; count: number }>(
    database,
    "SELECT status::text, count(*)::int FROM outbox_mail GROUP BY 1",
  );
  return Object.fromEntries(found.map(({ status, count }) => [status, count]));
}

async function withoutMail(database: pg.Client, copies: Map<string, number>) {
  const found = await rows<{ address: string; status: string | null; from: string | null }>(
    database,
    `SELECT subscriber.email::text AS address, mail.status::text,
       (SELECT min(lost_from_seq) FROM alert WHERE subscriber_id = subscriber.id)::text AS from
     FROM subscriber LEFT JOIN digest ON digest.subscriber_id = subscriber.id LEFT JOIN outbox_mail mail ON mail.id = digest.mail_id`,
  );
  const missing = found.filter(({ address }) => !copies.has(address));
  const inDoubt = missing.filter(({ status, from }) => status === "unclear" && from !== null).length;
  return { inDoubt, otherwise: missing.length - inDoubt };
}
