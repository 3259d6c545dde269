import { describe, expect, test } from "vitest";
import { faultOf } from "./patterns.mjs";
import { pseudo } from "./pseudo.mjs";
import { translated } from "./translate.mjs";
import { placesIn } from "./walk.mjs";

const keysOf = (source: string): string[] => {
  const keys = (places: ReturnType<typeof placesIn>): string[] =>
    places.flatMap(({ key, inner }) => [...(key ? [key] : []), ...keys(inner)]);
  return keys(placesIn(source, "one.tsx"));
};
const inWelsh = (source: string, words: Record<string, string | Record<string, string>>) =>
  translated(source, "one.tsx", { tag: "cy", of: (message) => words[message] });
const page = (jsx: string) => `const page = ${jsx};`;

describe("what is a message", () => {
  test.each([
    ["text", "<p>Hello there</p>", ["Hello there"]],
    ["one word", "<b>Jobs</b>", ["Jobs"]],
    ["text over lines, which JSX joins", "<p>\n  One\n  two\n</p>", ["One two"]],
    ["a space that is written out", '<p>\n  One{" "}\n  <b>two</b>\n</p>', ["One <0>two</0>"]],
    ["an expression", "<p>You have {n} jobs</p>", ["You have {0} jobs"]],
    ["an element with words", '<p>Read <a href="/x">more</a> here</p>', ["Read <0>more</0> here"]],
    ["elements in each other", "<p>A <b>b <i>c</i></b> d</p>", ["A <0>b <1>c</1></0> d"]],
    ["an element without words", "<p>One<br />two</p>", ["One<0/>two"]],
    ["a picture at the edge, which is no part of it", "<p><Icon /> Save it</p>", ["Save it"]],
    ["an element around an expression", "<p>By <b>{name}</b></p>", ["By <0>{0}</0>"]],
    ["a choice", '<p>{isOpen ? "open" : "shut"}</p>', ["open", "shut"]],
    ["a choice within a text", '<p>It is {isOpen ? "open" : "shut"}.</p>', ["It is {0}.", "open", "shut"]],
    ["what may be there", "<p>{n > 0 && `and ${n} more`}</p>", ["and {0} more"]],
    ["a fragment", "<>Hello <b>there</b></>", ["Hello <0>there</0>"]],
    ["an entity", "<p>Fish &amp; chips</p>", ["Fish & chips"]],
    ["texts of their own in a box", "<div>\n  <h2>One</h2>\n  <p>Two</p>\n</div>", ["One", "Two"]],
    ["an attribute", '<Field label="Your name" name="name" />', ["Your name"]],
    ["an attribute with a choice", '<b title={x ? "on" : "off"} />', ["on", "off"]],
    [
      "an attribute of an element within a text",
      '<p>See <a title="All jobs" href="/">them</a></p>',
      ["See <0>them</0>", "All jobs"],
    ],
    ["a comment", "<p>{/* Not this */}That one</p>", ["That one"]],
    ["names of styles", '<p className="flex items-center">{a}</p>', []],
    ["punctuation", "<p>{a}, {b}</p>", []],
    ["an address", '<a href="/jobs">{a}</a>', []],
  ])("%s", (_, jsx, keys) => {
    expect(keysOf(page(jsx))).toEqual(keys);
  });

  test.each([
    ["a sentence", 'const a = "Enter your name";', ["Enter your name"]],
    ["a template", "const a = `Closes in ${days} days`;", ["Closes in {0} days"]],
    ["white space at the ends, which is no part of it", "const a = ` and ${n} more`;", ["and {0} more"]],
    ["a label", 'const a = { open: "Open" };', ["Open"]],
    ["what zod says", 'z.string().min(1, "Enter a name");', ["Enter a name"]],
    ["what is said in one word", 'const a = { hint: "optional.", reason: "slot-taken" };', ["optional."]],
    ["a plural", 'const a = n === 1 ? "one job" : `${n} jobs`;', ["one job ‖ {0} jobs"]],
    ["a count", 'count(n, "person", "people");', ["{0} person ‖ {0} people"]],
    ["a count with an s", 'count(n, "job");', ["{0} job ‖ {0} jobs"]],
    ["what joins a list", 'names.join(" and ");', ["and"]],
    ["a code", 'const a = { status: "open" };', []],
    ["a comparison", 'if (key === "Enter") go();', []],
    ["a statement of SQL", "const a = sql`SELECT one FROM two words`;", []],
    ["an import", 'import { a } from "some words";', []],
    ["a type", 'type A = "Some words" | "Others";', []],
    ["what the log says", 'log.error({ err }, "The front failed");', []],
    ["what is thrown", 'throw new Error("This cannot be");', []],
    ["names of styles", 'const a = "grid gap-2 text-sm";', []],
    ["an address", "const a = `/jobs/${slug}/apply`;", []],
    ["a directive", '"use client";', []],
    ["a list of codes", 'const a = "one two three".split(" ");', []],
    ["a case", 'switch (a) { case "Some words": go(); }', []],
  ])("%s", (_, source, keys) => {
    expect(keysOf(source)).toEqual(keys);
  });
});

describe("a translation", () => {
  test.each([
    ["of a text", "<p>Hello there</p>", { "Hello there": "Helo" }, '<p>{"Helo"}</p>'],
    ["may move its expressions", "<p>By {a} on {b}</p>", { "By {0} on {1}": "{1}: {0}" }, '<p>{b}{": "}{a}</p>'],
    [
      "may move its elements, which keep what they are",
      '<p>Read <a href="/x">more</a> here</p>',
      { "Read <0>more</0> here": "Yma: <0>mwy</0>" },
      '<p>{"Yma: "}<a href="/x">{"mwy"}</a></p>',
    ],
    [
      "of an attribute",
      '<b title="All jobs" />',
      { "All jobs": 'Pob "swydd"' },
      String.raw`<b title={"Pob \"swydd\""} />`,
    ],
    [
      "of what stands in an expression",
      "<p>Now {x ? `in ${n} days` : y}</p>",
      { "in {0} days": "mewn {0} dydd" },
      "<p>Now {x ? `mewn ${n} dydd` : y}</p>",
    ],
    ["that is not there leaves English", "<p>Hello <b>there</b></p>", {}, "<p>Hello <b>there</b></p>"],
    ["of the tag of the language", '<html lang="en-GB" />', {}, '<html lang="cy" />'],
    ["of a locale", 'n.toLocaleString("en-GB")', {}, 'n.toLocaleString("cy")'],
    ["of the tag within markup", '`<html lang="en-GB">${a}`', {}, '`<html lang="cy">${a}`'],
  ])("%s", (_, jsx, words, expected) => {
    expect(inWelsh(page(jsx), words)).toBe(page(expected));
  });

  const CALLS = {
    zero: "dim galwad",
    one: "un alwad",
    two: "dwy alwad",
    few: "{0} galwad",
    many: "{0} o alwadau",
    other: "{0} galwad",
  };

  test.each([
    ["0", "dim galwad"],
    ["1", "un alwad"],
    ["2", "dwy alwad"],
    ["3", "3 galwad"],
    ["6", "6 o alwadau"],
    ["1000", "1,000 galwad"],
  ])("has as many forms of a plural as its language: %s", (n, said) => {
    const counted = inWelsh(`count(${n}, "call")`, { "{0} call ‖ {0} calls": CALLS });
    const chosen = inWelsh(`${n} === 1 ? "one call" : \`\${(${n}).toLocaleString("en-GB")} calls\``, {
      "one call ‖ {0} calls": CALLS,
    });

    expect([run(counted), run(chosen)]).toEqual([said, said]);
  });

  test("may have a form for exactly one, which is not said of 21 either", () => {
    const words = { "Today ‖ In the last {0} days": { "=1": "Heddiw", other: "{0} dydd" } };

    expect(run(inWelsh('1 === 1 ? "Today" : `In the last ${1} days`', words))).toBe("Heddiw");
  });

  test("works out only the form that is said", () => {
    const words = { "one call ‖ {0} calls": { one: "un", other: "{0}" } };

    expect(run(inWelsh('1 === 1 ? "one call" : `${(() => { throw 1; })()} calls`', words))).toBe("un");
  });

  test("may hold whatever ends a string or a template", () => {
    const words = { "Hello {0}": "`${x}\\ {0}" };

    expect(run(inWelsh("((a) => `Hello ${a}`)(1)", words))).toBe("`${x}\\ 1");
  });
});

/** Translated code is what is tried here. */
// eslint-disable-next-line no-eval
const run = (source: string): unknown => (0, eval)(source);

describe("a translation is refused", () => {
  test.each([
    ["which forgets a placeholder", "You have {0} jobs", "Swyddi"],
    ["which has another", "Jobs", "{0} swydd"],
    ["which crosses its elements", "<0>a</0> <1>b</1>", "<0>a<1></0>b</1>"],
    ["of a plural without forms", "{0} job ‖ {0} jobs", "{0} swydd"],
    ["of a plural without the form for all others", "{0} job ‖ {0} jobs", { one: "{0} swydd" }],
    ["with forms where there is no plural", "Jobs", { other: "Swyddi" }],
  ])("%s", (_, message, translation) => {
    expect(faultOf(message, translation)).not.toBeNull();
  });

  test("and no other is", () => {
    expect(faultOf("<0>{0}</0> of {1}", "{1}: <0>{0}</0>")).toBeNull();
    expect(faultOf("one job ‖ {0} jobs", { one: "un swydd", other: "{0} swydd" })).toBeNull();
  });
});

test("the language that nobody speaks is longer, has accents and keeps the placeholders", () => {
  const said = pseudo("Read <0>more</0> about {0}");

  expect(said).toMatch(/^\[Řéáđ <0>ɱóřé<\/0> áƀóúť \{0\}~+\]$/);
  expect(said.length).toBeGreaterThan("Read <0>more</0> about {0}".length * 1.2);
});
