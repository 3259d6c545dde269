const BAR = 24;
const EVERY_MS = 3000;
const DRAW_EVERY_MS = 100;

export interface Progress {
  /** How much is done by now; `total` may grow. */
  at(done: number, total: number): void;
  /** Takes the bar away. */
  end(): void;
}

/**
 * Shows that long work goes on: a bar on a terminal, elsewhere a line every few seconds. Work that is over sooner shows
 * nothing. `what` is a noun: "jobs".
 */
export function progress(what: string, out: NodeJS.WriteStream = process.stdout): Progress {
  let told = Date.now();
  const say = (done: number, total: number) =>
    `${done.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")} ${what}`;
  const draw = (done: number, total: number) => {
    const filled = Math.min(BAR, Math.round((done / Math.max(1, total)) * BAR));
    out.write(`\r\u001b[K${"█".repeat(filled)}${"░".repeat(BAR - filled)} ${say(done, total)}`);
  };
  return {
    at(done, total) {
      if (Date.now() - told < (out.isTTY ? DRAW_EVERY_MS : EVERY_MS)) return;
      told = Date.now();
      if (out.isTTY) draw(done, total);
      else out.write(`${say(done, total)}\n`);
    },
    end() {
      if (out.isTTY) out.write("\r\u001b[K");
    },
  };
}
