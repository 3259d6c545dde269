import { readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import { pdf } from "../tests/support/attack-files";
import { expect, test } from "./support/journey";

/** A request of docs/api.md and what is said to come back. */
interface Example {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
  status: number;
  /** In its shape: "…" is anything, a number or a truth any of its kind. Null where nothing is shown. */
  answer: unknown;
}

const guide = readFileSync("docs/api.md", "utf8");

test("every example of the API guide does what the guide says", async ({ request }) => {
  const examples = examplesIn(guide);
  expect(examples.length).toBe((guide.match(/^```http$/gm) ?? []).length);
  expect(examples.length).toBeGreaterThan(8);
  let freeTime = "";
  for (const example of examples) {
    const name = `${example.method} ${example.path}`;
    const answer = await send(request, example, (text) => filledIn(text, freeTime));
    expect(answer.status(), `${name}: ${await answer.text()}`).toBe(example.status);
    if (example.answer === null) continue;
    const said = (await answer.json()) as { slots?: { start: string }[] };
    expect(differences(example.answer, said), name).toEqual([]);
    freeTime = said.slots?.[0]?.start ?? freeTime;
  }
});

function examplesIn(text: string): Example[] {
  const pairs = text.matchAll(/```http\n([\s\S]*?)```\s+```json (\d{3})\n([\s\S]*?)```/g);
  return [...pairs].map(([, asked = "", status, answer = ""]) => {
    const [head = "", ...rest] = asked.trim().split("\n\n");
    const [first = "", ...headers] = head.split("\n");
    const [method = "", path = ""] = first.split(" ");
    return {
      method,
      path,
      body: rest.join("\n\n"),
      status: Number(status),
      headers: Object.fromEntries(headers.map((line) => line.split(": ") as [string, string])),
      answer: answer.trim() === "" ? null : (JSON.parse(answer) as unknown),
    };
  });
}

function send(request: APIRequestContext, { method, path, headers, body }: Example, fill: (text: string) => string) {
  const { "Content-Type": type, ...others } = headers;
  const how =
    type === "multipart/form-data"
      ? { multipart: partsIn(body) }
      : body
        ? { data: JSON.parse(fill(body)) as object }
        : {};
  return request.fetch(fill(path), { method, headers: others, ...how });
}

/** Lines of name=value; "@" before a file's name sends a CV. */
const partsIn = (body: string) =>
  Object.fromEntries(
    body.split("\n").map((line) => {
      const [name = "", value = ""] = line.split("=");
      const file = { name: value.slice(1), mimeType: "application/pdf", buffer: pdf() };
      return [name, value.startsWith("@") ? file : value] as const;
    }),
  );

function filledIn(text: string, freeTime: string): string {
  const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return text.replace("TOMORROW", dayIn(1)).replace("IN_TWO_WEEKS", dayIn(14)).replace("A_FREE_TIME", freeTime);
}

/** Where an answer is not of the shape that was shown, as paths. */
function differences(shown: unknown, said: unknown, at = "$"): string[] {
  if (shown === "…") return said === undefined ? [at] : [];
  if (Array.isArray(shown)) {
    if (!Array.isArray(said)) return [at];
    return shown.length > 0 ? differences(shown[0], said[0], `${at}[0]`) : [];
  }
  if (typeof shown === "object" && shown !== null) {
    if (typeof said !== "object" || said === null) return [at];
    return Object.entries(shown).flatMap(([key, value]) =>
      differences(value, (said as Record<string, unknown>)[key], `${at}.${key}`),
    );
  }
  if (typeof shown === "string") return shown === said ? [] : [at];
  return shown === null || typeof shown === typeof said ? [] : [at];
}
