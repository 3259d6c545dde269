import { parseArgs } from "node:util";
import { count } from "@/lib/core/text/text";
import { backUp } from "./backup/backing-up";
import { placeOfThisSite } from "./backup/place";
import { progress } from "./progress";

const USAGE = "npm run backup -- FOLDER";

async function run(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [folder] = positionals;
  if (!folder || positionals.length !== 1) throw new Error("Give the folder to make.");
  const place = placeOfThisSite();
  const { rows, files } = await backUp(place, folder, new Date(), progress);
  console.log(`${count(rows, "row")} and ${count(files, "file")} in ${folder}`);
  if (place.files === null) console.log("The files are in their bucket: let it keep versions (docs/operations.md).");
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 1;
}
