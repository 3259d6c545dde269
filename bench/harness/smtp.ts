import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Served } from "./smtp-process";

/** A mail server in a process of its own, of whose messages a share fails (0 to 1). */
export async function startSmtp(failing: number): Promise<{
  url: string;
  copies: () => Promise<Map<string, number>>;
  stop: () => void;
}> {
  const child = spawn(process.execPath, ["--import", "tsx", "bench/harness/smtp-process.ts", String(failing)], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [{ port }] = (await once(child, "message")) as [Served];
  return {
    url: `smtp://127.0.0.1:${port}`,
    copies: async () => {
      child.send("copies");
      const [served] = (await once(child, "message")) as [Served];
      return new Map(served.copies);
    },
    stop: () => child.kill(),
  };
}
