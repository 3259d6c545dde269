import { createHmac } from "node:crypto";
import * as fc from "fast-check";
import { anyJunk, anyOf, anyText, type Schema } from "./any-value";

interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  schema: Schema;
}

interface Operation {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, unknown>;
}

/** An OpenAPI document, as far as requests can be made from it. */
export interface Document {
  paths: Record<string, Record<string, Operation>>;
}

type Entry = { name: string; value: string; file?: { type: string } };

/** One request, so that it can be told and sent again. */
export interface Asking {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string | Entry[];
}

/** What is really there, so that some requests come past the first check. */
export interface Known {
  slug: string[];
  token: string[];
  /** What reports of mail are signed with. */
  mailSecret: string;
}

export interface AnyOperation {
  /** "post /api/alerts" */
  name: string;
  /** The statuses that the document has, and those of every request that is none. */
  mayAnswer: ReadonlySet<number>;
  requests: fc.Arbitrary<Asking>;
}

/** Moved on, unreadable, not there, no such method, too large, of another type, too long an address. */
const OF_ALL = [307, 308, 400, 404, 405, 413, 415, 431];

/** Every operation of a document with any requests of it: what is not in the document cannot be forgotten here. */
export function operationsOf(document: Document, known: Known): AnyOperation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method} ${path}`,
      mayAnswer: new Set([...Object.keys(operation.responses).map(Number), ...OF_ALL]),
      requests: anyRequestOf(method, path, operation, known),
    })),
  );
}

function anyRequestOf(method: string, path: string, operation: Operation, known: Known): fc.Arbitrary<Asking> {
  const { parameters = [], requestBody } = operation;
  const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const body = type && content ? anyBody(type, content.schema) : fc.constant({ headers: {} });
  return fc
    .tuple(filledPath(path, known), query(parameters, known), headers(parameters), body)
    .map(([filled, asked, given, sent]) => ({
      method: method.toUpperCase(),
      path: asked ? `${filled}?${asked}` : filled,
      ...sent,
      headers: { ...given, ...sent.headers, ...signed(path, sent, known) },
    }));
}

const filledPath = (path: string, { slug }: Known) =>
  fc
    .oneof({ weight: 2, arbitrary: fc.constantFrom(...slug) }, { weight: 1, arbitrary: anyText })
    .map((text) => path.replace(/\{\w+\}/g, encoded(text).slice(0, 1500)));

function query(parameters: Parameter[], { token }: Known): fc.Arbitrary<string> {
  const known = parameters.filter((one) => one.in === "query");
  const entries = known.map(({ name, schema }) => {
    const value = name === "token" ? fc.oneof(fc.constantFrom(...token), anyText) : anyOf(schema, name);
    return fc
      .tuple(fc.boolean(), fc.boolean(), value)
      .map(([isThere, isTwice, one]) => (isThere || name === "token" ? Array(isTwice ? 2 : 1).fill([name, one]) : []));
  });
  const extra = fc.oneof(
    fc.constant([]),
    anyText.map((name) => [[name, name]]),
  );
  return fc.tuple(extra, ...entries).map((parts) =>
    (parts.flat() as [string, unknown][])
      .map(([name, value]) => `${encoded(name)}=${encoded(asText(value))}`)
      .join("&")
      .slice(0, 7000),
  );
}

/** Headers take no line ends: those who send them refuse, so that none would ever arrive. */
const headers = (parameters: Parameter[]) =>
  fc
    .tuple(...parameters.filter((one) => one.in === "header").map(({ name }) => fc.tuple(fc.constant(name), inHeader)))
    .map((entries): Record<string, string> => Object.fromEntries(entries.filter(([, value]) => value !== "")));

const inHeader = anyText.map((text) => text.replace(/[^\x21-\x7e]/g, "").slice(0, 300));

type Sent = Pick<Asking, "body" | "headers">;

function anyBody(type: string, schema: Schema): fc.Arbitrary<Sent> {
  if (type === "multipart/form-data") return anyForm(schema);
  const json = { "content-type": "application/json" };
  const fitting = anyOf(schema).map((value) => JSON.stringify(value));
  const broken = fc.oneof(
    fitting.map((text) => text.slice(0, -1)),
    fc.constantFrom("", "{", '{"__proto__":{"isAdmin":true}}', '{"a":1,"a":2}', "[".repeat(20_000), "\u0000", "NaN"),
    anyJunk.map((value) => JSON.stringify(value)),
  );
  const otherTypes = fc.constantFrom("text/plain", "application/xml", "application/json;charset=utf-16", "x", "");
  return fc.oneof(
    { weight: 8, arbitrary: fitting.map((body) => ({ body, headers: json })) },
    { weight: 3, arbitrary: broken.map((body) => ({ body, headers: json })) },
    {
      weight: 1,
      arbitrary: fc.tuple(fitting, otherTypes).map(([body, one]) => ({ body, headers: { "content-type": one } })),
    },
  );
}

const FILES = [
  "",
  "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>\nendobj\n%%EOF",
  "PK\u0003\u0004 not a document",
  "<html><script>alert(1)</script></html>",
  "{\\rtf1 {\\object\\objdata 0105}}",
  "#!/bin/sh\nsleep 30\n",
  "%PDF-".repeat(50_000),
];

function anyForm({ properties = {} }: Schema): fc.Arbitrary<Sent> {
  const entries = Object.entries(properties).map(([name, schema]): fc.Arbitrary<Entry[]> => {
    if (schema.format === "binary")
      return fc
        .tuple(fc.constantFrom(...FILES), anyText)
        .map(([value, type]) => [{ name, value, file: { type: type.replace(/[^\x21-\x7e]/g, "") } }]);
    return fc
      .tuple(fc.integer({ min: 0, max: 9 }), anyOf(schema, name))
      .map(([times, value]) => Array<Entry>(times < 1 ? 0 : times > 8 ? 2 : 1).fill({ name, value: asText(value) }));
  });
  return fc.tuple(...entries).map((parts) => ({ body: parts.flat(), headers: {} }));
}

/** Most reports of mail come signed, or nobody would look into them. */
function signed(path: string, { body }: Sent, { mailSecret }: Known): Record<string, string> {
  if (path !== "/api/mail/events" || typeof body !== "string" || body.length % 5 === 0) return {};
  const seconds = Math.floor(Date.now() / 1000);
  const mac = createHmac("sha256", mailSecret).update(`${seconds}.${body}`).digest("hex");
  return { "x-signature": `t=${seconds},v1=${mac}` };
}

const asText = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

/** As a browser would, but for what cannot be written as UTF-8: that goes as a broken sequence. */
function encoded(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : "%ED%A0%80";
}
