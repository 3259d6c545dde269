import type { IncomingMessage } from "node:http";
import { afterEach, expect, test, vi } from "vitest";
import { log } from "@/lib/core/telemetry/log";
import { noteRefusal, refusalIn } from "./refusals";

const asked = (url: string, cookie = "") => ({ method: "GET", url, headers: { cookie } }) as unknown as IncomingMessage;
const SIGNED_IN = "next-auth.session-token=x";

test.each([
  ["another site's form", "/contact", "", 403, "foreign-change"],
  ["whoever asks too often", "/api/sign-in", "", 429, "limit"],
  ["a forged link", "/alerts/manage?token=forged", "", 404, "link-refused"],
  ["an old link", "/sign-in/link?next=/a&token=old", "", 410, "link-refused"],
  ["staff without the right", "/admin/colleagues", SIGNED_IN, 404, "no-right"],
  ["a candidate at another's application", "/account/applications/x", SIGNED_IN, 404, "no-right"],
  ["metrics without their token", "/api/metrics", "", 404, "no-right"],
  ["a report that nobody signed", "/api/mail/events", "", 401, "signature-refused"],
  ["a field that no schema knows", "/api/alerts", "", 422, "input-refused"],
  ["a body without an end", "/api/contact", "", 413, "body-refused"],
])("%s is written down", (_, url, cookie, status, what) => {
  expect(refusalIn(asked(url, cookie), url.split("?")[0]!, status)).toBe(what);
});

test.each([
  ["a page that is shown", "/jobs", "", 200],
  ["a page that is not there", "/jobs/gone", SIGNED_IN, 404],
  ["a form with a mistake in it", "/contact", "", 422],
  ["a stranger on the way to sign in", "/admin", "", 307],
])("%s is an everyday thing", (_, url, cookie, status) => {
  expect(refusalIn(asked(url, cookie), url, status)).toBeNull();
});

afterEach(() => vi.restoreAllMocks());

test("what is written down has no parameters, no cookie and no address in it", () => {
  const warned = vi.spyOn(log, "warn").mockImplementation(() => undefined);

  noteRefusal(asked("/alerts/manage?token=SECRET", "a=SECRET"), "/alerts/manage", 404, "192.0.2.77");

  expect(warned).toHaveBeenCalledOnce();
  const said = JSON.stringify(warned.mock.calls);
  expect(said).toContain("/alerts/manage");
  expect(said).not.toMatch(/SECRET|192\.0\.2/);
});
