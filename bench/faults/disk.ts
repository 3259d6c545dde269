import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";

const SIZE_MB = 700;

/** A folder that holds so much and no more: a file system of its own, which root alone can make. */
export class Disk {
  readonly isLimited: boolean;

  constructor(readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    const args = ["-t", "tmpfs", "-o", `size=${SIZE_MB}m,mode=755`, "tmpfs", folder];
    this.isLimited = process.platform === "linux" && spawnSync("mount", args).status === 0;
  }

  /** To the last byte. */
  fill(): void {
    const file = openSync(this.#filler(), "w");
    for (const bytes of [Buffer.alloc(1 << 20), Buffer.alloc(1 << 12)])
      for (let isFull = false; !isFull;)
        try {
          writeSync(file, bytes);
        } catch {
          isFull = true;
        }
    closeSync(file);
  }

  free(): void {
    // A full disk may refuse even to shorten a directory; an emptied file always gives back what it had.
    writeFileSync(this.#filler(), "");
    rmSync(this.#filler());
  }

  remove(): void {
    if (this.isLimited) spawnSync("umount", ["-l", this.folder]);
  }

  #filler = () => join(this.folder, "filler");
}
