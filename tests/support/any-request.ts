import * as fc from "fast-check";
import { searchRequest } from "@/lib/jobs/schema";

const PARAMETERS = [...Object.keys(searchRequest.shape), "unknown", "__proto__"];

/** Words that mean something to a search engine, a database, a browser, or to nobody. */
const NASTY = [
  "graduate",
  '"graduate scheme" -sales OR C++',
  "' OR 1=1 --",
  "'; DROP TABLE job; --",
  "\\",
  "%",
  "%00",
  "\u0000",
  "\ud800",
  "\u202e",
  "💥".repeat(50),
  "a".repeat(3000),
  "- - -",
  '"'.repeat(40),
  "& | ! <-> :*",
  "((((((((",
  "../../etc/passwd",
  "<script>alert(1)</script>",
  "{{7*7}}",
  "London",
  "Newport",
  "LS1 4DY",
  "remote",
  "NaN",
  "Infinity",
  "-1",
  "0",
  "1e309",
  "99999999999999999999",
  "1.5",
  "0x10",
  "true",
  "null",
  "permanent",
  "yorkshire",
  "2:1",
  "newest",
];

const value = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ maxLength: 300 }),
  fc.integer().map(String),
  fc.double().map(String),
);

const query = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PARAMETERS) }, { weight: 1, arbitrary: fc.string() }),
      value,
    ),
    {
      maxLength: 6,
    },
  )
  .map((entries) => entries.map(([name, text]) => `${encoded(name)}=${encoded(text)}`).join("&"));

/** As a browser would, but for what cannot be written as UTF-8: that goes as a broken sequence. */
function encoded(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return "%ED%A0%80";
  }
}

const searched = ["/api/jobs", "/jobs", "/jobs/feed.xml", "/jobs/feed.json"];
const suggested = fc
  .tuple(fc.constantFrom("q", "place", "x"), value)
  .map(([name, text]) => `/api/suggestions?${name}=${encoded(text)}`);
const addressed = fc
  .tuple(fc.constantFrom("/jobs/", "/api/jobs/", "/jobs/in/", "/jobs/sector/"), value)
  .map(([path, text]) => path + encoded(text).slice(0, 1500));

/** Any address below the jobs and their API, most of them searches. */
export const anyRequest: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.constantFrom(...searched), query).map(([path, text]) => `${path}?${text}`) },
  { weight: 1, arbitrary: suggested },
  { weight: 1, arbitrary: addressed },
);

/** What may come back: found, moved, not there, gone, not to be read. */
export const MAY_ANSWER = new Set([200, 307, 308, 404, 410, 422]);
