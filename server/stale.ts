import { listen } from "@/lib/core/listening";
import type { KeptPages } from "./kept-pages";

/**
 * Listens for what changes (lib/core/stale.ts sends it at commit) and drops it from the kept pages. Without a connection
 * nothing is kept; it comes back by itself. Answers a function that stops listening.
 */
export function listenForChanges(connectionString: string, pages: KeptPages): () => Promise<void> {
  return listen({
    connectionString,
    name: "front",
    channels: ["stale"],
    onCall: (_, payload) => drop(payload, pages),
    onHears: () => pages.hears(),
    onDeaf: () => pages.deaf(),
  });
}

function drop(payload: string | undefined, pages: KeptPages): void {
  try {
    const tags: unknown = JSON.parse(payload ?? "");
    if (Array.isArray(tags)) pages.drop(tags.map(String));
    else pages.dropAll();
  } catch {
    pages.dropAll();
  }
}
