import { expect, test } from "vitest";
import { matcher } from "./routes";

const routeOf = matcher([
  "/",
  "/jobs/[slug]",
  "/jobs/in/[place]",
  "/jobs/feed.xml",
  "/account/applications/[id]/cv",
  "/api/[...rest]",
  "/api/jobs/[slug]",
]);

test.each([
  ["/", "/"],
  ["/jobs/analyst-leeds", "/jobs/[slug]"],
  ["/jobs/feed.xml", "/jobs/feed.xml"],
  ["/jobs/feedyxml", "/jobs/[slug]"],
  ["/jobs/in/leeds/", "/jobs/in/[place]"],
  ["/account/applications/5f0c/cv", "/account/applications/[id]/cv"],
  ["/api/jobs/analyst", "/api/jobs/[slug]"],
  ["/api/no/such/call", "/api/[...rest]"],
  ["/wp-login.php", undefined],
])("the address %s is told as %s", (path, route) => {
  expect(routeOf(path)).toBe(route);
});
