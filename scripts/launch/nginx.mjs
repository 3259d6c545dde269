// @ts-check
/** nginx with the configuration that we ship, in front of web processes on this machine. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { answers } from "./mailbox.mjs";
import { ROOT } from "./runtime.mjs";

const READY_WITHIN_MS = 20_000;

/** @typedef {{ home: string, port: number, webs: string[], beside?: string }} Front where it keeps its things, where it listens, the hosts with ports that it asks in turn, and servers of one's own beside it */

/** Starts one in this folder; resolves when it takes connections. @param {Front & { program?: string }} front */
export async function startNginx({ program = "nginx", ...front }) {
  mkdirSync(front.home, { recursive: true });
  const file = join(front.home, "nginx.conf");
  writeFileSync(file, configuration(front));
  const child = spawn(program, ["-p", front.home, "-c", file], { stdio: ["ignore", "ignore", "inherit"] });
  await once(child, "spawn");
  const end = Date.now() + READY_WITHIN_MS;
  while (!(await answers(front.port))) {
    if (child.exitCode !== null || Date.now() > end) throw new Error("nginx did not start.");
    await sleep(20);
  }
  const stop = async () => {
    child.kill("SIGTERM");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  };
  return { pid: child.pid ?? 0, ended: once(child, "exit"), stop };
}

/**
 * The shipped server block as it is, but for where it listens and whom it asks; one worker, so that the webs take
 * turns, without TLS.
 * @param {Front} front
 */
function configuration({ home, port, webs, beside = "" }) {
  const shipped = readFileSync(join(ROOT, "deploy", "nginx.conf"), "utf8")
    .replace(/server \{\s*listen 80;[^}]*\}/, "")
    .replace(/listen 443[^;]*;|listen \[::\]:443[^;]*;|ssl_[^;]*;|access_log [^;]*;/g, "")
    .replace(/server_name [^;]*;/, `listen 127.0.0.1:${port}; server_name localhost;`)
    .replace(/server 127\.0\.0\.1:3000( [^;]*);/, (_, how) => webs.map((web) => `server ${web}${how};`).join(" "))
    .replaceAll("/var/cache/nginx/graduates", join(home, "kept"));
  const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((one) => `${one}_temp_path ${home}/${one};`);
  const user = process.getuid?.() === 0 ? "user root;" : "";
  return `daemon off; worker_processes 1; pid ${home}/pid; error_log stderr crit; ${user}
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100; ${own.join(" ")}
${shipped}
${beside} }`;
}

// Run by itself, as one of the parts that scripts/start.mjs looks after: nginx alone would outlive whoever started it.
if (process.argv[1] === import.meta.filename) {
  const [program, home = "", port, ...webs] = process.argv.slice(2);
  const nginx = await startNginx({ program, home, port: Number(port), webs });
  void nginx.ended.then(([code]) => process.exit(code ?? 1));
  for (const event of ["SIGTERM", "SIGINT", "disconnect"])
    process.once(event, () => void nginx.stop().finally(() => process.exit(0)));
  process.send?.("ready");
}
