import { videoAt } from "../text/videos";

/** The address by which a video of YouTube or Vimeo stands in a text of ours; null for every other address. */
export const videoAddress = (text: string): string | null => videoAt(text)?.page ?? null;
