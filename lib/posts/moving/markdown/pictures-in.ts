/** `![words](address "words below")`, as a tree would have it: bounded, since texts may be made to take long. */
const PICTURE =
  /!\[((?:[^[\]\\]|\\.){0,1000})\]\(\s{0,9}(?:<([^<>\n]{1,2000})>|(data:[^\s()]+|[^\s()]{1,4000}(?:\([^\s()]{0,500}\)[^\s()]{0,500})?))(?:\s{1,9}(?:"((?:[^"\\]|\\.){0,1000})"|'([^']{0,1000})'))?\s{0,9}\)/g;

export interface PictureInText {
  /** As it stands in the text. */
  whole: string;
  alt: string;
  src: string;
  caption: string;
}

/** The pictures of a text, each changed into what the answer says; those within code stay. */
export function withPicturesChanged(markdown: string, change: (picture: PictureInText) => string): string {
  return outsideCode(markdown, (text) =>
    text.replace(PICTURE, (whole, alt: string, angled?: string, bare?: string, double?: string, single?: string) =>
      change({ whole, alt: alt.replace(/\\(.)/g, "$1"), src: angled ?? bare ?? "", caption: double ?? single ?? "" }),
    ),
  );
}

/** Text between fences of code goes by unchanged, and so does what stands in backticks. */
export function outsideCode(markdown: string, change: (text: string) => string): string {
  const parts: { text: string; isCode: boolean }[] = [];
  let fence: string | null = null;
  for (const line of markdown.split("\n")) {
    const mark: string | undefined = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const isCode = fence !== null || mark !== undefined;
    const last = parts.at(-1);
    if (last && last.isCode === isCode) last.text += `\n${line}`;
    else parts.push({ text: line, isCode });
    if (fence === null) fence = mark ?? null;
    else if (mark?.startsWith(fence) && line.trim() === mark) fence = null;
  }
  return parts.map(({ text, isCode }) => (isCode ? text : outsideTicks(text, change))).join("\n");
}

const outsideTicks = (text: string, change: (text: string) => string) =>
  text
    .split(/(`[^`\n]{1,500}`)/)
    .map((part, at) => (at % 2 === 1 ? part : change(part)))
    .join("");
