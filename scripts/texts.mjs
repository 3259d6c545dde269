// @ts-check
/**
 * npm run texts: writes locales/en-GB.json anew from the sources, and says how far each other language has come.
 * npm run texts -- --look ADDRESS: what a running site that speaks en-XA says in plain letters.
 */
import { ensureInstalled, onNewNode, ROOT } from "./launch/runtime.mjs";

await ensureInstalled();
await onNewNode(import.meta.filename ?? process.argv[1] ?? "");

const { writeCatalogue, languagesOf, standingOf } = await import("./texts/catalogue.mjs");

const [flag, address = "http://localhost:3000"] = process.argv.slice(2);
if (flag === "--look") {
  const { lookAt } = await import("./texts/look.mjs");
  await lookAt(address);
  process.exit();
}

const messages = writeCatalogue(ROOT);
console.log(`${messages.size} messages are in locales/en-GB.json.`);
for (const tag of languagesOf(ROOT)) {
  const { translated, faults, gone } = standingOf(ROOT, tag, messages);
  console.log(`${tag}: ${translated} of ${messages.size} translated, ${gone.length} that no source says any more.`);
  for (const [message, fault] of faults) console.log(`  “${message}” ${fault}.`);
  for (const message of gone) console.log(`  gone: “${message}”`);
}
