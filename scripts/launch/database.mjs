// @ts-check
/**
 * The embedded PostgreSQL: a real server under DATA_DIR, shared by everything that runs on that DATA_DIR. Each process
 * that needs it signs a list; the last to leave stops it. A server left behind by a killed start is taken over.
 */
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { databaseHome } from "./database-home.mjs";
import { kept, keptPort, keptValue } from "./kept.mjs";
import { withLock } from "./lock.mjs";
import { gone, identityOf, isAlive } from "./processes.mjs";

const ROLE = "graduates";

/**
 * Starts the server of this data directory, or joins the one that runs, and signs for this process.
 * `fast` is for tests: it may lose everything when the machine fails.
 * @param {{ dataDir: string, fast?: boolean, say?: (line: string) => void }} options
 * @returns {Promise<{ url: string, isUp: () => boolean, leave: () => Promise<void> }>}
 */
export async function joinDatabase({ dataDir, fast = false, say = console.log }) {
  const users = join(dataDir, "database-users");
  mkdirSync(users, { recursive: true });
  const signature = join(users, String(process.pid));
  const home = await databaseHome(dataDir);
  const port = await withLock(join(dataDir, "database.lock"), async () => {
    writeFileSync(signature, identityOf(process.pid) ?? "");
    return startOrJoin(home, dataDir, fast, say);
  });
  const leave = () =>
    withLock(join(dataDir, "database.lock"), async () => {
      rmSync(signature, { force: true });
      if (!othersUse(users)) await stop(home.cluster);
    });
  return { url: urlOf(port, dataDir), isUp: () => runningServer(home.cluster) !== null, leave };
}

/**
 * @param {import("./database-home.mjs").Home} home @param {string} dataDir @param {boolean} fast
 * @param {(line: string) => void} say
 */
async function startOrJoin(home, dataDir, fast, say) {
  await setAside(home, dataDir, say);
  const running = runningServer(home.cluster);
  if (running) {
    await answers(urlOf(running.port, dataDir));
    return running.port;
  }
  if (home.note) say(home.note);
  if (!existsSync(join(home.cluster, "PG_VERSION"))) initialise(home, dataDir, fast);
  rmSync(join(home.cluster, "postmaster.pid"), { force: true });
  const port = await keptPort(dataDir, "database-port");
  const log = openSync(join(dataDir, "postgres.log"), "a");
  const flags = Object.entries({ port, ...settings(fast) }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(join(home.bin, "postgres"), ["-D", home.cluster, ...flags], {
    ...whoAndWhere(home),
    detached: true,
    stdio: ["ignore", log, log],
  });
  server.unref();
  const died = new Promise((_, reject) => {
    const tell = () => reject(new Error(`PostgreSQL did not start: see ${join(dataDir, "postgres.log")}`));
    for (const event of ["exit", "error"]) server.once(event, tell);
  });
  died.catch(() => {});
  await Promise.race([answers(urlOf(port, dataDir)), died]);
  return port;
}

/**
 * A cluster outside its data directory whose data directory was thrown away: nobody has its password any more, and whoever
 * threw the directory away wants to begin anew. @param {import("./database-home.mjs").Home} home @param {string} dataDir
 * @param {(line: string) => void} say
 */
async function setAside(home, dataDir, say) {
  if (keptValue(dataDir, "database-password") || !existsSync(join(home.cluster, "PG_VERSION"))) return;
  await stop(home.cluster);
  const aside = `${home.cluster}.of-${statSync(home.cluster).ctimeMs.toFixed()}`;
  renameSync(home.cluster, aside);
  say(`${dataDir} was begun anew: its former database is in ${aside}.`);
}

/**
 * One collation everywhere: code points for order, Unicode for letters, the same on every machine.
 * @param {import("./database-home.mjs").Home} home @param {string} dataDir @param {boolean} fast
 */
function initialise(home, dataDir, fast) {
  rmSync(home.cluster, { recursive: true, force: true });
  mkdirSync(home.cluster, { recursive: true, mode: 0o700 });
  const passwordFile = `${home.cluster}.password`;
  writeFileSync(passwordFile, `${passwordOf(dataDir)}\n`, { mode: 0o600 });
  if (home.uid !== undefined)
    for (const path of [home.cluster, passwordFile]) chownSync(path, home.uid, home.gid ?? home.uid);
  try {
    runInitdb(home, passwordFile, fast);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** @param {import("./database-home.mjs").Home} home @param {string} passwordFile @param {boolean} fast */
function runInitdb(home, passwordFile, fast) {
  for (const letters of ["C.UTF-8", "en_US.UTF-8", "C"]) {
    const made = spawnSync(
      join(home.bin, "initdb"),
      [
        `--pgdata=${home.cluster}`,
        `--username=${ROLE}`,
        "--auth=scram-sha-256",
        `--pwfile=${passwordFile}`,
        "--encoding=UTF8",
        "--locale=C",
        `--lc-ctype=${letters}`,
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        ...(fast ? ["--no-sync"] : []),
      ],
      { ...whoAndWhere(home), encoding: "utf8" },
    );
    if (made.status === 0) return;
    if (letters === "C" || !/locale/.test(made.stderr))
      throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
  }
}

/** @param {boolean} fast @returns {Record<string, string | number>} */
function settings(fast) {
  const memory = Math.min(process.constrainedMemory?.() || Infinity, totalmem());
  const shared = fast ? 256 : Math.max(128, Math.min(2048, Math.floor(memory / 4 / 2 ** 20)));
  return {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: fast ? 400 : 200,
    shared_buffers: `${shared}MB`,
    work_mem: "32MB",
    maintenance_work_mem: "256MB",
    random_page_cost: 1.1,
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(fast
      ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off", wal_level: "minimal", max_wal_senders: 0 }
      : { max_wal_size: "4GB" }),
  };
}

/**
 * The server that holds this cluster, by its own pid file; a file left by a crash counts for nothing.
 * @param {string} cluster
 */
function runningServer(cluster) {
  try {
    const [pid, , , port] = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    if (!identityOf(Number(pid)) || !isPostgres(Number(pid))) return null;
    return { pid: Number(pid), port: Number(port) };
  } catch {
    return null;
  }
}

/** The id in a stale file may belong to another program by now (ids start anew in a container). @param {number} pid */
function isPostgres(pid) {
  if (process.platform !== "linux") return true;
  return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
}

/** @param {string} cluster */
async function stop(cluster) {
  const server = runningServer(cluster);
  if (!server) return;
  process.kill(server.pid, "SIGINT");
  if (!(await gone(server.pid, 30_000))) process.kill(server.pid, "SIGQUIT");
}

/** @param {string} users */
function othersUse(users) {
  return readdirSync(users).some((name) => {
    if (isAlive(readFileSync(join(users, name), "utf8"))) return true;
    rmSync(join(users, name), { force: true });
    return false;
  });
}

/** Waits until the server answers; after a crash it first replays its log. @param {string} url */
async function answers(url) {
  const { default: pg } = await import("pg");
  const end = Date.now() + 120_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url.replace(/\/[^/]*$/, "/postgres") });
    try {
      await client.connect();
      const { rowCount } = await client.query("select from pg_database where datname = $1", [ROLE]);
      if (!rowCount) await client.query(`create database ${ROLE}`);
      return;
    } catch (error) {
      const { code } = /** @type {{ code?: string }} */ (error);
      if (Date.now() > end || !["ECONNREFUSED", "57P03", "ECONNRESET"].includes(code ?? "")) throw error;
      await sleep(30);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

/** @param {import("./database-home.mjs").Home} home */
const whoAndWhere = (home) => ({
  cwd: home.cluster,
  ...(home.uid === undefined ? {} : { uid: home.uid, gid: home.gid }),
  env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_MESSAGES: "C" },
});

/** @param {string} dataDir */
const passwordOf = (dataDir) => kept(dataDir, "database-password", () => randomBytes(24).toString("hex"));

/** @param {number} port @param {string} dataDir */
const urlOf = (port, dataDir) => `postgresql://${ROLE}:${passwordOf(dataDir)}@127.0.0.1:${port}/${ROLE}`;
