import { describe, expect, test } from "vitest";
import { checksOf } from "./checks";
import { markdownFrom } from "./from-html";
import { HOSTILE } from "./hostile.fixtures";
import { ENORMOUS, LARGE } from "./large.fixtures";
import { rendered } from "./markdown";

/** Milliseconds. */
const LONGEST = 2000;

/** Every tag of the result is one that the renderer makes, with nothing on it that could run. */
const SAFE =
  /^<(?:\/[a-z1-6]+|(?:p|br|strong|em|del|code|pre|ul|li|table|thead|tbody|tr|td|hr|h4|blockquote|ol|figure|figcaption)(?: \/)?|ol start="\d+"|blockquote class="callout"|div class="(?:callout|note)"|h[23] id="[a-z0-9-]+"|th scope="(?:col|row)"|div class="table-scroll" tabindex="0" role="group" aria-label="[^"<>]*"|p class="(?:action|video" data-video="https:\/\/(?:www\.youtube-nocookie|player\.vimeo)\.com\/[^"<>]*)"|img src="\/blog\/images\/[0-9a-f-]{36}" alt="[^"<>]*" \/|div data-block="(?:job|alert)"(?: data-of="[^"<>]*")?|a href="(?:https?:\/\/|mailto:|tel:|\/(?![/\\])|#)[^"<>]*"(?: rel="noopener")?)>$/;

const unsafeTags = (html: string) => (html.match(/<[^>]*>/g) ?? []).filter((tag) => !SAFE.test(tag));
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "");

test("the corpus has more than two hundred inputs, none twice", () => {
  expect(HOSTILE.length).toBeGreaterThanOrEqual(200);
  expect(new Set(HOSTILE.map(({ input }) => input)).size).toBe(HOSTILE.length);
});

describe("nothing that is typed or brought in becomes more than text", () => {
  test.each(HOSTILE)("$name", ({ input }) => {
    const typed = rendered(input).html;
    const { markdown, lost } = markdownFrom(input);
    const broughtIn = rendered(markdown).html;

    expect(unsafeTags(typed)).toEqual([]);
    expect(unsafeTags(broughtIn)).toEqual([]);
    expect(lost.every((line) => line.length < 200)).toBe(true);
  });
});

test.each(HOSTILE.filter(({ name }) => /^(?:element|broken|template)/.test(name)))(
  "of what is typed nothing is lost: $name",
  ({ input }) => {
    const { text } = rendered(input);

    // A definition of an address, and signs that stand for others, are read as what they are.
    expect(lettersOf(text).length).toBeGreaterThanOrEqual(
      Math.floor(lettersOf(input.replace(/&#?\w+;?/g, "")).length * 0.9),
    );
  },
);

test.each([
  ["words <!-- that never end", "words", ["What stood behind a comment that never ends: “that never end”"]],
  ["words <script>that never ends", "words", ["A script"]],
  ["<noscript>words</noscript>", "words", []],
  ["<textarea>words</textarea>", "", ["A field of a form: “words”"]],
  ["<xmp>words</xmp>", "```\nwords\n```", []],
  ["<![CDATA[words]]>", "words", []],
  ["<marquee>words</marquee>", "words", []],
  ["<custom-element>words</custom-element>", "words", []],
  ["<select><option>words</select>", "", ["A field of a form: “words”"]],
  ["<template><p>words</p></template>", "", ["Words that were hidden: “words”"]],
])("of %s a reader's words are there, or named", (html, markdown, lost) => {
  expect(markdownFrom(html)).toEqual({ markdown, lost });
});

test("direction signs and what nobody sees are left out, and letters of every script stay", () => {
  expect(rendered("a\u202eb\u2066c\u2069d\u200be\ufefff").text).toBe("abcdef");
  expect(rendered("你好 مرحبا שלום Łódź 👋").text).toBe("你好 مرحبا שלום Łódź 👋");
});

describe("nothing takes longer than two seconds", () => {
  /** Milliseconds of a processor, so that other work on the machine does not count; what was too slow is tried once more. */
  const timed = (work: () => unknown): number => {
    const once = () => {
      const begun = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(begun);
      return (user + system) / 1000;
    };
    const first = once();
    return first < LONGEST ? first : once();
  };

  test.each(LARGE)(
    "$name",
    ({ input }) => {
      const text = input.slice(0, 200_000);
      expect(timed(() => rendered(text))).toBeLessThan(LONGEST);
      expect(timed(() => checksOf({ title: "", summary: "", markdown: text }))).toBeLessThan(LONGEST);
      expect(timed(() => markdownFrom(input))).toBeLessThan(LONGEST);
    },
    60_000,
  );

  test.each(LARGE.filter(({ name }) => name.startsWith("<")))(
    "what is made of $name is read in time too, words and all",
    ({ input }) => {
      const { markdown, lost } = markdownFrom(input);
      let text = "";
      expect(timed(() => ({ text } = rendered(markdown)))).toBeLessThan(LONGEST);
      expect(text + lost.join()).toContain("words");
    },
    60_000,
  );

  test.each(ENORMOUS)(
    "fifty megabytes: $name",
    ({ name, input }) => {
      let outcome = { markdown: "", lost: [] as string[] };
      expect(timed(() => (outcome = markdownFrom(input)))).toBeLessThan(LONGEST);
      if (name !== "a picture in letters") expect(outcome.lost.join()).toContain("Everything after the first");
      else expect(outcome.markdown).toBe("Before\n\nAfter");
    },
    60_000,
  );
});
