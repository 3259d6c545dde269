import * as fc from "fast-check";
import { anyRequest, MAY_ANSWER } from "../tests/support/any-request";
import { expect, test } from "./support/journey";

/** nginx itself refuses a path with a NUL in it, before the web hears of it. */
const mayAnswer = (path: string) => (/^[^?]*%00/.test(path) ? new Set([...MAY_ANSWER, 400]) : MAY_ANSWER);

test("whatever is asked of jobs and their API, it is answered and never with an error of ours", async ({ request }) => {
  await fc.assert(
    fc.asyncProperty(anyRequest, async (path) => {
      const answer = await request.get(path, { maxRedirects: 0 });

      expect(mayAnswer(path), `${path} answered ${answer.status()}`).toContain(answer.status());
    }),
    { numRuns: 500, endOnFailure: true, examples: [["/jobs/in/a%00b"], ["/jobs?q=a%00b"]] },
  );
});
