import { join } from "node:path";
import { parseArgs } from "node:util";
import { count } from "@/lib/core/text/text";
import { placeOfThisSite } from "./backup/place";
import { restore } from "./backup/restoring";
import { progress } from "./progress";

const USAGE = "npm run restore -- FOLDER [--replace] [--hold-mail]";
const MIGRATIONS = join(import.meta.dirname, "..", "prisma", "migrations");

async function run(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { replace: { type: "boolean" }, "hold-mail": { type: "boolean" } },
  });
  const [folder] = positionals;
  if (!folder || positionals.length !== 1) throw new Error("Give the folder of a back-up.");
  const told = { replace: values.replace, holdMail: values["hold-mail"] };
  const options = { migrations: MIGRATIONS, now: new Date(), bars: progress, ...told };
  const done = await restore(folder, placeOfThisSite(), options);
  console.log(`${count(done.rows, "row")} and ${count(done.files, "file")} as they were at ${done.manifest.madeAt}`);
  for (const name of done.applied) console.log(`Applied ${name}`);
  if (done.manifest.files === "bucket") console.log("The files are in their bucket; nothing was done about them.");
  if (done.isOtherSecret)
    console.log("AUTH_SECRET is another than that of the back-up: what is sealed and links in mails cannot be opened.");
  if (done.waitingMail > 0)
    console.log(
      `${count(done.waitingMail, "message")} had not gone then and will go when a worker runs (--hold-mail puts them in doubt instead).`,
    );
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 1;
}
