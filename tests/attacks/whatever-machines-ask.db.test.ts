import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi } from "@/app/api/openapi.json/document";
import { db } from "@/lib/core/db";
import { signId } from "@/lib/core/secrets/tokens";
import { type Site, startSite } from "../access/site";
import { aJob } from "../support/a-job";
import { type AnyOperation, type Document, operationsOf } from "../support/any-operation";
import { complaint, send } from "../support/asking";

// Every operation of the OpenAPI document, asked for in every shape: no error of ours, no leak, no wait without end.

const CASES = 200;
/** A machine that builds beside this one is slow; what hangs is slower. */
const LONGEST_MS = 30_000;
const ALL_OF_IT_MS = 600_000;
const mailSecret = "a secret of the mail provider";

let site: Site;
let operations: AnyOperation[];

beforeAll(async () => {
  site = await startSite({ MAIL_EVENTS_SECRET: mailSecret });
  const { slug } = await aJob({ closesAt: new Date(Date.now() + 30 * 86_400_000) });
  const token = [
    signId("unsubscribe", randomUUID()),
    signId("call-visitor", randomUUID()),
    signId("plan-reminders", randomUUID()),
  ];
  const document = (await fetch(`${site.address}/api/openapi.json`).then((answer) => answer.json())) as Document;
  operations = operationsOf(document, { slug: [slug], token, mailSecret });
}, 300_000);
afterAll(() => site.stop());

test(
  "whatever is asked of any operation, it is answered as its document says, in time, and tells nothing of the inside",
  async () => {
    const complaints: string[] = [];
    const each = Math.ceil(CASES / operations.length);
    for (const [index, operation] of operations.entries())
      for (const asking of fc.sample(operation.requests, { numRuns: each, seed: 12_000 + index })) {
        const begun = performance.now();
        const { status, headers, body } = await send(site.address, asking).then(async (answer) => ({
          status: answer.status,
          headers: answer.headers,
          body: await answer.text(),
        }));
        const took = { tookMs: performance.now() - begun, longestMs: LONGEST_MS };
        complaints.push(...[complaint(operation, asking, { status, headers, body }, took) ?? []].flat());
      }

    expect(complaints).toEqual([]);
    expect(each * operations.length).toBeGreaterThanOrEqual(CASES);
  },
  ALL_OF_IT_MS,
);

test("an address below the API that cannot be read is refused to machines in their own words", async () => {
  for (const path of ["/api/jobs/%ED%A0%80", "/api/jobs/%00/questions", "/api/%E0%A4%A"]) {
    const answer = await fetch(site.address + path, { redirect: "manual" });

    expect([path, answer.status, answer.headers.get("content-type")]).toEqual([path, 404, "application/problem+json"]);
  }
});

test("what is asked so is every operation that the document has, and its database still answers", async () => {
  const { paths } = openApi({ name: "", url: "" }) as { paths: Record<string, Record<string, unknown>> };
  const documented = Object.entries(paths).flatMap(([path, of]) =>
    Object.keys(of).map((method) => `${method} ${path}`),
  );

  expect(operations.map(({ name }) => name).sort()).toEqual(documented.sort());
  expect(await db.job.count()).toBe(1);
});
