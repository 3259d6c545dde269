import type { Viewer } from "@/lib/access/viewer";
import { cvKindOf } from "../cv-files/check";
import { type CvText, textOfCv } from "../cv-text/reading";
import { ownKeptCvFile } from "./queries";

/** The words of one of the viewer's own kept CVs, or why it cannot be read; null when it is not theirs or not there. */
export async function ownKeptCvText(viewer: Viewer, id: string): Promise<CvText | null> {
  const file = await ownKeptCvFile(viewer, id);
  const kind = file && cvKindOf(file.mediaType);
  return kind ? textOfCv(file.cv.bytes, kind) : null;
}
