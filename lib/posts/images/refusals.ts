/** The largest file that is taken, in bytes. */
export const MOST_BYTES = 15 * 1024 * 1024;

/** Why a picture was not taken, in the words for whoever sent it. */
export const REFUSALS = {
  "not-found": "You may not add pictures here. Ask an editor.",
  "signed-out": "You are no longer signed in. Sign in again in another window, then send the picture once more.",
  "not-a-picture": "This file is not a picture we can show. Send a JPEG, PNG, WebP, GIF or AVIF.",
  heic: "This is a HEIC, which most browsers cannot show. Save or share it as JPEG and send that; on an iPhone, Settings, Camera, Formats, “Most Compatible” makes JPEGs from now on.",
  svg: "This is an SVG, which can carry a program. Save the drawing as PNG and send that.",
  "too-large":
    "This file has more than 15 MB. Make the picture smaller, 2,000 pixels wide are plenty, and send it again.",
  "too-many-pixels":
    "This picture has more than 40 million pixels, all frames counted. Make it smaller, 2,000 pixels wide are plenty, and send it again.",
  broken:
    "This picture cannot be read: the file seems to be damaged or cut short. Open it, save it anew and send that.",
  busy: "Several other pictures are being made just now. Send it again in a minute.",
} as const;

export type RefusalKey = keyof typeof REFUSALS;
