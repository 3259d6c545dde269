/**
 * What the database says against a row, when it refuses it for what it holds: a broken rule (SQLSTATE class 23) or a value
 * that does not fit (22). Null for any other failure, which has nothing to do with the row.
 */
export function refusalOf(error: unknown): string | null {
  const { meta, cause } = error as { meta?: { driverAdapterError?: { cause?: unknown } }; cause?: unknown };
  const { originalCode, originalMessage } = (meta?.driverAdapterError?.cause ?? cause ?? {}) as Record<string, unknown>;
  return typeof originalCode === "string" && /^2[23]/.test(originalCode) ? String(originalMessage) : null;
}
