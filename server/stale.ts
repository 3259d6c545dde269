import pg from "pg";
import type { KeptPages } from "./kept-pages";

const RETRY_MS = 250;

/**
 * Listens for what changes (lib/core/stale.ts sends it at commit) and drops it from the kept pages. Without a connection
 * nothing is kept; it comes back by itself. Needs a direct connection: a transaction pooler does not pass notifications on.
 * Answers a function that stops listening.
 */
export function listenForChanges(connectionString: string, pages: KeptPages): () => Promise<void> {
  let stopped = false;
  let current: pg.Client | undefined;

  async function connect(): Promise<void> {
    const client = new pg.Client({ connectionString, keepAlive: true, application_name: "front" });
    current = client;
    let over = false;
    const lost = () => {
      if (over) return;
      over = true;
      pages.deaf();
      client.end().catch(() => undefined);
      if (!stopped) setTimeout(() => void connect(), RETRY_MS).unref();
    };
    client.on("error", lost);
    client.on("end", lost);
    client.on("notification", ({ payload }) => drop(payload));
    try {
      await client.connect();
      await client.query("LISTEN stale");
      pages.hears();
    } catch {
      lost();
    }
  }

  function drop(payload: string | undefined): void {
    try {
      const tags: unknown = JSON.parse(payload ?? "");
      if (Array.isArray(tags)) pages.drop(tags.map(String));
      else pages.dropAll();
    } catch {
      pages.dropAll();
    }
  }

  void connect();
  return async () => {
    stopped = true;
    await current?.end().catch(() => undefined);
  };
}
