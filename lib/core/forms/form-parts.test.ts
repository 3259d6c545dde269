import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { manyParts, MOST_PARTS } from "./form-parts";

const TYPE = "multipart/form-data; boundary=----WebKitFormBoundary7MA4";
const part = (n: number) => `------WebKitFormBoundary7MA4\r\nContent-Disposition: form-data; name="f${n}"\r\n\r\nx\r\n`;
const form = (parts: number) =>
  Buffer.from(`${Array.from({ length: parts }, (_, n) => part(n)).join("")}------WebKitFormBoundary7MA4--\r\n`);
function* pieces(body: Buffer, sizes: number[]) {
  for (let at = 0, n = 0; at < body.length; n++) {
    const end = at + sizes[n % sizes.length]!;
    yield body.subarray(at, end);
    at = end;
  }
}
const counted = (type: string) => {
  const count = manyParts(type);
  if (typeof count !== "function") throw new Error(`not counted: ${type}`);
  return count;
};

describe("a form", () => {
  test("may have a hundred parts and no more", () => {
    expect(counted(TYPE)(form(MOST_PARTS))).toBe(false);
    expect(counted(TYPE)(form(MOST_PARTS + 1))).toBe(true);
  });

  test("may have a hundred fields in its other spelling too", () => {
    const fields = (n: number) => Buffer.from(Array.from({ length: n }, () => "a=1").join("&"));

    expect(counted("application/x-www-form-urlencoded; charset=UTF-8")(fields(MOST_PARTS))).toBe(false);
    expect(counted("application/x-www-form-urlencoded")(fields(MOST_PARTS + 1))).toBe(true);
  });

  test("is counted alike in however many pieces it comes", () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(cuts, fc.constantFrom(MOST_PARTS, MOST_PARTS + 1), (sizes, parts) => {
        const said = [...pieces(form(parts), sizes)].map(counted(TYPE));

        expect(said.at(-1)).toBe(parts > MOST_PARTS);
      }),
    );
  });
});

test.each([
  "multipart/form-data; boundary=x",
  "Multipart/Form-Data;boundary=x",
  'multipart/form-data; boundary="x"',
  "multipart/form-data; charset=utf-8; boundary=x",
  "multipart/form-data; boundary=x; charset=utf-8",
  "multipart/form-data; boundary=----=_Part_3_1204'()+,./:?",
])("%s is read in one way only", (type) => {
  expect(manyParts(type)).toBeTypeOf("function");
});

test.each([
  "multipart/form-data",
  "multipart/form-data; boundary=",
  "multipart/form-data; boundary=x; boundary=y",
  'multipart/form-data; boundary="x',
  'multipart/form-data; boundary="x\\y"',
  "multipart/form-data; boundary=x y",
  "multipart/form-data; a=b; boundary=x",
  "multipart/form-data; boundary*=x",
  `multipart/form-data; boundary=${"x".repeat(71)}`,
])("%s could be read in two ways, or in none", (type) => {
  expect(manyParts(type)).toBe("unreadable");
});

test.each(["application/json", "text/plain;charset=UTF-8", "multipart/mixed; boundary=x", ""])(
  "%j is no form",
  (type) => {
    expect(manyParts(type)).toBeNull();
  },
);
