import { db } from "@/lib/core/db";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { saveAsRivals, type Told } from "@/tests/support/rival-recruiters";
import { timed } from "./harness/measure";

export interface EditingTimes extends Told {
  /** Milliseconds, for all of them. */
  all: number;
}

const crowd = JSON.parse(process.argv[2] ?? "{}") as { recruiters: number; jobs: number; saves: number };

await loadGazetteer();
let told: Told | undefined;
const all = await timed(async () => {
  told = await saveAsRivals(crowd);
});
await db.$disconnect();
process.send?.({ ...told, all }, () => process.exit(0));
