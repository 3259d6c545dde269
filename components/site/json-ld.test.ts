import { expect, test } from "vitest";
import { JsonLd } from "./json-ld";

test("no title ends the element it stands in, and the facts stay what they were", () => {
  const data = { headline: 'Ask </script><script>alert("1")</script> <!-- twice' };

  const { __html } = JsonLd({ data }).props.dangerouslySetInnerHTML;

  expect(__html).not.toContain("<");
  expect(JSON.parse(__html)).toEqual(data);
});
