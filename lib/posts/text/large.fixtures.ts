import type { Hostile } from "./hostile.fixtures";

const LONG = 200_000;
const DEEP = 10_000;

/** What is only large: each must be over within two seconds, whatever reads it. */
export const LARGE: Hostile[] = [
  ...[
    "<div>",
    "<b>",
    "<ul><li>",
    "<ol><li>",
    "<blockquote>",
    "<table><tr><td>",
    "<span>",
    "<a href=/x>",
    "<p>",
    "<svg>",
    "<math>",
    "<font>",
    "<form>",
    "<dl><dd>",
    "<figure>",
    "<div class=callout>",
    "<em><strong>",
    "<h2>",
    "<pre>",
    "<template>",
  ].flatMap((tag) => [
    { name: `${tag} ${DEEP} deep`, input: `${tag.repeat(DEEP)}words` },
    {
      name: `${tag} ${DEEP} deep and closed elsewhere`,
      input: `${tag.repeat(DEEP)}words${"</i></p></li></x>".repeat(DEEP)}`,
    },
  ]),
  ...[
    "> ",
    "- ",
    "1. ",
    "> - ",
    "[",
    "![",
    "**",
    "_a ",
    "~~a ",
    "`",
    "(",
    "|a",
    ":::callout\n",
    "::job[a]\n",
    "::video[",
    "<",
    "&",
    "a\n",
    "# a\n",
    "[a](",
    "[a]: b\n",
    "a\n::",
    "  - a\n",
    "\\",
    "<!--",
    "</a>",
    "😀",
    "\u202e",
    "\n\n",
    "http://a.b ",
  ].map((piece) => ({
    name: `${JSON.stringify(piece)} over and over`,
    input: piece.repeat(LONG / piece.length),
  })),
];

/** Fifty megabytes, as somebody pastes them: a picture in letters, styles of Word, plain words, or tags. */
export const ENORMOUS: Hostile[] = [
  [
    "a picture in letters",
    `<p>Before</p><img alt="Chart" src="data:image/png;base64,${"A".repeat(50_000_000)}"><p>After</p>`,
  ],
  ["styles", `<style>${"p{margin:0}".repeat(4_500_000)}</style><p>After</p>`],
  ["words", "<p>plain words go on</p>".repeat(2_100_000)],
  ["tags", "<b>".repeat(16_700_000)],
  ["one attribute", `<p title="${"a".repeat(50_000_000)}">words</p>`],
].map(([name = "", input = ""]) => ({ name, input }));
