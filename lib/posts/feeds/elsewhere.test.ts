import { expect, test } from "vitest";
import { readElsewhere } from "./elsewhere";

const far = (html: string) => readElsewhere(html, "https://g.example", "https://g.example/blog/a");

test.each([
  ["a link to the site", '<a href="/jobs">a</a>', '<a href="https://g.example/jobs">a</a>'],
  ["a link within the article", '<a href="#pay">b</a>', '<a href="https://g.example/blog/a#pay">b</a>'],
  ["a link elsewhere stays", '<a href="https://x.example/">c</a>', '<a href="https://x.example/">c</a>'],
  ["so does one that only looks like a path", '<a href="//x.example/">c</a>', '<a href="//x.example/">c</a>'],
  ["words that look like a link stay", 'href="/not-a-link"', 'href="/not-a-link"'],
  ["a picture", '<img src="/blog/images/1" alt="A desk">', '<img src="https://g.example/blog/images/1" alt="A desk">'],
  [
    "a link with more to it",
    '<a rel="nofollow" href="/a" title="b">c</a>',
    '<a rel="nofollow" href="https://g.example/a" title="b">c</a>',
  ],
  [
    "the card of a job is a link to it",
    '<div data-block="job" data-of="analyst-leeds"></div>',
    '<p><a href="https://g.example/jobs/analyst-leeds">See the job</a></p>',
  ],
  [
    "a sign-up is a link to its search",
    '<div data-block="alert" data-of="q=marketing&amp;place=Leeds"></div>',
    '<p><a href="https://g.example/jobs?q=marketing&amp;place=Leeds">Get new jobs like these by email</a></p>',
  ],
  [
    "one for every job, to where alerts are",
    '<div data-block="alert"></div>',
    '<p><a href="https://g.example/alerts">Get new jobs like these by email</a></p>',
  ],
  ["a block nobody knows is left out", '<p>a</p><div data-block="game"></div>', "<p>a</p>"],
])("%s", (_, html, expected) => expect(far(html)).toBe(expected));
