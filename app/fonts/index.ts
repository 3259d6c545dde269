import localFont from "next/font/local";

// Three files a family: the letters of English (scripts/launch/fonts.mjs makes them before a build), the other Latin ones, and
// extended Latin (Polish, Czech, Turkish names), of which the last two load only when such a letter is shown. They stand first
// in the stack: their ranges keep them out of everything else, and no fallback can jump in before them.
// next/font reads these calls while it compiles: every argument has to be a literal.

// It has one weight and stands for all, so that no browser makes a bolder one of it.
const display = localFont({ src: "./bricolage-grotesque.woff2", weight: "200 800", variable: "--font-file-display" });

const displayLatin = localFont({
  src: "../../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2",
  weight: "200 800",
  variable: "--font-file-display-latin",
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

const displayExtended = localFont({
  src: "../../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-ext-opsz-normal.woff2",
  weight: "200 800",
  variable: "--font-file-display-ext",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+20A0-20AB, U+20AD-20C0",
    },
  ],
});

const text = localFont({ src: "./figtree.woff2", weight: "400 700", variable: "--font-file-text" });

const textLatin = localFont({
  src: "../../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2",
  weight: "300 900",
  variable: "--font-file-text-latin",
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

const textExtended = localFont({
  src: "../../node_modules/@fontsource-variable/figtree/files/figtree-latin-ext-wght-normal.woff2",
  weight: "300 900",
  variable: "--font-file-text-ext",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+20A0-20AB, U+20AD-20C0",
    },
  ],
});

/** Class names for `<html>`: they define the font variables that globals.css builds its stacks from. */
export const fonts = [display, displayLatin, displayExtended, text, textLatin, textExtended]
  .map((font) => font.variable)
  .join(" ");
