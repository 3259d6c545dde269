import { test as base } from "@playwright/test";
import { everyStop, neverOpened, type Stop } from "@/tests/reach/pages";
import { type Setting, startSetting } from "@/tests/reach/setting";
import { walk } from "@/tests/reach/walk";
import { expect } from "./support/journey";
import { PUBLIC_PAGES } from "./support/public-pages";

/** A site of its own, with a person and a thing of each kind: no other journey changes what is looked at. */
const test = base.extend<object, { setting: Setting }>({
  setting: [
    async ({}, give) => {
      const { stop, ...setting } = await startSetting("reach");
      await give(setting);
      await stop();
    },
    { scope: "worker", timeout: 240_000 },
  ],
});

/** What every-public-page.spec.ts looks at already, in light and dark. */
const isLookedAt = ({ path }: Stop): boolean => PUBLIC_PAGES.some((page) => page.path === path);

test("every page in every state can be read, reached and used by everyone: narrow, large, by keyboard, heard, in any colours", async ({
  browser,
  setting,
}) => {
  test.setTimeout(900_000);
  const all = everyStop(setting);
  const stops = all.filter((stop) => !isLookedAt(stop));

  const findings = await walk(browser, setting, stops, ({ isMain }) =>
    isMain ? { presses: 20, isEnlarged: true, hasRules: true } : { presses: 0, isEnlarged: false, hasRules: false },
  );

  expect(stops.length).toBeGreaterThan(170);
  expect(neverOpened(all)).toEqual([]);
  expect(findings.filter(({ what }) => what.length > 0).map(({ stop, what }) => ({ [stop.name]: what }))).toEqual([]);
});
