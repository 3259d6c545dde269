import { randomUUID } from "node:crypto";
import type { Staff } from "@/lib/access/viewer";
import { imageFile } from "../images/queries";
import { takeImage } from "../images/taking";
import { markdownFrom } from "../text/from-html";
import { fetchPicture } from "./fetch-picture";
import type { Ways } from "./move";
import type { ReadPicture } from "./ours/export";

/** Who acts when a command does, which nobody but whoever runs the machine can start. */
const THE_COMMAND: Staff = { kind: "staff", role: "admin", personId: randomUUID(), email: "", name: "Moving in" };

/** How moving in gets at pictures and texts, on behalf of this member of staff or of a command. */
export function waysFor(staff: Staff | null, now: Date): Ways {
  return {
    markdownFrom,
    fetch: fetchPicture,
    async take({ name, bytes, alt, sourceUrl }) {
      const outcome = await takeImage(staff ?? THE_COMMAND, { name, bytes, alt, sourceUrl }, now);
      return outcome.ok ? { id: outcome.image.id } : { why: outcome.words };
    },
  };
}

/** A picture as everything can read it, for an export. */
export const readPicture: ReadPicture = async (id) => {
  const file = await imageFile(id);
  const bytes = await file?.read();
  if (!file || !bytes) return null;
  const form = file.mediaType === "image/png" ? "png" : "jpg";
  return { name: `${id}.${form}`, bytes, form };
};
