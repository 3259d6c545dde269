import * as fc from "fast-check";
import { anyRequest, MAY_ANSWER } from "../tests/support/any-request";
import { expect, test } from "./support/journey";

/** nginx itself refuses a path with a NUL in it, or one that leads out of the site, before the web hears of it. */
const mayAnswer = (path: string) => (/^[^?]*(?:%00|\.\.)/.test(path) ? new Set([...MAY_ANSWER, 400]) : MAY_ANSWER);

const REFUSED: [string][] = [["/jobs/in/a%00b"], ["/jobs/..%2F..%2Fetc%2Fpasswd"]];

test("whatever is asked of jobs and their API, it is answered and never with an error of ours", async ({ request }) => {
  await fc.assert(
    fc.asyncProperty(anyRequest, async (path) => {
      const answer = await request.get(path, { maxRedirects: 0 });

      expect(mayAnswer(path), `${path} answered ${answer.status()}`).toContain(answer.status());
    }),
    { numRuns: 500, endOnFailure: true, examples: REFUSED },
  );
});
