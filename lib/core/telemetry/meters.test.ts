import { expect, test } from "vitest";
import { countAnswer, countKept, meters } from "./meters";

test("kept pages are counted with all other answers, each once however often somebody looks", async () => {
  countKept();
  countAnswer("kept", 304);
  countKept();
  const counted = () => meters().registry.getSingleMetricAsString("site_requests_total");

  expect(await counted()).toContain('site_requests_total{kind="kept",status="200"} 2');
  countKept();
  expect(await counted()).toContain('site_requests_total{kind="kept",status="200"} 3');
  expect(await counted()).toContain('site_requests_total{kind="kept",status="304"} 1');
});
