/** What was answered for a key before; else the answer of `ask`, which is kept. Past `most` answers all are forgotten. */
export function remembered<Key, Answer>(known: Map<Key, Answer>, key: Key, ask: () => Answer, most: number): Answer {
  const answer = known.get(key);
  if (answer !== undefined) return answer;
  if (known.size >= most) known.clear();
  const fresh = ask();
  known.set(key, fresh);
  return fresh;
}

/** Asks the same only once, of a promise also while it is open: for answers that do not change while they are kept. */
export function remembering<Key, Answer>(ask: (key: Key) => Answer, most: number): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => remembered(known, key, () => ask(key), most);
}
