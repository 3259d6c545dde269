import { manyParts, MOST_PARTS } from "@/lib/core/forms/form-parts";
import { problem } from "./problem";

/**
 * The fields of a multipart form, each once or as a list, or the answer that says what is wrong with it: 415, 413, 400. It
 * counts bytes as they come and stops reading at the limit, whatever the sender said about the length; it counts parts
 * before it reads any.
 */
export async function readMultipart(
  request: Request,
  maxBytes: number,
  tooLargeWords = "Send a CV of at most 5 MB, and little else.",
): Promise<{ fields: Record<string, unknown> } | Response> {
  const type = request.headers.get("content-type") ?? "";
  const isTooMuch = /^multipart\//i.test(type) ? manyParts(type) : null;
  if (typeof isTooMuch !== "function") {
    return problem(415, { detail: "Send the form as multipart/form-data with one plain boundary." });
  }
  const tooLarge = problem(413, { detail: tooLargeWords });
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return tooLarge;
  const body = await readUpTo(request, maxBytes);
  if (body === null) return tooLarge;
  if (isTooMuch(body)) return problem(413, { detail: `Send at most ${MOST_PARTS} fields.` });
  try {
    const form = await new Response(body, { headers: { "Content-Type": type } }).formData();
    return { fields: fieldsOf(form) };
  } catch {
    return problem(400, { detail: "The form is not well-formed." });
  }
}

function fieldsOf(form: FormData): Record<string, unknown> {
  const byName = new Map<string, unknown[]>();
  for (const [name, value] of form) byName.set(name, [...(byName.get(name) ?? []), value]);
  return Object.fromEntries([...byName].map(([name, values]) => [name, values.length > 1 ? values : values[0]]));
}

async function readUpTo(request: Request, maxBytes: number): Promise<Buffer<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
