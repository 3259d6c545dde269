import { edged, unprocessable } from "@/app/handle";
import { problem } from "@/app/problem";
import { isSignedByProvider, mailEvents, takeEvents } from "@/lib/mail/bounces/intake";

const MOST_BYTES = 512 * 1024;

/**
 * POST /api/mail/events: bounces and complaints from a mail provider, signed with MAIL_EVENTS_SECRET in `X-Signature`. The
 * signature is checked before anything is read of the body. The same event twice is taken once. Without a secret: 404.
 */
export const POST = edged(async ({ request, now }) => {
  const body = await textUpTo(request, MOST_BYTES);
  if (body === null) return problem(413);
  const isSigned = isSignedByProvider(request.headers.get("x-signature"), body, now);
  if (isSigned === null) return problem(404);
  if (!isSigned) return problem(401, { detail: "The signature is missing, wrong or too old." });
  const json = parsed(body);
  if (json === undefined) return problem(400);
  const events = mailEvents.safeParse(json);
  if (!events.success) return unprocessable(events.error);
  return Response.json(await takeEvents(events.data, now), { headers: { "Cache-Control": "no-store" } });
});

async function textUpTo(request: Request, most: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
