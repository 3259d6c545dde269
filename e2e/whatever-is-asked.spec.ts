import * as fc from "fast-check";
import { anyRequest, MAY_ANSWER } from "../tests/support/any-request";
import { expect, test } from "./support/journey";

test("whatever is asked of jobs and their API, it is answered and never with an error of ours", async ({ request }) => {
  await fc.assert(
    fc.asyncProperty(anyRequest, async (path) => {
      const answer = await request.get(path, { maxRedirects: 0 });

      expect(MAY_ANSWER, `${path} answered ${answer.status()}`).toContain(answer.status());
    }),
    { numRuns: 500, endOnFailure: true },
  );
});
