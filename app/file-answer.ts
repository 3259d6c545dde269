import { Readable } from "node:stream";
import { attachmentHeader } from "@/lib/applications/cv-files/name";
import type { CvToRead } from "@/lib/applications/queries";

/** A private file, to be saved and never shown: somebody else wrote it. */
export function fileAnswer({ name, mediaType, bytes, stream }: CvToRead): Response {
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(bytes),
      "Content-Disposition": attachmentHeader(name),
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
