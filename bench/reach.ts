import { chromium } from "@playwright/test";
import { chromiumPath } from "@/e2e/support/chromium";
import { everyStop } from "@/tests/reach/pages";
import { startSetting } from "@/tests/reach/setting";
import { walk } from "@/tests/reach/walk";
import { type Benchmark, percentile } from "./harness/measure";

const closely = () => ({ presses: 600, isEnlarged: true, hasRules: true }) as const;

/** Every page and state, looked at as closely as programs can: what `npm test` looks at in part. */
export const reach: Benchmark = {
  name: "reach",
  compares:
    "every page in every state, by day, in the dark, in forced colours, at 320 px, with letters of 200 %, by keyboard to its end, and as a screen reader is given it",
  async run({ say }) {
    const setting = await startSetting("bench-reach");
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-gpu"] });
    try {
      const stops = everyStop(setting);
      const findings = await walk(browser, setting, stops, closely, ({ stop, what }) =>
        what.forEach((one) => say(`${stop.name}: ${one}`)),
      );
      const times = findings.map(({ ms }) => ms);
      return [
        { what: "pages and states", value: stops.length, unit: "times" },
        {
          what: "what is wrong with them",
          value: findings.reduce((sum, { what }) => sum + what.length, 0),
          unit: "times",
          reference: { what: "nothing", value: 0 },
        },
        { what: "a page, p95", value: percentile(times, 0.95), unit: "ms" },
      ];
    } finally {
      await browser.close();
      await setting.stop();
    }
  },
};
