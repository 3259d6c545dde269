import { createHash } from "node:crypto";
import { plainPage, SPECULATION_RULES } from "./answers";
import type { Answer } from "./kept-pages";
import { type Marks, readKeep, readMarks, withoutFramework } from "./marks";
import { unstamped } from "./nonce";
import { DATA_POLICY, hasVideo, LETTER_HEADERS, pagePolicy, VIDEO_PERMISSIONS } from "./policy";
import { withOwnStyle } from "./styles";

export const isHtml = (answer: Answer): boolean => String(answer.headers["content-type"] ?? "").startsWith("text/html");

export interface Finished {
  answer: Answer;
  marks: Marks;
}

interface Circumstances {
  dev: boolean;
  fromForm: boolean;
  /** What Next was told to put on its scripts. */
  nonce: string | null;
}

/** By its html tag alone: the text of a page may have any id in it. */
const EMPTY_SHELL = /^\s*(?:<!doctype html>)?\s*<html\b[^>]*\sid="__next_error__"/i;

const NOTHING_SAID: Marks = { keepSeconds: 0, tags: [] };

/**
 * Turns what Next made into what goes out: markers read and removed, framework scripts taken out where the page asks
 * for it, status and policy set, the nonce gone. An empty error document of Next, which only scripts would fill,
 * becomes a plain page.
 */
export function finish(made: Answer, { dev, fromForm, nonce }: Circumstances): Finished {
  if (!isHtml(made)) {
    const isText = String(made.headers["content-type"] ?? "").startsWith("text/plain");
    if (fromForm && made.status >= 400 && isText)
      return { answer: plainPage(made.status === 404 ? 409 : made.status), marks: NOTHING_SAID };
    const { [KEEP]: keep, ...headers } = made.headers;
    headers["content-security-policy"] ??= DATA_POLICY;
    return {
      answer: { ...made, headers },
      marks: keep ? { ...NOTHING_SAID, ...readKeep(String(keep)) } : NOTHING_SAID,
    };
  }
  if (made.headers[LETTER]) return { answer: asLetter(made), marks: NOTHING_SAID };
  if (made.headers.location) return { answer: onward(made), marks: NOTHING_SAID };
  // A letter for each byte: half the room that text takes, and nothing that is looked for is beyond ASCII.
  const source = made.body.toString("latin1");
  if (!dev && EMPTY_SHELL.test(source))
    return { answer: plainPage(made.status >= 400 ? made.status : 500), marks: NOTHING_SAID };

  const { head, rest, marks } = readMarks(source);
  const isPlain = marks.client === "none" && !dev;
  const bare = isPlain ? withoutFramework(head) + withoutFramework(rest) : head + rest;
  // Worth the work for what is sent many times; the framework's own pages need the link to find their style again.
  const { html, styles } = isPlain && marks.keepSeconds > 0 ? withOwnStyle(bare) : { html: bare, styles: [] };
  const added = isPlain ? [SPECULATION_RULES] : [];
  const headers = { ...made.headers, "content-security-policy": pagePolicy(html, { dev, nonce, styles, added }) };
  if (hasVideo(html)) Object.assign(headers, { "Permissions-Policy": VIDEO_PERMISSIONS });
  const status = made.status === 200 && marks.status ? marks.status : made.status;
  return { answer: { status, headers, body: Buffer.from(unstamped(html, nonce), "latin1"), packed: {} }, marks };
}

/** A header of ours, for what has no head to put a mark in: for how many seconds it may be kept, and its tags. */
const KEEP = "x-keep";

/** A header of ours: the page is a mail as its reader sees it, for staff to look at in a frame. */
const LETTER = "x-letter";

function asLetter({ headers: { [LETTER]: _, ...headers }, ...made }: Answer): Answer {
  return { ...made, headers: { ...headers, ...LETTER_HEADERS } };
}

/** A redirect: browsers go where it leads, and the empty document that Next puts under it is left out. */
const onward = ({ status, headers }: Answer): Answer => ({
  status,
  headers: { ...headers, "content-security-policy": DATA_POLICY },
  body: Buffer.alloc(0),
  packed: {},
});

/** An answer that will be sent again: browsers may keep it if they ask first, and are told when nothing changed. */
export function asKept(answer: Answer): Answer {
  return {
    ...answer,
    headers: {
      ...answer.headers,
      "cache-control": "public, max-age=0, must-revalidate",
      vary: "Accept-Encoding, Cookie",
      // Weak: one tag for the page however it is packed.
      etag: `W/"${createHash("sha1").update(answer.body).digest("base64url")}"`,
    },
  };
}
