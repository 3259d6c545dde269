/** An RFC 9457 problem. `errors` has a path and a sentence for every field that was wrong. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: { path: string; message: string }[];
  [extension: string]: unknown;
}

interface Particulars {
  type?: string;
  detail?: string;
  errors?: Problem["errors"];
  headers?: Record<string, string>;
  [extension: string]: unknown;
}

const TITLES: Record<number, string> = {
  400: "That request could not be read",
  403: "That is not allowed from here",
  404: "There is nothing here",
  405: "That method is not answered here",
  409: "That clashes with what is already there",
  410: "That is no longer here",
  412: "That has changed meanwhile",
  413: "That is too large",
  415: "That type of content is not taken here",
  422: "Some of that needs correcting",
  428: "That needs to say what it changes",
  429: "Too many requests",
  500: "Something went wrong on our side",
  503: "Not available just now",
};

/**
 * Answers a problem. `type` is the reason in one word, such as "slot-taken", where a program can act on it. It goes out as
 * that word, since programs compare it (docs/api.md); an address would be another word. Without one, the status says all.
 */
export function problem(status: number, { type = "about:blank", headers, ...members }: Particulars = {}): Response {
  const body: Problem = { type, title: TITLES[status] ?? "That did not work", status, ...members };
  return Response.json(body, {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...headers },
  });
}

/** 202 with a sentence: the same for every address. */
export function accepted(detail: string): Response {
  return Response.json({ status: "accepted", detail }, { status: 202, headers: { "Cache-Control": "no-store" } });
}
