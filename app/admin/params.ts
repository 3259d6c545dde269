/** What stands in an admin address; the first of a repeated word counts. */
import { firstOf } from "@/lib/core/forms/first-of";
export type AdminParams = Promise<Record<string, string | string[] | undefined>>;

export async function readParams(params: AdminParams): Promise<{
  page: number;
  text: (name: string) => string | undefined;
  with: (changes: Record<string, string | number | undefined>) => string;
}> {
  const given = await params;
  const text = (name: string) => {
    const value = firstOf(given[name])?.trim().slice(0, 200);
    return value || undefined;
  };
  const page = Math.min(Math.max(1, Number.parseInt(text("page") ?? "1", 10) || 1), 10_000);
  const withChanges = (changes: Record<string, string | number | undefined>) => {
    const next = new URLSearchParams();
    for (const name of Object.keys(given)) if (text(name)) next.set(name, text(name) ?? "");
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) next.delete(name);
      else next.set(name, String(value));
    }
    return `?${next}`;
  };
  return { page, text, with: withChanges };
}
