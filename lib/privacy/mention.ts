/**
 * A pattern for PostgreSQL that finds an address as a whole word, with what stands before and after as its first two
 * groups: `ann@example.co` is not in `joann@example.com`.
 */
export function mentionOf(email: string): string {
  const literal = email.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return `(^|[^a-z0-9._%+-])${literal}($|[^a-z0-9.-]|\\.($|[^a-z0-9]))`;
}
