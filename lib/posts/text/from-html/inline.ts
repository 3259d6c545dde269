/** A stretch of a line with the marks on it, from the outermost: `strong`, `em`, `del`, or `a:` and an address. */
export type Run = { marks: readonly string[] } & (
  | { kind: "text" | "code"; text: string }
  /** Markdown that stands as it is. */
  | { kind: "markdown"; text: string }
  | { kind: "break"; text: "\n" }
);

/** Whether lines may end within the text; in a heading or a table they may not. */
type Lines = "many" | "one" | "cell";

const SIGNS: Record<string, string> = { strong: "**", em: "_", del: "~~" };

/** Runs as Markdown that reads as they do: marks hold on to words, and signs that would mean something are taken back. */
export function inlineMarkdown(runs: Run[], lines: Lines): string {
  const tidy = tidied(runs, lines);
  const text = emitted(tidy, [], { before: "", after: "", pipes: lines !== "one" && hasBreakOrCell(tidy, lines) });
  if (lines === "many") return text.split("\n").map(asLine).join("\n");
  // Signs at the end of a heading would only close it.
  return lines === "one" ? text.replace(/(^|\s)(#+)$/, "$1\\$2") : text;
}

const hasBreakOrCell = (runs: Run[], lines: Lines) => lines === "cell" || runs.some(({ kind }) => kind === "break");

/** White space single and none at either end of a line; equal neighbours as one. */
function tidied(runs: Run[], lines: Lines): Run[] {
  const tidy: Run[] = [];
  let afterBlank = true;
  for (const run of runs) {
    const last = tidy.at(-1);
    if (run.kind === "break" && lines === "many") {
      trimEnd(tidy);
      if (tidy.length > 0) tidy.push(run);
      afterBlank = true;
    } else if (run.kind === "text" || run.kind === "break") {
      let text = run.text.replace(/(\S)\u00a0(?=\S)|\s+/g, (blank, before?: string) =>
        before ? `${before}\u00a0` : " ",
      );
      if (afterBlank) text = text.trimStart();
      if (!text) continue;
      if (last?.kind === "text" && sameMarks(last, run)) last.text += text;
      else tidy.push({ kind: "text", text, marks: run.marks });
      afterBlank = text.endsWith(" ");
    } else if (run.text) {
      tidy.push(run);
      afterBlank = false;
    }
  }
  trimEnd(tidy);
  return tidy;
}

function trimEnd(runs: Run[]): void {
  for (let last = runs.at(-1); last && (last.kind === "text" || last.kind === "break"); last = runs.at(-1)) {
    if (last.kind === "text") last.text = last.text.trimEnd();
    if (last.kind === "text" && last.text) return;
    runs.pop();
  }
}

const sameMarks = (a: Run, b: Run) =>
  a.marks.length === b.marks.length && a.marks.every((mark, at) => mark === b.marks[at]);

interface Around {
  before: string;
  after: string;
  /** Whether a bar would begin another column. */
  pipes: boolean;
}

/** Opens, at each place, the mark that goes on for longest. There are four kinds, so this goes four deep. */
function emitted(runs: Run[], open: string[], around: Around): string {
  let said = "";
  for (let at = 0; at < runs.length;) {
    const run = runs[at];
    if (!run) break;
    const [mark, end] = longest(runs, at, open);
    const next = runs[end];
    const after = next ? firstSign(next, open) : around.after;
    const before = said.at(-1) ?? around.before;
    if (mark === undefined) said += literal(run, around.pipes);
    else {
      const inner = emitted(runs.slice(at, end), [...open, mark], { before: "*", after: "*", pipes: around.pipes });
      said = joined(said, marked(mark, inner, before, after));
    }
    at = end;
  }
  return said;
}

function longest(runs: Run[], at: number, open: string[]): [mark: string | undefined, end: number] {
  let best: [string | undefined, number] = [undefined, at + 1];
  for (const mark of runs[at]?.marks ?? []) {
    if (open.includes(mark)) continue;
    let end = at;
    while (runs[end]?.marks.includes(mark)) end++;
    if (best[0] === undefined || end > best[1]) best = [mark, end];
  }
  return best;
}

/** "!" before a link would make a picture of it. */
const joined = (before: string, part: string) =>
  part.startsWith("[") && before.endsWith("!") ? `${before.slice(0, -1)}\\!${part}` : before + part;

/** The sign that the Markdown of a run begins with, as far as marks beside it go by it. */
const firstSign = (run: Run, open: string[]) =>
  run.kind === "text" && run.marks.every((mark) => open.includes(mark)) ? run.text.charAt(0) : "*";

function marked(mark: string, inner: string, before: string, after: string): string {
  const words = inner.trim();
  if (!words) return inner;
  const lead = inner.slice(0, inner.length - inner.trimStart().length);
  const rest = inner.slice(inner.trimEnd().length);
  if (mark.startsWith("a:")) return `${lead}[${words}](${destination(mark.slice(2))})${rest}`;
  const sign = signFor(mark, lead || before, rest || after);
  const stands =
    flanks(words.charAt(0), lead || before) && flanks(words.at(-1) ?? "", rest || after) && !words.startsWith(sign);
  return stands ? `${lead}${sign}${words}${sign}${rest}` : inner;
}

const isBlank = (sign: string) => sign === "" || /\s/.test(sign);
const isWord = (sign: string) => /[\p{L}\p{N}]/u.test(sign);

/** A mark holds on to a sign that is no letter only where nothing of a word stands on its other side. */
const flanks = (inside: string, outside: string) => isWord(inside) || isBlank(outside) || !isWord(outside);

/** `_` would not be seen within a word. */
function signFor(mark: string, before: string, after: string): string {
  if (mark === "em" && (isWord(before.at(-1) ?? "") || isWord(after.charAt(0)))) return "*";
  return SIGNS[mark] ?? "";
}

/** An address as Markdown takes it between round brackets. */
function destination(href: string): string {
  const address = href.replace(/[\s<>\\]/g, (sign) => encodeURIComponent(sign));
  return /[()]/.test(address) ? `<${address}>` : address;
}

function literal({ kind, text }: Run, pipes: boolean): string {
  switch (kind) {
    case "markdown":
      return text;
    case "break":
      return "\\\n";
    case "code":
      return codeSpan(pipes ? text.replace(/\|/g, "\\|") : text);
    case "text":
      return pipes ? escaped(text).replace(/\|/g, "\\|") : escaped(text);
  }
}

/** Code in as many ticks as are not in it. */
function codeSpan(text: string): string {
  const code = text.replace(/\s+/g, " ").trim();
  if (!code) return "";
  const most = Math.max(0, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(most + 1);
  const room = code.startsWith("`") || code.endsWith("`") ? " " : "";
  return `${ticks}${room}${code}${room}${ticks}`;
}

/** Text with the signs that would mean something taken back. */
function escaped(text: string): string {
  return text.replace(/[\\`*[\]~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|&(?=#?\w+;)/giu, "\\$&");
}

/** A line that begins like a heading, a list, a quotation or a block, and is none. */
function asLine(line: string): string {
  return (
    line
      .replace(/^(#{1,6}(?=\s|$)|>|[+-](?=\s|$)|[-=]+(?=\\?$)|:(?=:)|-(?=-))/, "\\$1")
      // Below a line of words this would be the rule under the head of a table.
      .replace(/^(?=[-:|\s\\]*$)([-:|])/, "\\$1")
      .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
  );
}
