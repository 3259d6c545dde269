import pg from "pg";

const RETRY_MS = 250;

export interface Listening {
  connectionString: string;
  /** What the connection is called in the database. */
  name: string;
  channels: string[];
  onCall: (channel: string, payload: string | undefined) => void;
  /** From here on every call is heard. */
  onHears?: () => void;
  /** The line fell: what is called until it hears again is not heard. */
  onDeaf?: () => void;
}

/**
 * Listens to channels of the database (NOTIFY at commit), and connects again whenever the line falls. Needs a direct
 * connection: a transaction pooler does not pass notifications on. Answers a function that stops listening.
 */
export function listen({ connectionString, name, channels, ...on }: Listening): () => Promise<void> {
  let isOver = false;
  let current: pg.Client | undefined;

  async function connect(): Promise<void> {
    if (isOver) return;
    const client = new pg.Client({ connectionString, keepAlive: true, application_name: name });
    current = client;
    let isLost = false;
    const lost = () => {
      if (isLost) return;
      isLost = true;
      on.onDeaf?.();
      client.end().catch(() => undefined);
      if (!isOver) setTimeout(() => void connect(), RETRY_MS).unref();
    };
    client.on("error", lost);
    client.on("end", lost);
    client.on("notification", ({ channel, payload }) => on.onCall(channel, payload));
    try {
      await client.connect();
      for (const channel of channels) await client.query(`LISTEN ${channel}`);
      on.onHears?.();
    } catch {
      lost();
    }
  }

  void connect();
  return async () => {
    isOver = true;
    await current?.end().catch(() => undefined);
  };
}
