import { describe, expect, test } from "vitest";
import { excerptsOf, fold } from "./excerpts";
import { piecesOf } from "./words";

const shown = (typed: string) =>
  piecesOf(typed).map(({ words, isNot, isPhrase, isStart }) =>
    [isNot && "not", isPhrase && "in a row", isStart && "begins", words].filter(Boolean).join(" "),
  );

test.each([
  ["planner leeds", ["planner", "leeds"]],
  ['"project manager" -sales', ["in a row project manager", "not sales"]],
  ['-"public sector" planner', ["not in a row public sector", "planner"]],
  ["front-end C++ .NET", ["in a row front-end", "C++", ".NET"]],
  ["plan* pl*", ["begins plan", "pl"]],
  ['an open "quote goes on', ["an", "open", "in a row quote goes on"]],
  ["“curly quotes”", ["in a row curly quotes"]],
  ["- -- \" * '; ", []],
  ["'; drop table", ["drop", "table"]],
  ["", []],
])("%j is taken apart", (typed, pieces) => {
  expect(shown(typed)).toEqual(pieces);
});

test("a search has twelve pieces at most", () => {
  expect(piecesOf("a ".repeat(500))).toHaveLength(12);
});

describe("excerpts", () => {
  const marked = (text: string, typed: string) =>
    excerptsOf(text, piecesOf(typed)).map((parts) =>
      parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join(""),
    );

  test.each([
    ["Sam wrote C++ and Go", "c++ go", ["Sam wrote [C++] and [Go]"]],
    ["Café in Łódź, café in Leeds", "cafe", ["[Café] in Łódź, [café] in Leeds"]],
    ["project  manager, projects", '"project manager"', ["[project manager], projects"]],
    ["planning and planner", "plan*", ["[planning] and [planner]"]],
    ["Front\nend work", "front-end", ["[Front end] work"]],
    ["planner in Łódź", "lodz", ["planner in [Łódź]"]],
    ["planner", "-sales", []],
  ])("%j for %j", (text, typed, expected) => {
    expect(marked(text, typed)).toEqual(expected);
  });

  test("hits far from each other are shown apart, with whole words around them", () => {
    const found = marked(
      `${"before ".repeat(50)}planner ${"between ".repeat(50)}Leeds ${"after ".repeat(50)}`,
      "planner leeds",
    );

    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(/^(before )+\[planner\]( between)+$/);
    expect(found[1]).toMatch(/^(between )+\[Leeds\]( after)+$/);
  });

  test("folding keeps every place", () => {
    for (const text of ["İstanbul ẞ ﬁ É", "Łódź", "日本 😀", "ABC"]) expect(fold(text)).toHaveLength(text.length);
  });
});
