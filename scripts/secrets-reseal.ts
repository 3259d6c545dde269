import { count } from "@/lib/core/text/text";
import { command } from "./command";
import { resealColumn, SEALED } from "./secrets/reseal";

// npm run secrets:reseal: seals anew, with the present AUTH_SECRET, whatever was sealed with one before. It may be broken off
// and begun again, beside a running site. Afterwards no sealed text needs the former secret.

await command("npm run secrets:reseal", async () => {
  for (const [table, column] of SEALED) {
    const anew = await resealColumn(table, column);
    if (anew > 0) console.log(`${table}.${column}: ${count(anew, "text")}`);
  }
  console.log("Everything that can be opened is sealed with the present secret.");
});
