import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/scripts/launch/kept.mjs";
import { startNginx as start } from "@/scripts/launch/nginx.mjs";

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
  const beside = `server { listen 127.0.0.1:${filePort}; root ${home}; }`;
  const nginx = await start({ home, port, webs: webs.map((web) => new URL(web).host), beside });
  const stop = async () => {
    await nginx.stop();
    rmSync(home, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}`;
  return { address, file: `http://127.0.0.1:${filePort}/file.html`, pids: () => workersOf(nginx.pid), stop };
}

function workersOf(master: number): number[] {
  return readFileSync(`/proc/${master}/task/${master}/children`, "utf8")
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map(Number);
}
