import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** As a service manager has it (deploy/systemd): whatever ends is begun again after so long. */
const AGAIN_MS = 500;

/** One process of the system, which somebody looks after. */
export class Part {
  #child: ChildProcess | undefined;
  #isWanted = false;

  constructor(
    private readonly args: string[],
    private readonly env: NodeJS.ProcessEnv,
    private readonly log: number,
  ) {}

  start(): void {
    this.#isWanted = true;
    const child = spawn(process.execPath, this.args, { env: this.env, stdio: ["ignore", this.log, this.log, "ipc"] });
    this.#child = child;
    child.once("exit", () => {
      if (this.#isWanted) setTimeout(() => this.#isWanted && this.start(), AGAIN_MS);
    });
  }

  get isRunning(): boolean {
    return this.#child?.exitCode === null && this.#child.signalCode === null;
  }

  /** Resolves when it is gone. */
  async kill(): Promise<void> {
    if (!this.#child || !this.isRunning) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await ended;
  }

  /** Asked kindly, and waited for. */
  async stop(): Promise<void> {
    this.#isWanted = false;
    if (!this.#child || !this.isRunning) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    await ended;
  }
}
