import { createInterface } from "node:readline";
import { officeOpens } from "./office-opens";
import { staffLink } from "./staff-link";
import { turnedDown } from "./turned-down";

// A program: what journeys need done behind the site, with the rules of the site. Each line of its input is `{"deed":
// NAME, "with": [ARGUMENTS]}`, each is answered by a line, `{"answer": ...}` or `{"failed": WORDS}`; it ends with its
// input.

const deeds = { officeOpens, staffLink, turnedDown };
export type Deeds = typeof deeds;

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line) as { deed: keyof Deeds; with: string[] };
  const deed = deeds[asked.deed] as (...args: string[]) => Promise<string>;
  const said = await deed(...asked.with).then(
    (answer) => ({ answer }),
    (error: unknown) => ({ failed: String(error) }),
  );
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
process.exit();
