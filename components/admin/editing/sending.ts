import type { Fields, KeepAnswer } from "./keeper";

interface Copy {
  kept: string | null;
  fields: Fields;
}

/** What a browser may still send while its page goes. */
const LAST_BYTES = 60_000;

/** Sends a text to be kept beside what it is of, to the address of its editor. Answers in words of the editor; never throws. */
export async function sendCopy(path: string, baseVersion: number, { kept, fields }: Copy): Promise<KeepAnswer> {
  const body = JSON.stringify({ baseVersion, kept, fields });
  try {
    const answer = await fetch(`${path}/working-copy`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      keepalive: body.length < LAST_BYTES,
    });
    if (answer.status === 401) return { kind: "signed-out" };
    const said = (await answer.json()) as Record<string, unknown>;
    if (answer.ok) {
      const isOvertaken = typeof said.version === "number" && said.version > baseVersion;
      return { kind: "kept", keptAt: String(said.keptAt), others: asOthers(said.others), isOvertaken };
    }
    if (said.reason === "saved") return { kind: "saved" };
    if (said.reason !== "elsewhere") return { kind: answer.status >= 500 ? "offline" : "refused" };
    return { kind: "elsewhere", keptAt: typeof said.keptAt === "string" ? said.keptAt : null };
  } catch {
    return { kind: "offline" };
  }
}

function asOthers(given: unknown): { name: string; isWriting: boolean }[] {
  if (!Array.isArray(given)) return [];
  return given.map((one: { name?: unknown; isWriting?: unknown }) => ({
    name: String(one.name),
    isWriting: one.isWriting === true,
  }));
}
