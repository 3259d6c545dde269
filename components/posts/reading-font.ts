import localFont from "next/font/local";

// The serif, which only posts are set in: so it stands here and not among the fonts of every page (app/fonts/index.ts, which
// says why there are three files, and why their ranges are written out here again), and a page with a post asks for it at
// once, and not when its style is read.

const reading = localFont({
  src: "../../app/fonts/source-serif-4.woff2",
  weight: "400",
  variable: "--font-file-reading",
  adjustFontFallback: "Times New Roman",
});

// A family of its own: what is asked for at once is asked for in all its styles, and few posts have words in italics.
const readingItalic = localFont({
  src: "../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
  weight: "200 900",
  style: "italic",
  variable: "--font-file-reading-italic",
  preload: false,
  adjustFontFallback: "Times New Roman",
});

const readingLatin = localFont({
  src: [
    {
      path: "../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
      weight: "200 900",
      style: "normal",
    },
    {
      path: "../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
      weight: "200 900",
      style: "italic",
    },
  ],
  variable: "--font-file-reading-latin",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+00A1-00A2, U+00A4-00A6, U+00A8, U+00AA, U+00AC-00B6, U+00B8-00BA, U+00BC, U+00BE-00D6, U+00D8-00E8, U+00EA-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-2012, U+2015-2017, U+201A-201B, U+201E-2021, U+2023-2025, U+2027-206F, U+2074, U+2122, U+2191, U+2193, U+2215, U+FEFF, U+FFFD",
    },
  ],
});

const readingExtended = localFont({
  src: [
    {
      path: "../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2",
      weight: "200 900",
      style: "normal",
    },
    {
      path: "../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-italic.woff2",
      weight: "200 900",
      style: "italic",
    },
  ],
  variable: "--font-file-reading-ext",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+20A0-20AB, U+20AD-20C0",
    },
  ],
});

/** Class names for the text of a post. */
export const readingFonts = [reading, readingItalic, readingLatin, readingExtended]
  .map((font) => font.variable)
  .join(" ");
