const underWay = new Map<string, Promise<unknown>>();

/**
 * One reading for all who ask the same while it is under way: when hundreds want one time, all but one are told so from
 * one look at the diaries. What is read may be as old as the reading takes; whatever decides a booking reads for itself.
 */
export function shared<T>(question: unknown[], read: () => Promise<T>): Promise<T> {
  const key = JSON.stringify(question);
  const running = underWay.get(key);
  if (running) return running as Promise<T>;
  const reading = read().finally(() => underWay.delete(key));
  underWay.set(key, reading);
  return reading;
}

/** Now, to the second, so that questions within one second share a reading. */
export const wholeSecond = (now: Date): number => Math.floor(now.getTime() / 1000);
