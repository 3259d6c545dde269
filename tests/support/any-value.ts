import * as fc from "fast-check";

/** A JSON Schema, as far as those of our document go. */
export interface Schema {
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  minimum?: number;
  maximum?: number;
}

/** Words that mean something to a database, a shell, a browser, a mail server, a file system or a parser; or to nobody. */
export const NASTY = [
  "",
  " ",
  "' OR 1=1 --",
  "'; DROP TABLE job; --",
  "1); SELECT pg_sleep(30); --",
  "$(sleep 30)",
  "`id`",
  "| cat /etc/passwd",
  "../../../../etc/passwd",
  "..%2f..%2fetc%2fpasswd",
  "/etc/passwd\u0000.pdf",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "http://169.254.169.254/latest/meta-data/",
  "file:///etc/passwd",
  "sam@example.com\r\nBcc: everybody@example.com",
  "x\r\nX-Injected: 1",
  "{{7*7}}${7*7}<%= 7*7 %>#{7*7}",
  "%s%s%n%x",
  "__proto__",
  "constructor",
  "\u0000",
  "\ud800",
  "\u202e",
  "\ufeff",
  "💥".repeat(50),
  "a".repeat(5000),
  "((((((((((((((((((((a",
  "a@".repeat(2000),
  "-".repeat(3000),
  "NaN",
  "-1",
  "1e309",
  "99999999999999999999",
  "0x10",
  "null",
  "true",
  "[object Object]",
  "2026-02-30",
  "2026-12-08T10:00:00Z",
  "Europe/London",
];

/** What a field of this name often is, so that some requests come far in. */
const USUAL: Record<string, unknown[]> = {
  email: ["sam@example.com", "sam+tag@example.org"],
  name: ["Sam Okafor", "Łucja Żółć"],
  phone: ["07700 900123"],
  message: ["Good morning, I have a question."],
  start: ["2026-12-08T10:00:00Z"],
  from: ["2026-12-01"],
  to: ["2026-12-08"],
  timeZone: ["Europe/London", "Asia/Kathmandu"],
  q: ["graduate", '"data analyst" -sales'],
  place: ["Leeds", "LS1 4DY"],
  messageId: ["<abc@mail.example.com>"],
  code: ["5.1.1"],
  id: ["event-1"],
};

const nasty = fc.constantFrom(...NASTY);

/** Any text at all, much of it nasty. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: nasty },
  { weight: 1, arbitrary: fc.string({ maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
);

const nested = fc.integer({ min: 2, max: 3000 }).map((depth) => {
  let value: unknown = "deep";
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
});

/** A value of no type in particular. */
export const anyJunk: fc.Arbitrary<unknown> = fc.oneof(
  anyText,
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1e308,
    2 ** 53,
    [],
    {},
    [[]],
    [null],
    { $ne: null },
    { length: 1e9 },
  ),
  nested,
  fc.array(anyText, { maxLength: 200 }),
);

/** A value that is, as often as not, what a schema asks for; otherwise anything. */
export function anyOf(schema: Schema, name = ""): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 5, arbitrary: fitting(schema, name) }, { weight: 1, arbitrary: anyJunk });
}

function fitting(schema: Schema, name: string): fc.Arbitrary<unknown> {
  const { type, anyOf: some, oneOf: one, items, minimum = 0, maximum = 1000 } = schema;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = some ?? one;
  if (choices) return fc.oneof(...choices.map((choice) => anyOf(choice, name)));
  if (type === "object") return anyObject(schema);
  if (type === "array") return fc.array(anyOf(items ?? {}, name), { maxLength: 4 });
  if (type === "boolean") return fc.boolean();
  if (type === "integer" || type === "number")
    return fc.integer({ min: Math.ceil(minimum), max: Math.max(minimum, maximum) });
  const usual = USUAL[name];
  return usual ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...usual) }, anyText) : anyText;
}

/** An object of a schema: whole, or with fields left out, or with one that nobody knows. */
function anyObject({ properties = {}, required = [] }: Schema): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(properties).map(([name, schema]) => {
    const isThere = required.includes(name) ? 0.95 : 0.5;
    return fc
      .tuple(fc.double({ min: 0, max: 1, noNaN: true }), anyOf(schema, name))
      .map(([luck, value]) => (luck <= isThere ? [[name, value] as const] : []));
  });
  const extra = fc.oneof(
    { weight: 6, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom("isAdmin", "role", "id", "personId"), anyJunk).map((one) => [one]),
    },
  );
  return fc.tuple(extra, ...fields).map((parts) => Object.fromEntries(parts.flat() as [string, unknown][]));
}
