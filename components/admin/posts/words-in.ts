/** How many words readers will read, near enough for somebody who writes. */
export const wordsIn = (markdown: string): number =>
  withoutSigns(markdown).match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;

const withoutSigns = (markdown: string): string =>
  markdown.replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/\\([!-/:-@[-`{-~])|[*_`~]/g, "$1");
