import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/scripts/launch/kept.mjs";
import { until } from "./web";

export interface Nginx {
  address: string;
  /** Where it serves the same bytes as a file. */
  file: string;
  pids: () => number[];
  stop: () => Promise<void>;
}

interface Given {
  port: number;
  /** The web processes behind it. */
  webs: string[];
  /** Served beside them as a file. */
  bytes?: Buffer;
}

/** nginx with the configuration that we ship, in front of web processes. Throws without nginx. */
export async function startNginx({ port, webs, bytes = Buffer.from("") }: Given): Promise<Nginx> {
  const filePort = await freePort();
  const home = mkdtempSync(join(tmpdir(), "nginx-"));
  writeFileSync(join(home, "file.html"), bytes);
  writeFileSync(join(home, "nginx.conf"), configuration({ home, port, filePort, webs }));
  const child = spawn("nginx", ["-p", home, "-c", join(home, "nginx.conf")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  await once(child, "spawn");
  const master = child.pid ?? 0;
  const stop = async () => {
    child.kill("SIGTERM");
    if (child.exitCode === null) await once(child, "exit");
    rmSync(home, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}`;
  await until(`${address}/robots.txt`, child);
  return { address, file: `http://127.0.0.1:${filePort}/file.html`, pids: () => workersOf(master), stop };
}

/** The shipped server block as it is, but for where it listens and whom it asks; one worker, without TLS. */
function configuration(given: { home: string; port: number; filePort: number; webs: string[] }): string {
  const { home, port, filePort, webs } = given;
  const shipped = readFileSync("deploy/nginx.conf", "utf8")
    .replace(/server \{\s*listen 80;[^}]*\}/, "")
    .replace(/listen 443[^;]*;|listen \[::\]:443[^;]*;|ssl_[^;]*;|access_log [^;]*;/g, "")
    .replace(/server_name [^;]*;/, `listen 127.0.0.1:${port}; server_name localhost;`)
    .replace(/server 127\.0\.0\.1:3000( [^;]*);/, (_, how) =>
      webs.map((web) => `server ${new URL(web).host}${how};`).join(" "),
    )
    .replaceAll("/var/cache/nginx/graduates", join(home, "kept"));
  const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((one) => `${one}_temp_path ${home}/${one};`);
  return `daemon off; worker_processes 1; pid ${home}/pid; error_log stderr crit; user root;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100; ${own.join(" ")}
${shipped}
server { listen 127.0.0.1:${filePort}; root ${home}; } }`;
}

function workersOf(master: number): number[] {
  return readFileSync(`/proc/${master}/task/${master}/children`, "utf8")
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map(Number);
}
