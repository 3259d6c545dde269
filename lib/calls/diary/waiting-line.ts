/** The start that the one at the head found gone or took, or null when it left things as they were. */
type Ended = { gone: number | null };

const heads = new Map<string, Promise<Ended>>();

/**
 * One try at a time for each consultant of this process: rivals wait in memory, where it costs nothing, and not for the
 * diary's lock on one database connection each. Whoever waits for a time that goes meanwhile learns it without a try,
 * so that hundreds who want one time cost one transaction. Answers null for them.
 */
export async function inLine<T>(
  consultantId: string,
  startsAt: Date,
  attempt: () => Promise<{ outcome: T; isGone: boolean }>,
): Promise<T | null> {
  for (let ahead = heads.get(consultantId); ahead; ahead = heads.get(consultantId)) {
    const { gone } = await ahead;
    if (gone === startsAt.getTime()) return null;
  }
  const trying = attempt();
  heads.set(
    consultantId,
    trying.then(
      ({ isGone }) => ({ gone: isGone ? startsAt.getTime() : null }),
      () => ({ gone: null }),
    ),
  );
  try {
    return (await trying).outcome;
  } finally {
    heads.delete(consultantId);
  }
}
