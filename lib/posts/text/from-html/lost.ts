import { shorten } from "@/lib/core/text/text";

const MOST = 100;

/** What could not be taken along, each thing said once, in the order it was met. */
export class Lost {
  private readonly said = new Set<string>();
  private more = 0;

  add(what: string, words = ""): void {
    const known = words.replace(/\s+/g, " ").trim();
    const line = known ? `${what}: “${shorten(known, 80)}”` : what;
    if (this.said.has(line)) return;
    if (this.said.size < MOST) this.said.add(line);
    else this.more++;
  }

  list(): string[] {
    return this.more > 0 ? [...this.said, `${this.more.toLocaleString("en-GB")} things more`] : [...this.said];
  }
}
