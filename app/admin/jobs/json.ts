import { problem } from "@/app/problem";

/** The longest form a recruiter may type, each letter as JSON may write it. */
const MAX_BYTES = 1_000_000;

/** The JSON of a request of the editor: what it is, or the answer to what is too long; null for what is no JSON. */
export async function bodyOf(request: Request): Promise<{ json: unknown } | Response> {
  const text = await request.text();
  if (text.length > MAX_BYTES) return problem(413, { detail: "The text is too long to be kept." });
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return { json: null };
  }
}

export const signedOut = () => problem(401, { detail: "You have been signed out." });
export const notThere = () => problem(404, { detail: "This job is not there, or not yours." });
