/** The fields of the editor by name, as they stand. */
export type Fields = Record<string, string>;

/** What the server said to a text that was to be kept. */
export type KeepAnswer =
  | { kind: "kept"; keptAt: string; others: { name: string; isWriting: boolean }[]; isOvertaken?: boolean }
  /** Another window of the same person keeps its own text; when it did last. */
  | { kind: "elsewhere"; keptAt: string | null }
  | { kind: "saved" | "signed-out" | "offline" | "refused" };

/** Where a text is kept in the browser itself. */
export interface BrowserStore {
  put: (fields: Fields) => void;
  clear: () => void;
}

interface Way {
  /** The working copy that is gone on from; null where there is none. */
  keptAt: string | null;
  read: () => Fields;
  send: (copy: { kept: string | null; fields: Fields }) => Promise<KeepAnswer>;
  store: BrowserStore;
  tell: (answer: KeepAnswer) => void;
  /** Milliseconds after the last key, and until the next try when the line is broken. */
  restMs?: number;
  retryMs?: number;
}

/**
 * Keeps what somebody types: in the browser at once, on the server when they rest. One question at a time, each going on
 * from the answer before, so that an editor never comes into conflict with themselves. Where the server cannot have it
 * the browser's copy stays.
 */
export function keeper({ keptAt, read, send, store, tell, restMs = 2500, retryMs = 10_000 }: Way) {
  let kept = keptAt;
  let isDirty = false;
  let isAsking = false;
  let isStopped = false;
  let isRefused = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (isStopped || isAsking || isRefused || !isDirty) return;
    isAsking = true;
    isDirty = false;
    const answer = await send({ kept, fields: read() });
    isAsking = false;
    if (isStopped) return;
    tell(answer);
    if (answer.kind === "kept") {
      kept = answer.keptAt;
      if (isDirty) later(restMs);
      else store.clear();
      return;
    }
    isDirty = true;
    if (answer.kind === "offline") later(retryMs);
    else isRefused = true;
  }

  return {
    /** Something was typed. */
    typed() {
      isDirty = true;
      store.put(read());
      if (!isAsking) later(restMs);
    },
    /** Tries at once: the line is back, or they have signed in again. `over` takes another window's place. */
    async again(over?: string | null) {
      isRefused = false;
      isDirty = true;
      if (over !== undefined) kept = over;
      await flush();
    },
    /** The page goes, or the text is being saved: nothing more is sent. */
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
    flush,
  };
}
